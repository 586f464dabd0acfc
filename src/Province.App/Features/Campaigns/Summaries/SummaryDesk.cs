using Microsoft.EntityFrameworkCore;
using Province.App.Features.Campaigns.Assignments;
using Province.App.Features.Campaigns.Extensions;
using Province.App.Security;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Assignments;
using Province.Domain.Campaigns.Summaries;
using Province.Domain.Refusals;

namespace Province.App.Features.Campaigns.Summaries;

/// <summary>Loads the summary of a lead city for a step, at the revision that the caller saw; records the step.</summary>
internal sealed class SummaryDesk(ProvinceDb db, Session session, AssignmentDesk desk)
{
    public DateTimeOffset Now => desk.Now;

    /// <summary>The city's part, and its summary; a summary that nobody began is a new one, which is not kept until something is written.</summary>
    /// <exception cref="RefusedException">There is no such campaign for the city, or it does not lead.</exception>
    public async Task<(CampaignAssignment Assignment, GroupSummary Summary)> FindAsync(Guid campaignId, CancellationToken ct)
    {
        var assignment = await db.CampaignAssignments.SingleOrDefaultAsync(a => a.Id == campaignId, ct) ?? throw new RefusedException(AssignmentRefusals.NotFound);
        var summary = await db.GroupSummaries.SingleOrDefaultAsync(s => s.CampaignId == campaignId, ct);
        return assignment.Leads || summary is not null ? (assignment, summary ?? new GroupSummary(assignment)) : throw new RefusedException(SummaryRefusals.NotLead);
    }

    public async Task<SummaryState> TakeAsync(Guid campaignId, ExpectedVersion expected, Func<CampaignAssignment, GroupSummary, string> step, CancellationToken ct)
    {
        var (assignment, summary) = await FindAsync(campaignId, ct);
        expected.Enforce(summary.Revision);
        if (db.Entry(summary).State == EntityState.Detached)
            db.GroupSummaries.Add(summary);
        session.Record("groupSummary", campaignId, $"{assignment.Year} 年“{assignment.Title}”第 {assignment.BuildsGroup} 组书面总结", step(assignment, summary));
        return SummaryState.Of(summary);
    }

    /// <summary>The day by which the summary is due, extensions counted, and the day that the campaign set.</summary>
    public async Task<(DateOnly? First, DateOnly? Due)> DueAsync(CampaignAssignment assignment, CancellationToken ct)
    {
        var dates = (await desk.SnapshotAsync(assignment, ct)).Terms.Dates;
        return (dates.Summary, await db.DueAsync(assignment.Id, dates, CampaignDateKind.Summary, assignment.Tenant, ct));
    }
}

/// <summary>What a step answers: where the summary stands now.</summary>
public sealed record SummaryState(Guid CampaignId, SummaryStage Stage, int Version, int Revision)
{
    internal static TaggedOk<SummaryState> Tagged(SummaryState state) => Shell.Api.Tagged.Ok(state, state.Revision);

    internal static SummaryState Of(GroupSummary summary) => new(summary.CampaignId, summary.Stage, summary.Version, summary.Revision);
}
