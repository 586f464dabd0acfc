using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Campaigns.Pools;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns.Pools;

/// <summary>The city lists one more candidate by hand (添加候选企业).</summary>
internal static class AddCandidate
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/campaigns/assignments/{campaignId:guid}/pool/candidates", async (Guid campaignId, CandidateText request, ExpectedVersion expected, Door door, CancellationToken ct) =>
            PoolState.Tagged(await door.CallAsync((Handler h) => h.HandleAsync(campaignId, expected, request, ct), ct)))
        .WithName(nameof(AddCandidate)).Idempotent();

    [Needs(Right.FilePool)]
    internal sealed class Handler(ProvinceDb db, PoolDesk desk, Session session)
    {
        internal async Task<PoolState> HandleAsync(Guid campaignId, ExpectedVersion expected, CandidateText request, CancellationToken ct)
        {
            var hand = await desk.LoadAsync(campaignId, expected, ct);
            hand.Pool.Change(desk.Now);
            var candidate = request.Read(await desk.TermsAsync(hand.Issued.Terms, ct));
            if (await desk.FindAsync(campaignId, candidate.CreditCode, ct) is not null)
                throw new RefusedException(PoolRefusals.ListedAlready);
            if (await db.CampaignPoolCandidates.CountAsync(listed => listed.CampaignId == campaignId, ct) >= CampaignPool.MostCandidates)
                throw new RefusedException(PoolRefusals.Full);
            db.CampaignPoolCandidates.Add(new CampaignPoolCandidate(session.Tenant, campaignId, candidate));
            return desk.Done(hand, $"添加 {candidate.Name}（{candidate.CreditCode}）");
        }
    }
}
