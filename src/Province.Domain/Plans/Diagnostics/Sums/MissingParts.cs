using System.Text.RegularExpressions;
using Province.Domain.Plans.Diagnostics.Reading;
using Province.Domain.Plans.Statements;

namespace Province.Domain.Plans.Diagnostics.Sums;

/// <summary>Whether a sum falls short only because a part was not read, or was never meant to be listed.</summary>
internal static class MissingParts
{
    /// <summary>The sentence prints the very number that is missing, so that it may be a part which the reader did not recognise.</summary>
    internal static bool IsPrinted(PlanUnderCheck check, PlanStatement whole, decimal missing)
    {
        var spot = Spot.Of(whole);
        return Regex.IsMatch(check.Prose.WholeSentence(spot.Line, spot.Hint), $@"(?<![\d.]){Spot.Number(missing)}(?![\d.])");
    }

    /// <summary>The sentence says that it lists only some (其中, 等).</summary>
    internal static bool IsOpenList(PlanUnderCheck check, PlanStatement whole)
    {
        var spot = Spot.Of(whole);
        var sentence = check.Prose.WholeSentence(spot.Line, spot.Hint);
        return sentence.Contains("其中", StringComparison.Ordinal) || sentence.Contains("等）", StringComparison.Ordinal);
    }
}
