using Province.Domain.Plans.Statements;

namespace Province.Documents.Tests.Printing;

/// <summary>Who is inspected when: by quarter, by half-year, over several quarters, with re-inspections of the same or earlier quarters.</summary>
internal sealed class AnySchedule(IReadOnlyList<PlanTarget> targets, int annex, Dice dice)
{
    private readonly List<ScheduleLine> _lines = [];

    public static IReadOnlyList<ScheduleLine> For(IReadOnlyList<PlanTarget> targets, int annex, Dice dice)
    {
        var schedule = new AnySchedule(targets, annex, dice);
        schedule.Add();
        return schedule._lines;
    }

    private void Add()
    {
        var pattern = dice.Pick<int[][]>([[1], [2], [3], [4]], [[1], [2], [3], [4]], [[1, 2], [3, 4]], [[1], [2, 3], [4]], [[1, 2, 3], [4]], [[2], [3]]);
        var names = dice.Some(targets, targets.Count);
        var reinspects = dice.Chance(40);
        for (var i = 0; i < pattern.Length; i++)
        {
            var mine = names.Where((_, at) => at % pattern.Length == i).Select(Called).ToArray();
            Line(pattern[i], mine);
            if (reinspects && i > 0)
                Again(pattern[i], pattern[i - 1]);
        }
        if (!reinspects && dice.Chance(25))
            Again(pattern[^1], [.. pattern[..^1].SelectMany(q => q)]);
    }

    private static string Called(PlanTarget target) => target.Aliases.Count > 0 ? target.Aliases[0] : target.Name;

    private void Line(int[] quarters, string[] names) => _lines.Add(new()
    {
        Id = $"a{annex}-s{_lines.Count + 1}",
        Line = 0,
        Kind = ScheduleKind.Key,
        Quarters = quarters,
        Names = names,
        Shape = names.Length > 0 ? ScheduleShape.Names : ScheduleShape.None,
    });

    private void Again(int[] quarters, int[] of) => _lines.Add(new()
    {
        Id = $"a{annex}-s{_lines.Count + 1}",
        Line = 0,
        Kind = ScheduleKind.Reinspection,
        Quarters = quarters,
        ReinspectionOf = of,
        Shape = ScheduleShape.Prose,
    });
}
