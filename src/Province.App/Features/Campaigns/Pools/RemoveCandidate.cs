using Province.App.Security;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Campaigns.Pools;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns.Pools;

/// <summary>The city takes a candidate off its pool (删去候选企业).</summary>
internal static class RemoveCandidate
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapDelete("/campaigns/assignments/{campaignId:guid}/pool/candidates/{creditCode}", async (Guid campaignId, string creditCode, ExpectedVersion expected, Door door, CancellationToken ct) =>
            PoolState.Tagged(await door.CallAsync((Handler h) => h.HandleAsync(campaignId, creditCode, expected, ct), ct)))
        .WithName(nameof(RemoveCandidate));

    [Needs(Right.FilePool)]
    internal sealed class Handler(ProvinceDb db, PoolDesk desk)
    {
        internal async Task<PoolState> HandleAsync(Guid campaignId, string creditCode, ExpectedVersion expected, CancellationToken ct)
        {
            var hand = await desk.LoadAsync(campaignId, expected, ct);
            hand.Pool.Change(desk.Now);
            var listed = await desk.FindAsync(campaignId, creditCode, ct) ?? throw new RefusedException(PoolRefusals.CandidateNotFound);
            db.CampaignPoolCandidates.Remove(listed);
            return desk.Done(hand, $"删去 {listed.Name}（{listed.CreditCode}）");
        }
    }
}
