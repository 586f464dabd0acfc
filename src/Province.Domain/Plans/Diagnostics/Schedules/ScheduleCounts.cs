using Province.Domain.Plans.Diagnostics.Reading;
using Province.Domain.Plans.Statements;

namespace Province.Domain.Plans.Diagnostics.Schedules;

/// <summary>PLAN305: a schedule line's names against the number it states.</summary>
internal static class ScheduleCounts
{
    internal static IEnumerable<Diagnostic> Find(PlanUnderCheck check) =>
        from annex in check.Annexes
        from line in annex.Schedule
        where line is { Stated: not null, Shape: ScheduleShape.Names, Names.Count: > 0 } && line.Stated != line.Names.Count
        select check.Report("PLAN305", Severity.Error,
            $"{Words.Annex(annex)}{string.Join("、", line.Quarters.Select(Words.Quarter))}{line.Department}安排写为 {line.Stated} 家，列出 {line.Names.Count} 家。",
            [Spot.Of(line, line.Names[^1])]) with { Stated = $"{line.Stated} 家", Found = $"{line.Names.Count} 家" };
}
