using Microsoft.EntityFrameworkCore;
using Province.App.Features.Campaigns.Assignments;
using Province.App.Security;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Assignments;
using Province.Domain.Campaigns.Pools;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns.Pools;

/// <summary>Loads a city's pool for a step, at the revision that the caller saw; a pool is opened by the first step. Records the step.</summary>
internal sealed class PoolDesk(ProvinceDb db, Session session, AssignmentDesk desk)
{
    public DateTimeOffset Now => desk.Now;

    public CampaignActor Actor => desk.Actor;

    public async Task<PoolInHand> LoadAsync(Guid campaignId, ExpectedVersion expected, CancellationToken ct)
    {
        var assignment = await db.CampaignAssignments.SingleOrDefaultAsync(a => a.Id == campaignId, ct) ?? throw new RefusedException(AssignmentRefusals.NotFound);
        if (assignment.InspectedByGroup is null)
            throw new RefusedException(PoolRefusals.NotInspected);
        var pool = await db.CampaignPools.SingleOrDefaultAsync(p => p.CampaignId == campaignId, ct);
        expected.Enforce(pool?.Revision ?? 0);
        pool ??= db.CampaignPools.Add(new CampaignPool(session.Tenant, campaignId)).Entity;
        return new PoolInHand(assignment, pool, await desk.SnapshotAsync(assignment, ct));
    }

    /// <summary>Refuses what is asked of a campaign in which this city is not inspected.</summary>
    /// <returns>What people call the campaign.</returns>
    public async Task<(int Year, string Title)> EnforceInspectedAsync(Guid campaignId, CancellationToken ct)
    {
        var campaign = await db.CampaignAssignments.Where(a => a.Id == campaignId).Select(a => new { a.InspectedByGroup, a.Year, a.Title }).SingleOrDefaultAsync(ct)
            ?? throw new RefusedException(AssignmentRefusals.NotFound);
        return campaign.InspectedByGroup is null ? throw new RefusedException(PoolRefusals.NotInspected) : (campaign.Year, campaign.Title);
    }

    /// <summary>What this city's candidates are measured by.</summary>
    public async Task<PoolTerms> TermsAsync(CampaignTerms terms, CancellationToken ct) => new(desk.Today,
        await db.Tenants.Where(tenant => tenant.Id == session.Tenant).Select(tenant => tenant.Area).SingleAsync(ct),
        await db.Units.Where(unit => unit.Kind == UnitKind.County || unit.Kind == UnitKind.Park).OrderBy(unit => unit.Code).Select(unit => unit.Name).ToListAsync(ct),
        terms.Industries);

    public Task<CampaignPoolCandidate?> FindAsync(Guid campaignId, string creditCode, CancellationToken ct) =>
        db.CampaignPoolCandidates.SingleOrDefaultAsync(candidate => candidate.CampaignId == campaignId && candidate.CreditCode == creditCode, ct);

    public async Task<IReadOnlyList<PoolCandidate>> CandidatesAsync(Guid campaignId, CancellationToken ct) =>
        [.. (await db.CampaignPoolCandidates.AsNoTracking().Where(candidate => candidate.CampaignId == campaignId).OrderBy(candidate => candidate.CreditCode).ToListAsync(ct))
            .Select(candidate => candidate.Candidate)];

    /// <summary>Says what was done; the door saves it, and tells of two at once.</summary>
    public PoolState Done(PoolInHand hand, string what)
    {
        Record(hand.Assignment.Id, (hand.Assignment.Year, hand.Assignment.Title), what);
        return PoolState.Of(hand.Assignment, hand.Pool);
    }

    /// <summary>Says what was done to the pool of a campaign, under the one name that it has in the records.</summary>
    public void Record(Guid campaignId, (int Year, string Title) campaign, string what) =>
        session.Record("campaignPool", campaignId, $"{campaign.Year} 年“{campaign.Title}”候选企业", what);
}

/// <summary>A pool on which a step is taken, with the city's part in the campaign and what the province issued.</summary>
internal sealed record PoolInHand(CampaignAssignment Assignment, CampaignPool Pool, CampaignSnapshot Issued);

/// <summary>What a step answers: where the pool stands now.</summary>
public sealed record PoolState(Guid CampaignId, int Year, string Title, int? InspectedByGroup, PoolStage Stage, int Version, bool? NoCement, string? ReturnComment, DateOnly? By, DateOnly? Due, int Revision)
{
    internal static TaggedOk<PoolState> Tagged(PoolState state) => Shell.Api.Tagged.Ok(state, state.Revision);

    internal static PoolState Of(CampaignAssignment assignment, CampaignPool? pool) => new(assignment.Id, assignment.Year, assignment.Title, assignment.InspectedByGroup,
        pool?.Stage ?? PoolStage.Draft, pool?.Version ?? 0, pool?.NoCement, pool?.ReturnComment, assignment.PoolBy, assignment.PoolDue, pool?.Revision ?? 0);
}
