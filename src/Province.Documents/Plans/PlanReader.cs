using Province.Domain.Plans;
using Province.Domain.Plans.Statements;
using Province.Domain.Refusals;

namespace Province.Documents.Plans;

/// <summary>Reads the text of a yearly inspection plan as data.</summary>
public static class PlanReader
{
    /// <summary>Reads a plan; what it cannot place it keeps in <see cref="PlanDocument.Unplaced"/>.</summary>
    /// <param name="text">The document's lines.</param>
    /// <returns>The plan, each statement with its line.</returns>
    /// <exception cref="RefusedException"><c>document.not_a_plan</c>: <see cref="RefuseUnlessPlan"/> says why.</exception>
    public static PlanDocument Read(SourceText text)
    {
        RefusedException.Enforce(RefuseUnlessPlan(text));
        return new PlanDocument();
    }

    /// <summary>Asks whether a text is a yearly inspection plan at all.</summary>
    /// <param name="text">The document's lines.</param>
    /// <returns>A refusal <c>document.not_a_plan</c>, or null when it is one.</returns>
    public static Refusal? RefuseUnlessPlan(SourceText text)
    {
        var whole = string.Concat(text.Lines.SelectMany(line => line.Where(c => !char.IsWhiteSpace(c))));
        var isPlan = whole.Contains("计划", StringComparison.Ordinal)
            && (whole.Contains("监督检查", StringComparison.Ordinal) || whole.Contains("执法", StringComparison.Ordinal));
        return isPlan ? null : Refusal.Invalid("document.not_a_plan", $"“{text.Name}”不像年度监督检查计划。请确认选对了文件。", "file");
    }
}
