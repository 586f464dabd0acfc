using Province.Documents.Structure;
using Province.Domain.Plans;
using Province.Domain.Plans.Statements;

namespace Province.Documents.Tests.Printing;

/// <summary>A statement that was printed and not read, or read and not printed.</summary>
internal sealed record Difference(string View, bool Missing, string What)
{
    public override string ToString() => $"{View}: {(Missing ? "not read" : "not printed")}: {What}";
}

internal static class Differences
{
    public static IReadOnlyList<Difference> Between(PlanDocument printed, PlanDocument read, SourceText source)
    {
        var (want, got) = (PlanViews.Of(printed), PlanViews.Of(read));
        var result = new List<Difference>();
        foreach (var view in want.Keys)
        {
            result.AddRange(Less(want[view], got[view]).Select(what => new Difference(view, true, what)));
            result.AddRange(Less(got[view], want[view]).Select(what => new Difference(view, false, what)));
        }
        foreach (var (view, details, found) in Details.Of(printed, read))
            result.AddRange(Less(details, found).Select(what => new Difference(view, true, what)));
        result.AddRange(Misplaced(read, source));
        return result;
    }

    private static List<string> Less(IEnumerable<string> whole, IEnumerable<string> part)
    {
        var rest = whole.ToList();
        foreach (var one in part)
            rest.Remove(one);
        return rest;
    }

    /// <summary>Targets and totals must stand where they say, give or take a line; a page's end and an image inside a name are no lines.</summary>
    private static IEnumerable<Difference> Misplaced(PlanDocument read, SourceText source) =>
        read.Annexes.SelectMany(a => a.Targets).Where(t => !Stands(source, t.Line, t.Name)).Select(t => new Difference("lines", true, $"{t.Line} {t.Name}"))
            .Concat(read.Totals.Where(t => !Stands(source, t.Line, $"{t.Value:0.##}")).Select(t => new Difference("lines", true, $"{t.Line} {t.Value}")));

    private static bool Stands(SourceText source, int line, string what)
    {
        var near = string.Concat(source.Lines.Skip(Math.Max(0, line - 2)).Where(near => !string.IsNullOrWhiteSpace(near) && !PageNoise.Is(near)).Take(3).Select(PlanViews.Text)).Normalize(System.Text.NormalizationForm.FormKC);
        var start = PlanViews.Text(what).Normalize(System.Text.NormalizationForm.FormKC);
        return line >= 1 && line <= source.Count && near.Contains(start.Length > 4 ? start[..4] : start, StringComparison.Ordinal);
    }
}
