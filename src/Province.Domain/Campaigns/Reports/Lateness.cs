using Province.Domain.Inspections;

namespace Province.Domain.Campaigns.Reports;

/// <summary>Finds what came late in a campaign: rosters, fieldwork, summaries.</summary>
internal static class Lateness
{
    internal static IEnumerable<LateEntry> Find(ReportSource source) => Rosters(source).Concat(Fieldwork(source)).Concat(Summaries(source));

    private static IEnumerable<LateEntry> Rosters(ReportSource source) =>
        from roster in source.Rosters
        where (roster.FirstFiledOn ?? source.Today) > roster.Due
        select new LateEntry(CampaignDateKind.Roster, roster.Group, roster.City, roster.Due!.Value, roster.FirstFiledOn);

    /// <summary>A group has until the extended date, where the campaign names one; it is done when its fieldwork is closed, and the last visit says when that was.</summary>
    private static IEnumerable<LateEntry> Fieldwork(ReportSource source)
    {
        var kind = source.Terms.Dates.ExtendedCompletion is null ? CampaignDateKind.Completion : CampaignDateKind.ExtendedCompletion;
        foreach (var group in source.Groups)
        {
            if (source.DueOf(kind, group.Builders) is not { } due)
                continue;
            var closed = source.Fieldwork.Any(fieldwork => fieldwork.Group == group.Number && fieldwork.ClosedOn is not null);
            var visits = source.Inspections.Where(inspection => inspection.Group == group.Number && inspection.State == InspectionState.Inspected).ToList();
            var last = visits.Count == 0 ? (DateOnly?)null : visits.Max(visit => visit.On.AddDays((int)Math.Ceiling(visit.Days) - 1));
            if (closed ? last > due : source.Today > due)
                yield return new LateEntry(kind, group.Number, string.Join("、", group.Builders), due, closed ? last : null);
        }
    }

    private static IEnumerable<LateEntry> Summaries(ReportSource source) =>
        from cross in source.Groups
        let due = source.SummaryDueOf(cross)
        where due is not null
        let filed = source.Summaries.FirstOrDefault(summary => summary.Group == cross.Number)?.FirstFiledOn
        where (filed ?? source.Today) > due
        select new LateEntry(CampaignDateKind.Summary, cross.Number, cross.Lead ?? string.Join("、", cross.Builders), due.Value, filed);
}
