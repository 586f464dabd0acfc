using Microsoft.EntityFrameworkCore;
using Province.Data;
using Province.Domain.Calendar;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Assignments;
using Province.Domain.Campaigns.Extensions;
using Province.Domain.Campaigns.Pools;
using Province.Domain.Campaigns.Summaries;
using Province.Domain.Deadlines;

namespace Province.App.Features.Deadlines.Sources;

/// <summary>A campaign's dates on the desk of a city that builds a group, or is inspected by one. Who was trained and when fieldwork is closed
/// only the province knows, so those days are over by themselves here.</summary>
internal sealed class CampaignDatesOfCity(ProvinceDb db)
{
    public async Task<IReadOnlyList<DeadlineWish>> FindAsync(Guid campaignId, CancellationToken ct)
    {
        var assignment = await db.CampaignAssignments.AsNoTracking().Include(a => a.Steps).SingleOrDefaultAsync(a => a.Id == campaignId, ct);
        if (assignment is null)
            return [];
        var payload = await db.Inbox.Where(e => e.Sender == assignment.Sender && e.EnvelopeId == assignment.EnvelopeId).Select(e => e.Payload).SingleAsync(ct);
        var granted = (await db.DeadlineExtensions.AsNoTracking().Where(e => e.CampaignId == campaignId && e.GrantedUntil != null).ToListAsync(ct)).ToLookup(e => e.Kind);
        var found = new Part(assignment, CampaignSnapshot.Read(payload).Terms.Dates, granted);
        return [.. assignment.BuildsGroup is { } built ? await OfBuilderAsync(found, built, ct) : [], .. assignment.InspectedByGroup is { } by ? await PoolAsync(found, by, ct) : []];
    }

    private async Task<IReadOnlyList<DeadlineWish>> OfBuilderAsync(Part found, int group, CancellationToken ct) =>
        [.. new[]
        {
            found.Wish(CampaignDateKind.Roster, DeadlineKind.CampaignRoster, $"报送第 {group} 组人员名单") is { } roster ? roster with { DoneOn = RosterOn(found.Assignment) } : null,
            found.Lapsing(CampaignDateKind.Training, DeadlineKind.CampaignTraining, $"第 {group} 组集中培训"),
            found.Lapsing(CampaignDateKind.Completion, DeadlineKind.CampaignCompletion, $"第 {group} 组完成现场检查"),
            found.Lapsing(CampaignDateKind.ExtendedCompletion, DeadlineKind.CampaignExtendedCompletion, $"第 {group} 组完成现场检查的顺延期限"),
            found.Assignment.Leads ? await SummaryAsync(found, group, ct) : null,
        }.OfType<DeadlineWish>()];

    private async Task<IReadOnlyList<DeadlineWish>> PoolAsync(Part part, int group, CancellationToken ct)
    {
        if (part.Wish(CampaignDateKind.Pool, DeadlineKind.CampaignPool, $"报送候选企业名单（由第 {group} 组检查）") is not { } wish)
            return [];
        var stage = await db.CampaignPools.Where(pool => pool.CampaignId == part.Assignment.Id).Select(pool => (PoolStage?)pool.Stage).SingleOrDefaultAsync(ct);
        return [wish with { DoneOn = stage == PoolStage.Returned ? null : FirstDay(part.Assignment, AssignmentStepKind.PoolFiled) }];
    }

    private async Task<DeadlineWish?> SummaryAsync(Part part, int group, CancellationToken ct)
    {
        if (part.Wish(CampaignDateKind.Summary, DeadlineKind.CampaignSummary, $"报送第 {group} 组书面总结") is not { } wish)
            return null;
        var stage = await db.GroupSummaries.Where(s => s.CampaignId == part.Assignment.Id && s.Version > 0).Select(s => (SummaryStage?)s.Stage).SingleOrDefaultAsync(ct);
        if (stage is null or SummaryStage.Returned)
            return wish;
        var first = await db.Outbox.Where(e => e.Kind == SummarySnapshot.EnvelopeKind && e.Thread == $"campaign/{part.Assignment.Id}").OrderBy(e => e.SentAt).Select(e => (DateTimeOffset?)e.SentAt).FirstOrDefaultAsync(ct);
        return wish with { DoneOn = first is { } at ? ChinaTime.DayOf(at) : null };
    }

    private static DateOnly? RosterOn(CampaignAssignment assignment) =>
        assignment.RosterStage == RosterStage.Returned ? null : FirstDay(assignment, AssignmentStepKind.RosterFiled);

    private static DateOnly? FirstDay(CampaignAssignment assignment, AssignmentStepKind kind) =>
        assignment.Steps.Where(step => step.Kind == kind).MinBy(step => step.At) is { } first ? ChinaTime.DayOf(first.At) : null;

    private sealed record Part(CampaignAssignment Assignment, CampaignDates Dates, ILookup<CampaignDateKind, DeadlineExtension> Granted)
    {
        public DeadlineWish? Wish(CampaignDateKind date, DeadlineKind kind, string what) => Dates.Of(date) is not { } first ? null
            : new DeadlineWish($"{date}", kind, Assignment.Year, $"{what}（{Assignment.Title}）", DeadlineExtension.DueOf(first, Granted[date].Select(e => e.GrantedUntil))!.Value,
                $"省厅 {Assignment.Year} 年“{Assignment.Title}”方案：{CampaignNames.Of(date)}期限") { FirstDue = Granted[date].Any() ? Granted[date].Min(e => e.FirstDue) : null };

        public DeadlineWish? Lapsing(CampaignDateKind date, DeadlineKind kind, string what) =>
            Wish(date, kind, what) is { } wish ? wish with { Lapses = true } : null;
    }
}
