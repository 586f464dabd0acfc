namespace Province.Domain.Campaigns;

/// <summary>The least that each group of a campaign must bring and do; null or absent where the campaign sets no number.</summary>
/// <remarks>Source: 湖南省工贸行业安全监管交叉执法工作方案 (2021), part 2 (1) and (2). What the inspected city proposes does not count; what the province inspects directly is not inspected.</remarks>
public sealed record CampaignQuotas
{
    /// <summary>Licensed officers per group, the leader included, at least this many; 名.</summary>
    public int? OfficersPerGroup { get; init; }

    /// <summary>Experts per group, at least this many; 名.</summary>
    public int? ExpertsPerGroup { get; init; }

    /// <summary>Enterprises per inspected city, at least this many; 家.</summary>
    public int? EnterprisesPerCity { get; init; }

    /// <summary>Enterprises per group over its cities, at least this many; 家.</summary>
    public int? EnterprisesPerGroup { get; init; }

    /// <summary>Counties of an inspected city that its enterprises lie in, at least this many.</summary>
    public int? CountiesPerCity { get; init; }

    /// <summary>Days spent at each metal smelter, at least this many.</summary>
    public decimal? DaysPerSmelter { get; init; }

    /// <summary>Enterprises of some kinds that must be among those inspected.</summary>
    public IReadOnlyList<KindQuota> Kinds { get; init; } = [];
}
