using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Calendar;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Assignments;
using Province.Domain.Campaigns.Rosters;
using Province.Domain.Refusals;

namespace Province.App.Features.Campaigns.Assignments;

/// <summary>Loads a city's part in a campaign for a step, at the revision that the caller saw, with what the province issued; records the step.</summary>
internal sealed class AssignmentDesk(ProvinceDb db, Session session, TimeProvider clock)
{
    public CampaignActor Actor => new(session.Caller.AccountId, session.Caller.Name);

    public DateTimeOffset Now => clock.GetUtcNow();

    public DateOnly Today => ChinaTime.Today(clock);

    public async Task<(CampaignAssignment Assignment, CampaignSnapshot Snapshot)> LoadAsync(Guid id, ExpectedVersion expected, CancellationToken ct)
    {
        var assignment = await db.CampaignAssignments.Include(a => a.Members).SingleOrDefaultAsync(a => a.Id == id, ct)
            ?? throw new RefusedException(AssignmentRefusals.NotFound);
        expected.Enforce(assignment.Revision);
        return (assignment, await SnapshotAsync(assignment, ct));
    }

    /// <summary>What the province issued, as it lies in the inbox.</summary>
    public async Task<CampaignSnapshot> SnapshotAsync(CampaignAssignment assignment, CancellationToken ct) => CampaignSnapshot.Read(
        await db.Inbox.Where(e => e.Sender == assignment.Sender && e.EnvelopeId == assignment.EnvelopeId).Select(e => e.Payload).SingleAsync(ct));

    /// <summary>Who changes the roster now.</summary>
    public RosterEdit EditOf(CampaignSnapshot snapshot) => new(Actor, Today, Now, snapshot.Builds?.Providers ?? []);

    public static RosterDemands DemandsOf(CampaignTerms terms) =>
        new(terms.Quotas.OfficersPerGroup ?? 0, terms.Quotas.ExpertsPerGroup ?? 0, terms.Dates.Completion, terms.Dates.ExtendedCompletion);

    /// <summary>The people of the city who can be named with their account.</summary>
    public async Task<IReadOnlyList<RosterAccount>> AccountsAsync(CancellationToken ct)
    {
        var held = db.Memberships.HeldOn(Today);
        return await db.Users.Where(account => account.ClosedAt == null && held.Any(m => m.AccountId == account.Id))
            .OrderBy(account => account.DisplayName).ThenBy(account => account.Id).Select(account => new RosterAccount(account.Id, account.DisplayName)).ToListAsync(ct);
    }

    /// <summary>Refuses an account that is nobody of this city.</summary>
    public async Task EnforceAccountAsync(Guid? accountId, CancellationToken ct)
    {
        if (accountId is { } id && !(await AccountsAsync(ct)).Any(account => account.AccountId == id))
            throw new RefusedException(RosterRefusals.AccountInvalid);
    }

    /// <summary>Says what was done; the door saves it, and tells of two at once.</summary>
    public AssignmentState Done(CampaignAssignment assignment, string what)
    {
        session.Record("campaignAssignment", assignment.Id, $"{assignment.Year} 年“{assignment.Title}”", what);
        return AssignmentState.Of(assignment);
    }
}

/// <summary>A person of the city who can be named with an account.</summary>
public sealed record RosterAccount(Guid AccountId, string Name);

/// <summary>What a step answers: where the city's part stands now.</summary>
public sealed record AssignmentState(
    Guid CampaignId, int Version, int Year, string Title, int? BuildsGroup, bool Leads, int? InspectedByGroup,
    DateOnly? RosterBy, DateOnly? RosterDue, RosterStage RosterStage, int RosterVersion, DateOnly? PoolBy, DateOnly? PoolDue, int Revision)
{
    internal static TaggedOk<AssignmentState> Tagged(AssignmentState state) => Shell.Api.Tagged.Ok(state, state.Revision);

    internal static AssignmentState Of(CampaignAssignment a) => new(
        a.Id, a.Version, a.Year, a.Title, a.BuildsGroup, a.Leads, a.InspectedByGroup, a.RosterBy, a.RosterDue, a.RosterStage, a.RosterVersion, a.PoolBy, a.PoolDue, a.Revision);
}
