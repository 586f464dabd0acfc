using Province.Domain.Plans;

namespace Province.Domain.Campaigns.Pools;

/// <summary>An enterprise of an inspected city that may be drawn (候选企业), as pools carry it.</summary>
/// <param name="CreditCode">The unified social credit code; 18 characters, checked.</param>
/// <param name="Name">The name; 1 to 100 characters.</param>
/// <param name="County">The name of the county or park of the city that it lies in.</param>
/// <param name="Kinds">The kinds that it counts as, each once, in their order; may be empty.</param>
/// <param name="LastInspected">The local day of its last inspection, or null when there was none.</param>
/// <param name="IsProposed">Whether the city proposes it: it may be inspected and does not count towards the quotas.</param>
/// <remarks>Source: 2021 scheme, part 2 (1).</remarks>
public sealed record PoolCandidate(
    string CreditCode, string Name, string County, IReadOnlyList<EnterpriseKind> Kinds, DateOnly? LastInspected, bool IsProposed)
{
    /// <summary>Its industry, one of the campaign's; null when the city did not say.</summary>
    public Industry? Industry { get; init; }
}

/// <summary>An enterprise that the province inspects directly (省厅直接执法企业): it is out of every pool of the campaign, by name.</summary>
/// <param name="CreditCode">The unified social credit code.</param>
/// <param name="Name">The name.</param>
/// <param name="Reason">Why, such as 省厅年度执法计划企业; 1 to 200 characters.</param>
/// <remarks>Source: 2021 scheme, part 2 (1): 省厅直接执法企业除外.</remarks>
public sealed record DirectTarget(string CreditCode, string Name, string Reason);
