using Province.Domain.Plans.Statements;

namespace Province.Domain.Plans.Diagnostics.Reading;

/// <summary>A plan with what the rules ask of it again and again.</summary>
internal sealed class PlanUnderCheck(PlanDocument plan, SourceText text)
{
    internal PlanDocument Plan { get; } = plan;

    internal IReadOnlyList<PlanAnnex> Annexes => Plan.Annexes;

    /// <summary>The annexes that stand behind the main text, without what the main text itself lists.</summary>
    internal IReadOnlyList<PlanAnnex> Attached { get; } = [.. plan.Annexes.Where(annex => !annex.IsMainText)];

    /// <summary>Whether a total is what a department's section of the main text promises beside its own list, which no annex repeats.</summary>
    internal bool IsOfOwnList(PlanTotal total) => total.Department is not null && Attached.Count < Annexes.Count;

    internal Prose Prose { get; } = new(text);

    internal Departments Departments { get; } = new(plan.Departments);

    internal Totals Totals { get; } = new(plan.Totals);

    /// <summary>The names of every list together.</summary>
    internal TargetNames Names { get; } = new(plan.Annexes.SelectMany(annex => annex.Targets));

    /// <summary>Every target of every annex.</summary>
    internal IReadOnlyList<PlanTarget> Targets { get; } = [.. plan.Annexes.SelectMany(annex => annex.Targets)];

    /// <summary>The line after the main text: that of the first annex, or after the last line.</summary>
    internal int MainEnd => Attached.Count == 0 ? int.MaxValue : Attached.Min(annex => annex.Line);

    /// <summary>The line after an annex.</summary>
    internal int EndOf(PlanAnnex annex) =>
        Annexes.Where(other => other.Line > annex.Line).Select(other => other.Line).DefaultIfEmpty(int.MaxValue).Min();

    /// <summary>A finding that points at statements.</summary>
    internal Diagnostic Report(string code, Severity severity, string message, params IEnumerable<PlanStatement> statements) =>
        Report(code, severity, message, statements.Select(Spot.Of));

    /// <summary>A finding that points at places; the first is the line to look at first.</summary>
    internal Diagnostic Report(string code, Severity severity, string message, IEnumerable<Spot> spots)
    {
        var places = spots.DistinctBy(spot => (spot.Line, spot.Id)).ToList();
        var related = places
            .Select(spot => new RelatedLine(spot.Line, Prose.Sentence(spot.Line, spot.Hint)))
            .DistinctBy(line => (line.Line, line.Text));
        return new(code, severity, message, [.. places.Select(spot => spot.Id).OfType<string>().Distinct()], places[0].Line, [.. related]);
    }
}
