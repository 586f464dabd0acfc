namespace Province.Domain.Campaigns;

/// <summary>The counts that a scheme's text states of its own arrangement; null where it states none. A campaign made on a page needs none.</summary>
/// <remarks>Source: 2021 scheme, part 2: 全省共组织7个交叉执法组，对14个市州 …; 每个交叉执法组由2个市州应急管理局共同组建; 每个交叉执法组检查2个市州.</remarks>
public sealed record StatedCounts
{
    /// <summary>Groups in all.</summary>
    public int? Groups { get; init; }

    /// <summary>Cities that are inspected in all.</summary>
    public int? Cities { get; init; }

    /// <summary>Cities that build one group.</summary>
    public int? BuildersPerGroup { get; init; }

    /// <summary>Cities that one group inspects.</summary>
    public int? InspectedPerGroup { get; init; }
}
