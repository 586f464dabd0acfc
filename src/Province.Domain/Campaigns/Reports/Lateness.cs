using Province.Domain.Campaigns.Extensions;
using Province.Domain.Inspections;

namespace Province.Domain.Campaigns.Reports;

/// <summary>Finds what came late in a campaign: rosters, training, pools, fieldwork, summaries.</summary>
internal static class Lateness
{
    internal static IEnumerable<LateEntry> Find(ReportSource source) =>
        Rosters(source).Concat(Training(source)).Concat(Pools(source)).Concat(Fieldwork(source)).Concat(Summaries(source)).OfType<LateEntry>();

    private static IEnumerable<LateEntry?> Rosters(ReportSource source) =>
        source.Rosters.Select(roster => Of(source, CampaignDateKind.Roster, roster.Group, roster.City, roster.Due, roster.FirstFiledOn));

    private static IEnumerable<LateEntry?> Training(ReportSource source) =>
        source.Training.Select(training => Of(source, CampaignDateKind.Training, training.Group, training.City, training.Due, training.DoneOn));

    private static IEnumerable<LateEntry?> Pools(ReportSource source) =>
        source.Pools.Select(pool => Of(source, CampaignDateKind.Pool, pool.Group, pool.City, pool.Due, pool.FirstFiledOn));

    /// <summary>A group has until the extended date, where the campaign names one; it is done when its fieldwork is closed, and the last visit says when that was.</summary>
    private static IEnumerable<LateEntry?> Fieldwork(ReportSource source)
    {
        var kind = source.Terms.Dates.ExtendedCompletion is null ? CampaignDateKind.Completion : CampaignDateKind.ExtendedCompletion;
        foreach (var group in source.Groups)
        {
            if (source.DueOf(kind, group.Builders) is not { } due)
                continue;
            var closed = source.Fieldwork.Any(fieldwork => fieldwork.Group == group.Number && fieldwork.ClosedOn is not null);
            var visits = source.Inspections.Where(inspection => inspection.Group == group.Number && inspection.State == InspectionState.Inspected).ToList();
            var last = visits.Count == 0 ? due : visits.Max(visit => visit.On.AddDays((int)Math.Ceiling(visit.Days) - 1));
            yield return Of(source, kind, group.Number, string.Join("、", group.Builders), due, closed ? last : null);
        }
    }

    private static IEnumerable<LateEntry?> Summaries(ReportSource source) =>
        from cross in source.Groups
        let filed = source.Summaries.FirstOrDefault(summary => summary.Group == cross.Number)?.FirstFiledOn
        select Of(source, CampaignDateKind.Summary, cross.Number, cross.Lead ?? string.Join("、", cross.Builders), source.SummaryDueOf(cross), filed);

    /// <summary>What is late; null when it came in time, is not due yet, or has no date.</summary>
    private static LateEntry? Of(ReportSource source, CampaignDateKind kind, int group, string who, DateOnly? due, DateOnly? done) =>
        DeadlineExtension.DaysLate(due, done ?? source.Today) is > 0 and var days ? new LateEntry(kind, group, who, due!.Value, done, days) : null;
}
