using Microsoft.EntityFrameworkCore;
using Province.App.Features.Campaigns.Reports;
using Province.Data;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Reports;
using Province.Domain.Campaigns.Summaries;

namespace Province.App.Features.Campaigns;

/// <summary>Carries each group's step on from its rosters: dates with hosts, targets, inspections, hand-over, summary; and says what is late.</summary>
internal sealed class FieldworkProgress(ProvinceDb db, ReportDesk reports)
{
    public async Task<ProgressOf> AddAsync(ProgressOf progress, Campaign campaign, CancellationToken ct)
    {
        var source = await reports.SourceAsync(campaign, ct);
        var report = CampaignReport.Of(source);
        var summaries = (await db.FiledSummaries.AsNoTracking().Where(summary => summary.CampaignId == campaign.Id).OrderBy(summary => summary.FiledAt)
            .Select(summary => new { summary.Group, summary.City, summary.Version, summary.Stage, Line = new SummaryProgress(summary.Id, summary.Version, summary.FiledOn, summary.Stage) }).ToListAsync(ct))
            .ToLookup(summary => summary.Group);
        var groups = progress.Groups.Zip(report.Groups, (group, told) =>
        {
            var summary = FiledSummary.OfGroup(summaries[group.Number], source.LeadOf(group.Number), one => (one.City, one.Version, one.Stage))?.Line;
            return group with
            {
                Step = StepOf(group.Step, source, told, summary), Figures = told.Total, Summary = summary,
                SummaryDue = source.SummaryDueOf(told.Group),
            };
        });
        return progress with { Groups = [.. groups], Late = report.Late };
    }

    /// <summary>The furthest that a group has come; a roster that is returned later does not undo what was inspected.</summary>
    private static GroupStep StepOf(GroupStep ofRosters, ReportSource source, GroupReport group, SummaryProgress? summary) => summary?.Stage switch
    {
        FilingStage.Accepted => GroupStep.Closed,
        FilingStage.Filed => GroupStep.SummaryFiled,
        _ when group.ClosedOn is not null && group.Total.HandedOver == group.Total.Findings => GroupStep.HandedOver,
        _ when group.Total.Visits > 0 || group.ClosedOn is not null => GroupStep.Inspecting,
        _ when group.Total.Drawn > 0 => GroupStep.Drawn,
        _ when ofRosters == GroupStep.Acknowledged && HasAgreed(source, group.Group) => GroupStep.Agreed,
        _ => ofRosters,
    };

    private static bool HasAgreed(ReportSource source, CrossGroup group)
    {
        var agreed = source.Fieldwork.Where(fieldwork => fieldwork.Group == group.Number).SelectMany(fieldwork => fieldwork.Dates).Select(dates => dates.City).ToHashSet();
        return group.Inspected.Count > 0 && group.Inspected.All(name => source.Cities.TryGetValue(name, out var city) && agreed.Contains(city));
    }
}
