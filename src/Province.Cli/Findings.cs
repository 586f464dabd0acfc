using System.Globalization;
using System.Text;
using System.Text.Json;
using Province.Domain.Plans.Diagnostics;
using Province.Domain.Plans.Statements;

namespace Province.Cli;

/// <summary>Prints diagnostics for people: by severity, each with file and line and the sentences that disagree.</summary>
internal static class Findings
{
    internal static string Print(string file, IReadOnlyList<Diagnostic> found, string? format) =>
        format == "json" ? JsonSerializer.Serialize(found, PlanJson.Indented) : Print(file, found);

    internal static int ExitCode(IEnumerable<Diagnostic> found) =>
        found.Any(diagnostic => diagnostic.Severity is Severity.Error or Severity.Warning) ? Commands.Found : Commands.Fine;

    private static string Print(string file, IReadOnlyList<Diagnostic> found)
    {
        var text = new StringBuilder();
        foreach (var group in found.GroupBy(d => d.Severity).OrderBy(g => g.Key))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{Name(group.Key)}（{group.Count()}）");
            foreach (var diagnostic in group)
                Append(text, file, diagnostic);
        }
        return text.Append(Summary(found)).ToString();
    }

    private static void Append(StringBuilder text, string file, Diagnostic diagnostic)
    {
        text.AppendLine(CultureInfo.InvariantCulture, $"{file}:{diagnostic.Line}: {diagnostic.Code} {diagnostic.Message}");
        foreach (var related in diagnostic.Related)
            text.AppendLine(CultureInfo.InvariantCulture, $"    {file}:{related.Line}: {related.Text}");
    }

    private static string Summary(IReadOnlyList<Diagnostic> found) => found.Count == 0
        ? "没有发现矛盾。"
        : "合计：" + string.Join("，", found.GroupBy(d => d.Severity).OrderBy(g => g.Key).Select(g => $"{Name(g.Key)} {g.Count()}"));

    private static string Name(Severity severity) => severity switch
    {
        Severity.Error => "错误",
        Severity.Warning => "提醒",
        _ => "参考",
    };
}
