namespace Province.Domain.Campaigns;

/// <summary>What a number of a campaign is counted over.</summary>
public enum QuotaScope
{
    /// <summary>All that one group inspects, over its cities.</summary>
    Group,

    /// <summary>Each inspected city by itself.</summary>
    City,
}

/// <summary>How many enterprises of some kinds are to be among those inspected.</summary>
/// <param name="Kinds">The kinds; an enterprise of any of them counts, once.</param>
/// <param name="AtLeast">How many at least, inclusive, in 家.</param>
/// <param name="Per">Over a group or over each inspected city.</param>
/// <param name="StandIn">What may take the place of one of the kinds; null when nothing may.</param>
/// <remarks>Source: 2021 scheme, part 2 (1): 金属冶炼企业不得少于1家; 水泥企业、粉尘涉爆企业、涉氨制冷企业等三类企业总数中不得少于1家.</remarks>
public sealed record KindQuota(IReadOnlyList<EnterpriseKind> Kinds, int AtLeast, QuotaScope Per = QuotaScope.Group, StandIn? StandIn = null)
{
    /// <summary>The name in <c>province.scheme/1</c>, such as <c>cementDustAmmoniaPerGroup</c>.</summary>
    public string Key => KindQuotaKey.Write(Kinds, Per);
}

/// <summary>A kind that counts in the place of another where there is none of the other.</summary>
/// <param name="Kind">What may be taken.</param>
/// <param name="InPlaceOf">What it stands in for, where none of the cities that the quota is counted over has one.</param>
/// <remarks>Source: 2021 scheme, part 2 (1): 两个被检查市州均没有水泥企业的，可以其他建材企业代替.</remarks>
public sealed record StandIn(EnterpriseKind Kind, EnterpriseKind InPlaceOf);
