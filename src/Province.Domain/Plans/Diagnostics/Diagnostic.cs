namespace Province.Domain.Plans.Diagnostics;

/// <summary>Something in a plan that does not add up.</summary>
/// <param name="Code">A stable code from the catalogue: PLAN1xx sums, 2xx names and lists, 3xx schedule, 4xx rules, 5xx form.</param>
/// <param name="Severity">How sure it is: errors are certain, warnings are likely, the rest is info.</param>
/// <param name="Message">One sentence in Chinese that names both sides.</param>
/// <param name="Statements">The ids of the statements that disagree.</param>
/// <param name="Line">The line to look at first, from 1.</param>
/// <param name="Related">The lines that disagree, with their text.</param>
/// <param name="Stated">What the text states, as printed, or null.</param>
/// <param name="Found">What was found instead, or null.</param>
public sealed record Diagnostic(
    string Code,
    Severity Severity,
    string Message,
    IReadOnlyList<string> Statements,
    int Line,
    IReadOnlyList<RelatedLine> Related,
    string? Stated = null,
    string? Found = null);

/// <summary>A line that a diagnostic points at.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Text">The sentence in it that matters.</param>
public sealed record RelatedLine(int Line, string Text);

/// <summary>How sure a diagnostic is.</summary>
public enum Severity
{
    /// <summary>Certain: the text contradicts itself.</summary>
    Error,

    /// <summary>Likely.</summary>
    Warning,

    /// <summary>Worth knowing.</summary>
    Info,
}
