using System.Text.RegularExpressions;
using Province.Domain.Plans.Statements;

namespace Province.Documents.Tests.Printing;

/// <summary>A plan as bags of comparable statements: text without white space, marks and bracket width, as the plans are scored.</summary>
internal static partial class PlanViews
{
    public static Dictionary<string, List<string>> Of(PlanDocument plan) => new()
    {
        ["header"] = [.. Header(plan)],
        ["totals"] = [.. plan.Totals.Select(t => $"{t.Kind} {t.Industry} {t.Department is not null} {Figure(t.Value)} {t.Unit} {t.Bound}")],
        ["annexes"] = Each(plan, a => [$"{Text(a.Title)} [{string.Join(",", a.Industries.Order())}]"]),
        ["targets"] = Each(plan, a => a.Targets.Select(t => Name(t.Name))),
        ["target industry"] = Each(plan, a => a.Targets.Select(t => $"{Name(t.Name)} {t.Industry}")),
        ["target category"] = Each(plan, a => a.Targets.Where(t => t.Category is not null).Select(t => $"{Name(t.Name)} {Text(t.Category)}")),
        ["target county"] = Each(plan, a => a.Targets.Where(t => t.County is not null).Select(t => $"{Name(t.Name)} {Text(t.County)}")),
        ["target team"] = Each(plan, a => a.Targets.Where(t => t.Team is not null).Select(t => $"{Name(t.Name)} {Text(t.Team)}")),
        ["schedule"] = Each(plan, a => a.Schedule.SelectMany(s => s.Names.Select(name => $"{Quarters(s.Quarters)} {s.Kind} {Name(name)}"))),
        ["reinspections"] = Each(plan, a => a.Schedule.Where(s => s.ReinspectionOf.Count > 0).Select(s => $"{Quarters(s.Quarters)} of {Quarters(s.ReinspectionOf)}")),
        ["quotas"] = Each(plan, a => a.Quotas.Where(q => q.Kind is not QuotaKind.Key and not QuotaKind.Cases).Select(Quota)),
        ["baseline"] = Each(plan, a => a.Baseline.Where(b => b.Value != 0).Select(b => $"{Plain(b.Value, b.Unit)}")),
        ["frequency"] = [.. plan.Frequency.Select(f => "0: " + Frequency(f)), .. Each(plan, a => a.Frequency.Select(Frequency))],
        ["check items"] = [.. plan.CheckItems.Select(c => "0: " + Start(c.Text)), .. Each(plan, a => a.CheckItems.Select(c => Start(c.Text)))],
        ["supervision"] = Each(plan, a => a.Supervision.Where(s => s.Count is > 0).Select(s => $"{s.Count} {s.Per}")),
    };

    /// <summary>White space, marks and escapes taken out, brackets and punctuation made half-width, the closing stop cut.</summary>
    public static string Text(string? text)
    {
        var result = Noise().Replace(text ?? "", "");
        foreach (var (full, half) in "（）【】：；，［］".Zip("()[]:;,[]"))
            result = result.Replace(full, half);
        return result.TrimEnd(';', '。', ',', '.', '；');
    }

    /// <summary>An enterprise's name without its trailing bracket.</summary>
    public static string Name(string name) => TrailingBracket().Replace(Text(name), "");

    public static string Plain(decimal value, string? unit) =>
        unit?.StartsWith('万') == true ? $"{Figure(Math.Round(value * 10000))} {unit[1..]}" : $"{Figure(value)} {unit}";

    private static IEnumerable<string> Header(PlanDocument plan) => new (string, object?)[]
    {
        ("city", plan.City), ("year", plan.Year), ("number", plan.DocumentNumber), ("title", plan.Title), ("issuer", plan.Issuer),
        ("issuedOn", plan.IssuedOn?.ToString("O")), ("disclosure", plan.Disclosure),
    }.Where(field => field.Item2 is not null).Select(field => $"{field.Item1} {Text(field.Item2!.ToString())}");

    private static string Quota(PlanQuota quota) =>
        $"{quota.Kind} {Text(quota.Category)} {(quota.Kind == QuotaKind.Cross ? "" : Quarters(quota.Quarters))} {quota.Value:0.##} {quota.Ratio?.Percent:0.##}% {(quota.Value is null ? null : quota.Unit)} {quota.Bound}";

    private static string Frequency(PlanFrequency frequency) => $"{frequency.Min}..{frequency.Max} {frequency.Per}";

    private static string Quarters(IEnumerable<int> quarters) => string.Concat(quarters.Order());

    private static string Figure(decimal value) => value.ToString("0.####");

    private static string Start(string text) => Text(text) is { Length: > 16 } all ? all[..16] : Text(text);

    private static List<string> Each(PlanDocument plan, Func<PlanAnnex, IEnumerable<string>> view) =>
        [.. plan.Annexes.SelectMany(annex => view(annex).Select(line => $"{annex.Number}: {line}"))];

    [GeneratedRegex(@"[\s*#\\]+")]
    private static partial Regex Noise();

    [GeneratedRegex(@"\([^()]*\)$")]
    private static partial Regex TrailingBracket();
}
