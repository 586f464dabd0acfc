using Province.Domain.Plans.Diagnostics.Reading;
using Province.Domain.Plans.Statements;

namespace Province.Domain.Plans.Diagnostics.Sums;

/// <summary>PLAN109: what falls on the counties against the number to be spread. A number for each county is a rule of thumb, not a sum.</summary>
internal static class CountyShares
{
    internal static IEnumerable<Diagnostic> Find(PlanUnderCheck check) =>
        from annex in check.Annexes
        from quota in annex.Quotas
        where quota is { Value: not null, Bound: Bound.Exact, Shares.Count: > 1 } && quota.Shares.All(share => !share.Each)
        let sum = quota.Shares.Sum(share => share.Value)
        where sum > quota.Value || (sum < quota.Value && quota.Shares.Any(share => share.Unit.Contains("其他", StringComparison.Ordinal)))
        select check.Report("PLAN109", Severity.Error,
            $"{Words.Annex(annex)}{Words.Of(quota.Kind)}{quota.Category}为 {Words.Number(quota)}，分到各县市区合计 {Spot.Number(sum)}（{string.Join("，", quota.Shares.Select(share => $"{share.Unit} {Spot.Number(share.Value)}"))}）。",
            quota) with { Stated = Words.Number(quota), Found = Spot.Number(sum) };
}
