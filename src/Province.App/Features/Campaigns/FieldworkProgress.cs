using Microsoft.EntityFrameworkCore;
using Province.App.Features.Campaigns.Reports;
using Province.Data;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Reports;
using Province.Domain.Campaigns.Summaries;

namespace Province.App.Features.Campaigns;

/// <summary>Carries each group's step on from its rosters: dates with hosts, targets, inspections, hand-over, summary; and says what is late.</summary>
internal sealed class FieldworkProgress(ReportDesk reports)
{
    public async Task<ProgressOf> AddAsync(ProgressOf progress, Campaign campaign, CancellationToken ct)
    {
        var source = await reports.WithoutDrawsAsync(campaign, ct);
        var (targets, inspections) = (source.Targets.ToLookup(target => target.Group), source.Inspections.ToLookup(inspection => inspection.Group));
        GroupProgress Add(GroupProgress group, CrossGroup cross)
        {
            var figures = CampaignFigures.Count([.. targets[group.Number]], [.. inspections[group.Number]], source.Terms.Quotas.DaysPerSmelter);
            var summary = source.Summaries.FirstOrDefault(filed => filed.Group == group.Number)?.Latest;
            return group with { Step = StepOf(group.Step, source, cross, figures, summary), Figures = figures, Summary = summary, SummaryDue = source.SummaryDueOf(cross) };
        }

        return progress with { Groups = [.. progress.Groups.Zip(source.Groups, Add)], Late = CampaignReport.LateIn(source) };
    }

    /// <summary>The furthest that a group has come; a roster that is returned later does not undo what was inspected.</summary>
    private static GroupStep StepOf(GroupStep ofRosters, ReportSource source, CrossGroup group, CampaignFigures figures, SummaryFiling? summary)
    {
        var isClosed = source.Fieldwork.Any(fieldwork => fieldwork.Group == group.Number && fieldwork.ClosedOn is not null);
        return summary?.Stage switch
        {
            FilingStage.Accepted => GroupStep.Closed,
            FilingStage.Filed => GroupStep.SummaryFiled,
            _ when isClosed && figures.HandedOver == figures.Findings => GroupStep.HandedOver,
            _ when figures.Visits > 0 || isClosed => GroupStep.Inspecting,
            _ when figures.Drawn > 0 => GroupStep.Drawn,
            _ when IsReady(ofRosters, source) && HasAgreed(source, group) => GroupStep.Agreed,
            _ => ofRosters,
        };
    }

    /// <summary>Where the campaign sets no day for the training, a group agrees on dates without it.</summary>
    private static bool IsReady(GroupStep ofRosters, ReportSource source) =>
        ofRosters == GroupStep.Trained || (ofRosters == GroupStep.Acknowledged && source.Terms.Dates.Training is null);

    private static bool HasAgreed(ReportSource source, CrossGroup group)
    {
        var agreed = source.Fieldwork.Where(fieldwork => fieldwork.Group == group.Number).SelectMany(fieldwork => fieldwork.Dates).Select(dates => dates.City).ToHashSet();
        return group.Inspected.Count > 0 && group.Inspected.All(name => source.Cities.TryGetValue(name, out var city) && agreed.Contains(city));
    }
}
