using Province.Domain.Plans.Statements;

namespace Province.Documents.Tests.Printing;

/// <summary>What the scorer leaves out and the diagnostics need: whose part a figure is, departments, brackets, duties, approval.</summary>
internal static class Details
{
    public static IEnumerable<(string View, List<string> Printed, List<string> Read)> Of(PlanDocument printed, PlanDocument read)
    {
        yield return ("parts of baseline", Parts(printed), Parts(read));
        yield return ("parts of totals", TotalParts(printed), TotalParts(read));
        yield return ("parts of quotas", QuotaParts(printed), QuotaParts(read));
        yield return ("quota department", QuotaDepartments(printed), QuotaDepartments(read));
        yield return ("target department", Departments(printed), Departments(read));
        yield return ("brackets", Brackets(printed), Brackets(read));
        yield return ("metrics", Metrics(printed), Metrics(read));
        yield return ("check item texts", ItemTexts(printed), ItemTexts(read));
        yield return ("supervision texts", Each(printed, a => a.Supervision.Select(s => PlanViews.Text(s.Text))), Each(read, a => a.Supervision.Select(s => PlanViews.Text(s.Text))));
        yield return ("aliases", Each(printed, a => a.Targets.SelectMany(t => t.Aliases)), Each(read, a => a.Targets.SelectMany(t => t.Aliases)));
        yield return ("departments of totals", TotalDepartments(printed), TotalDepartments(read));
        yield return ("scheduled quarters", Scheduled(printed), Scheduled(read));
        yield return ("approval", [.. new[] { printed.ApprovedBy }.OfType<string>()], [.. new[] { read.ApprovedBy }.OfType<string>()]);
        yield return ("obligations", [.. printed.Obligations.Where(o => !Bound(read, o)).Select(o => $"{o.Annex} {o.Kind} {o.Text}")], []);
    }

    private static List<string> Parts(PlanDocument plan) => Each(plan, a => a.Baseline.Where(b => b.PartOf is not null)
        .Select(b => $"{PlanViews.Plain(b.Value, b.Unit)} of {a.Baseline.FirstOrDefault(whole => whole.Id == b.PartOf)?.Value:0.##}"));

    private static List<string> Metrics(PlanDocument plan) => Each(plan, a => a.Baseline.Where(b => b.Value != 0).Select(b => $"{PlanViews.Text(b.Metric)} {PlanViews.Plain(b.Value, b.Unit)} {b.Bound}"));

    private static List<string> ItemTexts(PlanDocument plan) => [.. plan.CheckItems.Select(c => "0: " + PlanViews.Text(c.Text)), .. Each(plan, a => a.CheckItems.Select(c => PlanViews.Text(c.Text)))];

    private static List<string> TotalDepartments(PlanDocument plan) =>
        [.. plan.Totals.Where(t => t.Department is not null).Select(t => $"{t.Kind} {PlanViews.Text(t.Department)} {t.Industry} {t.Value:0.##}")];

    private static List<string> Scheduled(PlanDocument plan) => Each(plan, a => a.Schedule
        .Where(s => s.Shape is ScheduleShape.Names or ScheduleShape.Count).Select(s => $"{string.Concat(s.Quarters)} {s.Kind}").Distinct());

    private static List<string> TotalParts(PlanDocument plan) => [.. plan.Totals.Where(t => t.PartOf is not null && t.Industry is not null)
        .Select(t => $"{t.Kind} {t.Industry} {t.Value:0.##} of {plan.Totals.FirstOrDefault(whole => whole.Id == t.PartOf)?.Value:0.##}")];

    private static List<string> QuotaParts(PlanDocument plan) => Each(plan, a => a.Quotas.Where(q => q.PartOf is not null)
        .Select(q => $"{q.Kind} {PlanViews.Text(q.Category)} {string.Concat(q.Quarters)} {q.Value:0.##} of {a.Quotas.FirstOrDefault(whole => whole.Id == q.PartOf)?.Value:0.##}"));

    private static List<string> QuotaDepartments(PlanDocument plan) => Each(plan, a => a.Quotas.Where(q => q.Department is not null)
        .Select(q => $"{q.Kind} {q.Value:0.##} {q.Ratio?.Percent:0.##} {PlanViews.Text(q.Department)}"));

    private static List<string> Departments(PlanDocument plan) => Each(plan, a => a.Targets.Where(t => t.Department is not null)
        .Select(t => $"{PlanViews.Name(t.Name)} {PlanViews.Text(t.Department)}"));

    private static List<string> Brackets(PlanDocument plan) => Each(plan, a => a.Targets.SelectMany(t => t.Brackets.Select(b => $"{PlanViews.Name(t.Name)} {PlanViews.Text(b.Text)} {b.Kind}")));

    private static bool Bound(PlanDocument read, PlanObligation duty) => read.Obligations.Any(o =>
        o.Annex == duty.Annex && o.Kind == duty.Kind && PlanViews.Text(o.Text).Contains(PlanViews.Text(duty.Text), StringComparison.Ordinal));

    private static List<string> Each(PlanDocument plan, Func<PlanAnnex, IEnumerable<string>> view) =>
        [.. plan.Annexes.SelectMany(annex => view(annex).Select(line => $"{annex.Number}: {line}"))];
}
