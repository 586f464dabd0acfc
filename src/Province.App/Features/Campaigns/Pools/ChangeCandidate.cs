using Province.App.Security;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Campaigns.Pools;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns.Pools;

/// <summary>The city changes a candidate, its code too (修改候选企业).</summary>
internal static class ChangeCandidate
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPut("/campaigns/assignments/{campaignId:guid}/pool/candidates/{creditCode}",
            async (Guid campaignId, string creditCode, CandidateText request, ExpectedVersion expected, Door door, CancellationToken ct) =>
                PoolState.Tagged(await door.CallAsync((Handler h) => h.HandleAsync(campaignId, creditCode, expected, request, ct), ct)))
        .WithName(nameof(ChangeCandidate));

    [Needs(Right.FilePool)]
    internal sealed class Handler(ProvinceDb db, PoolDesk desk, Session session)
    {
        internal async Task<PoolState> HandleAsync(Guid campaignId, string creditCode, ExpectedVersion expected, CandidateText request, CancellationToken ct)
        {
            var hand = await desk.LoadAsync(campaignId, expected, ct);
            hand.Pool.Change(desk.Now);
            var listed = await desk.FindAsync(campaignId, creditCode, ct) ?? throw new RefusedException(PoolRefusals.CandidateNotFound);
            var candidate = request.Read(await desk.TermsAsync(hand.Issued.Terms, ct));
            if (candidate.CreditCode == listed.CreditCode)
                listed.Change(candidate);
            else if (await desk.FindAsync(campaignId, candidate.CreditCode, ct) is not null)
                throw new RefusedException(PoolRefusals.ListedAlready);
            else
            {
                db.CampaignPoolCandidates.Remove(listed);
                db.CampaignPoolCandidates.Add(new CampaignPoolCandidate(session.Tenant, campaignId, candidate));
            }

            return desk.Done(hand, $"修改 {candidate.Name}（{creditCode}{(candidate.CreditCode == creditCode ? null : $" 改为 {candidate.CreditCode}")}）");
        }
    }
}
