using Province.Domain.Plans.Diagnostics.Reading;
using Province.Domain.Plans.Statements;

namespace Province.Domain.Plans.Diagnostics.Schedules;

/// <summary>PLAN302: one enterprise named twice for key inspections of one quarter.</summary>
internal static class ScheduledTwice
{
    internal static IEnumerable<Diagnostic> Find(PlanUnderCheck check) =>
        from annex in check.Annexes
        let names =
            from line in annex.Schedule
            where line is { Kind: ScheduleKind.Key, Quarters.Count: 1 }
            from name in annex.Whom(line)
            select (Line: line, Printed: name, Name: EnterpriseName.Wide(name), Quarter: line.Quarters[0])
        from twice in names.GroupBy(each => (each.Name, each.Quarter))
        where twice.Count() > 1
        select check.Report("PLAN302", Severity.Warning,
            $"{Words.Annex(annex)}{Words.Quarter(twice.Key.Quarter)}安排“{twice.First().Printed}” {twice.Count()} 次。",
            twice.Select(each => Spot.Of(each.Line, each.Printed))) with { Stated = twice.First().Printed };
}
