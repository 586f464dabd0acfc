using Province.App.Exchange;
using Province.App.Facts;
using Province.App.Security;
using Province.App.Shell.Api;
using Province.Domain.Calendar;
using Province.Domain.Campaigns.Assignments;
using Province.Domain.Campaigns.Pools;
using Province.Domain.Exchange;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns.Pools;

/// <summary>The city signs its pool, with what it says about cement works, and files it with the province (报送候选企业).</summary>
internal static class FilePool
{
    /// <param name="NoCement">Whether the city has no cement works; only where the campaign asks.</param>
    internal sealed record Request(bool? NoCement = null);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/campaigns/assignments/{campaignId:guid}/pool/filing", async (Guid campaignId, Request request, ExpectedVersion expected, Door door, CancellationToken ct) =>
            PoolState.Tagged(await door.CallAsync((Handler h) => h.HandleAsync(campaignId, expected, request, ct), ct)))
        .WithName(nameof(FilePool));

    [Needs(Right.FilePool)]
    internal sealed class Handler(PoolDesk desk, Outgoing outgoing, FactBoard facts)
    {
        internal async Task<PoolState> HandleAsync(Guid campaignId, ExpectedVersion expected, Request request, CancellationToken ct)
        {
            var hand = await desk.LoadAsync(campaignId, expected, ct);
            var candidates = await desk.CandidatesAsync(campaignId, ct);
            var asks = CampaignPool.AsksCement(hand.Issued.Terms);
            RefusedException.Enforce(hand.Pool.RefuseFiling(asks, request.NoCement, candidates));
            var snapshot = new PoolSnapshot(campaignId, hand.Pool.Version + 1, desk.Actor.Name, asks ? request.NoCement : null, candidates);
            var subject = $"报送 {hand.Assignment.Year} 年“{hand.Assignment.Title}”候选企业名单（第 {snapshot.Version} 版）";
            var envelope = outgoing.Send(hand.Assignment.Sender, new Letter(PoolSnapshot.EnvelopeKind, PoolComparisons.ThreadOf(campaignId), subject, snapshot.Write()));
            hand.Pool.File(envelope.Id, snapshot, desk.Now);
            var cement = snapshot.NoCement switch { true => "，声明本市没有水泥企业", false => "，本市有水泥企业", null => null };
            var late = ChinaTime.DayOf(desk.Now) > hand.Assignment.PoolDue ? "，逾期报送" : null;
            hand.Assignment.NotePool(AssignmentStepKind.PoolFiled, desk.Actor, desk.Now, $"第 {snapshot.Version} 版，{candidates.Count} 家{cement}{late}");
            await facts.TellAsync(new PoolFiled(campaignId), ct);
            return desk.Done(hand, $"报送候选企业第 {snapshot.Version} 版，{candidates.Count} 家{cement}，快照指纹 {envelope.Sha256[..12]}");
        }
    }
}
