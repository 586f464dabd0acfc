using Province.Domain.Plans.Diagnostics.Reading;
using Province.Domain.Plans.Statements;

namespace Province.Domain.Plans.Diagnostics.Sums;

/// <summary>PLAN110: random and cross checks against their stated sum in the main text.</summary>
internal static class CombinedTotals
{
    internal static IEnumerable<Diagnostic> Find(PlanUnderCheck check)
    {
        if (check.Totals.Grand(TotalKind.Combined) is not { } combined
            || check.Totals.Grand(TotalKind.Random) is not { } random
            || check.Totals.Grand(TotalKind.Cross) is not { } cross
            || !Units.Alike(random.Unit, cross.Unit) || !Units.Alike(random.Unit, combined.Unit))
            yield break;

        var sum = Quantity.Sum([new(random.Value, random.Bound), new(cross.Value, cross.Bound)]);
        if (sum is { } found && new Quantity(combined.Value, combined.Bound).Against(found) is { } severity)
            yield return check.Report("PLAN110", severity,
                $"抽查和交叉执法合计写为 {Words.Number(combined)}，而抽查 {Words.Number(random)}、交叉 {Words.Number(cross)}，合计 {Spot.Number(found.Value)}。",
                combined, random, cross) with { Stated = Words.Number(combined), Found = Spot.Number(found.Value) };
    }
}
