using Province.Domain.Plans.Diagnostics.Reading;
using Province.Domain.Plans.Statements;

namespace Province.Domain.Plans.Diagnostics.Rules;

/// <summary>How often the schedule of an annex visits its targets.</summary>
internal static class PlannedVisits
{
    /// <summary>The key lines that mean a target, by target.</summary>
    internal static ILookup<PlanTarget, ScheduleLine> Of(PlanAnnex annex, TargetNames everywhere) =>
        annex.Schedule
            .Where(line => line is { Kind: ScheduleKind.Key, Quarters.Count: > 0 })
            .SelectMany(line => annex.Whom(line)
                .Select(everywhere.Find).OfType<PlanTarget>().Distinct()
                .SelectMany(target => line.Quarters.Select(_ => (Target: target, Line: line))))
            .ToLookup(each => each.Target, each => each.Line);

    /// <summary>The re-inspections that repeat any of the lines, and those that mean the target.</summary>
    internal static int Reinspections(PlanAnnex annex, TargetNames everywhere, PlanTarget target, IEnumerable<ScheduleLine> lines)
    {
        var inspected = lines.SelectMany(line => line.Quarters).ToHashSet();
        return annex.Schedule.Count(line => line.Kind is ScheduleKind.Reinspection
            && (line.ReinspectionOf.Any(inspected.Contains) || annex.Whom(line).Any(name => everywhere.Find(name) == target)));
    }
}
