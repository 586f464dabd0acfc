using System.Globalization;
using Province.Domain.Plans.Lines;
using Province.Domain.Plans.Statements;

namespace Province.Domain.Deadlines;

/// <summary>The dates of a yearly plan: the ends of its quarters by department, its supervision, its assessment.</summary>
/// <remarks>What is due in several quarters is due at the end of the last; a key target that no schedule names is due with the year.
/// Source: domain.md, sections 2 and 5.</remarks>
public static class PlanDates
{
    private const int MostLines = 6;

    /// <summary>The dates that a plan sets.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="year">Its calendar year.</param>
    /// <returns>The dates, none of them done.</returns>
    public static IReadOnlyList<DeadlineWish> Of(PlanDocument plan, int year) =>
        [.. Quarters(plan, year), .. WithoutQuarter(plan, year), .. Supervision(plan, year), .. Assessment(year)];

    private static IEnumerable<DeadlineWish> Quarters(PlanDocument plan, int year) =>
        from annex in plan.Annexes
        from line in PlanLines.DueLines(annex)
        group (Annex: annex, Line: line) by (Quarter: line.Quarters.Max(), Whose: PlanLines.WhoseOf(line.Department, annex)) into due
        orderby due.Key.Quarter, due.Key.Whose
        select new DeadlineWish(PlanLines.PartOf(due.Key.Quarter, due.Key.Whose), DeadlineKind.QuarterTargets, year,
            $"{year} 年第 {due.Key.Quarter} 季度检查任务：{due.Key.Whose}（{string.Join('，', Counts([.. due.Select(one => one.Line)]))}）",
            PlanLines.DueOf(year, due.Key.Quarter), ClauseOf(due.Select(one => (one.Annex, one.Line.Line)))) { Department = due.First().Line.Department ?? due.First().Annex.Department };

    private static IEnumerable<string> Counts(IReadOnlyList<ScheduleLine> lines) =>
        from line in lines
        group line by line.Kind into kind
        orderby kind.Key
        let counted = kind.Sum(line => line.Names.Count > 0 ? line.Names.Count : line.Targets.Count > 0 ? line.Targets.Count : line.Stated ?? 0)
        select ScheduleKindNames.Of(kind.Key) + (counted > 0 ? $" {counted} 家" : null);

    private static IEnumerable<DeadlineWish> WithoutQuarter(PlanDocument plan, int year) =>
        from annex in plan.Annexes
        from target in PlanLines.Unscheduled(annex)
        group (Annex: annex, Target: target) by PlanLines.WhoseOf(target.Department, annex) into due
        orderby due.Key
        select new DeadlineWish(PlanLines.PartOf(null, due.Key), DeadlineKind.YearTargets, year, $"{year} 年未分季度的重点检查任务：{due.Key}（{due.Count()} 家）",
            new DateOnly(year, 12, 31), ClauseOf(due.Select(one => (one.Annex, one.Target.Line)))) { Department = due.First().Target.Department ?? due.First().Annex.Department };

    private static IEnumerable<DeadlineWish> Supervision(PlanDocument plan, int year) =>
        from same in plan.Supervision.Select(text => (Annex: (PlanAnnex?)null, Text: text)).Concat(plan.Annexes.SelectMany(annex => annex.Supervision.Select(text => (Annex: (PlanAnnex?)annex, Text: text))))
            .Where(one => one.Text.Per is not null).GroupBy(one => (Annex: one.Annex?.Number ?? 0, one.Text.Text))
        from one in same.Select((one, at) => (one.Annex, one.Text, Per: one.Text.Per!.Value, Task: TaskOf(same.Key.Annex, same.Key.Text, at)))
        from month in Months(one.Per)
        select new DeadlineWish($"supervision/{one.Task}/{month}", DeadlineKind.Supervision, year,
            $"{year} 年{Name(one.Per, month)}执法监督：{one.Text.Text}", new DateOnly(year, month, DateTime.DaysInMonth(year, month)),
            one.Annex is { } annex ? ClauseOf([(annex, one.Text.Line)]) : $"正文第 {one.Text.Line} 行") { Department = one.Annex?.Department };

    /// <summary>The n-th sentence of the same words is another task; its place in the text says nothing, for sentences move between versions.</summary>
    private static string TaskOf(int annex, string text, int at) => PlanLines.Digest(string.Create(CultureInfo.InvariantCulture, $"{annex}\n{text}\n{at}"));

    private static IEnumerable<DeadlineWish> Assessment(int year) => [
        new("assessment/1", DeadlineKind.Assessment, year, $"{year} 年上半年监督检查计划执行情况考核", new DateOnly(year, 6, 30), "年度监督检查计划执行情况每半年考核"),
        new("assessment/2", DeadlineKind.Assessment, year, $"{year} 年下半年监督检查计划执行情况考核", new DateOnly(year, 12, 31), "年度监督检查计划执行情况每半年考核"),
    ];

    private static int[] Months(Period per) => per switch
    {
        Period.Year => [12],
        Period.HalfYear => [6, 12],
        Period.Quarter => [3, 6, 9, 12],
        Period.Month => [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
        _ => throw new ArgumentOutOfRangeException(nameof(per), per, "No such period."),
    };

    private static string Name(Period per, int month) => per switch
    {
        Period.Year => "全年",
        Period.HalfYear => month == 6 ? "上半年" : "下半年",
        Period.Quarter => string.Create(CultureInfo.InvariantCulture, $"第 {month / 3} 季度"),
        _ => string.Create(CultureInfo.InvariantCulture, $" {month} 月"),
    };

    private static string ClauseOf(IEnumerable<(PlanAnnex Annex, int Line)> places) => string.Join('；', places.GroupBy(place => place.Annex.Number).OrderBy(annex => annex.Key).Select(annex =>
    {
        var lines = annex.Select(place => place.Line).Distinct().Order().ToList();
        return $"{(annex.Key == PlanAnnex.MainText ? PlanAnnex.NameOf(annex.Key) : $"{PlanAnnex.NameOf(annex.Key)}“{annex.First().Annex.Title}”")}第 {string.Join('、', lines.Take(MostLines))}{(lines.Count > MostLines ? " 等" : null)} 行";
    }));
}
