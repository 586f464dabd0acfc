using Province.Domain.Plans.Diagnostics.Reading;
using Province.Domain.Plans.Statements;

namespace Province.Domain.Plans.Diagnostics.Schedules;

/// <summary>PLAN303 and PLAN304: a re-inspection of quarters in which nothing is inspected, or which are still to come.</summary>
internal static class ReinspectionOrder
{
    internal static IEnumerable<Diagnostic> Find(PlanUnderCheck check) =>
        from annex in check.Annexes
        from line in annex.Schedule
        where line is { Kind: ScheduleKind.Reinspection, Quarters.Count: > 0, ReinspectionOf.Count: > 0 }
        let found = Judge(check, annex, line)
        where found is not null
        select found;

    private static Diagnostic? Judge(PlanUnderCheck check, PlanAnnex annex, ScheduleLine line)
    {
        var (when, of) = (Quarters(line.Quarters), Quarters(line.ReinspectionOf));
        if (line.ReinspectionOf.Min() > line.Quarters.Max())
            return IsLastYears(line) ? null : check.Report("PLAN304", Severity.Error,
                $"{Words.Annex(annex)}{when}复查{of}检查的企业，复查早于检查。", line) with { Stated = of };

        var inspections = annex.Schedule.Where(other => other.Kind is not ScheduleKind.Reinspection && other.Shape is not ScheduleShape.None).ToList();
        var settled = inspections.Exists(other => other.Kind is ScheduleKind.Key) && inspections.TrueForAll(other => other.Quarters.Count > 0);
        if (!settled || inspections.Exists(other => other.Quarters.Intersect(line.ReinspectionOf).Any()))
            return null;

        var none = annex.Schedule.Where(other => other.Shape is ScheduleShape.None && other.Quarters.Intersect(line.ReinspectionOf).Any());
        return check.Report("PLAN303", Severity.Error,
            $"{Words.Annex(annex)}{when}复查{of}检查的企业，而{of}没有安排检查。",
            none.Prepend(line)) with { Stated = of };
    }

    /// <summary>The first quarter may re-inspect the fourth of the year before.</summary>
    private static bool IsLastYears(ScheduleLine line) => line.Quarters.Max() == 1 && line.ReinspectionOf.Min() == 4;

    private static string Quarters(IEnumerable<int> quarters) => string.Join("、", quarters.Select(Words.Quarter));
}
