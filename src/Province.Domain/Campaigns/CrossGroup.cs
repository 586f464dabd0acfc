namespace Province.Domain.Campaigns;

/// <summary>A cross group (交叉执法组): some cities build it, it inspects others, a provincial officer guides it.</summary>
/// <remarks>Cities are named in full with their suffix (湘潭市, 湘西州), so that two names are the same city when they are the same text.
/// Source: 湖南省工贸行业安全监管交叉执法工作方案 (2021), part 2 (2) and its annex. What disagrees is kept and found by the checks.</remarks>
public sealed record CrossGroup
{
    /// <summary>The number in the scheme, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The cities whose bureaus build the group (组建市州), the lead first.</summary>
    public IReadOnlyList<string> Builders { get; init; } = [];

    /// <summary>The city whose deputy director heads the group (牵头); null when nobody leads. Normally the first of <see cref="Builders"/>.</summary>
    public string? Lead { get; init; }

    /// <summary>The cities that it inspects (被检查市州).</summary>
    public IReadOnlyList<string> Inspected { get; init; } = [];

    /// <summary>The name of the provincial officer who guides it (指导人员), without rank, several divided by 、; null when none is named.</summary>
    public string? GuidingOfficer { get; init; }

    /// <summary>The names in <see cref="GuidingOfficer"/>, one by one.</summary>
    /// <returns>The names; none when no officer is named.</returns>
    public IReadOnlyList<string> Guides() => (GuidingOfficer ?? "").Split('、', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
