using Province.Domain.Campaigns.Targets;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;
using Province.Draws.Pools;
using Province.Draws.Requests;

namespace Province.Domain.Campaigns.Pools;

/// <summary>The draw of what one cross group inspects: from filed candidates and the campaign's quotas to a request that anyone can check, and from drawn rows back to enterprises.</summary>
/// <remarks>Source: 2021 scheme, part 2 (1). What the province inspects directly is excluded under a named rule. What an inspected city proposes is
/// in by name and counts for no rule; it stays in the pool, because the stand-in asks whether the cities have a cement works at all.</remarks>
public static class GroupDraw
{
    /// <summary>The name of the rule by which the province's own targets are excluded.</summary>
    public const string DirectRule = "direct";

    /// <summary>The value of a row that is of none of the kinds; without one the row would count as unlabelled.</summary>
    public const string NoKind = "其他";

    /// <summary>Makes the request.</summary>
    /// <param name="basis">What is drawn from, by which quotas.</param>
    /// <returns>A request that keeps every condition of the draw specification, section 3; the same for the same candidates in any order.</returns>
    /// <exception cref="RefusedException">As <see cref="GroupDrawBasis.Refuse"/> says.</exception>
    public static EnterprisesRequest Request(GroupDrawBasis basis)
    {
        RefusedException.Enforce(basis.Refuse());
        var direct = new DirectIndex(basis.Direct);
        var rows = basis.Cities.SelectMany(city => city.Candidates.Select(candidate => RowOf(basis.Quotas, city.City, candidate, direct.Find(candidate))));
        var request = new EnterprisesRequest
        {
            Title = basis.Title, Size = basis.Size, Rules = GroupDrawRules.Of(basis), Pool = new ListedPool(rows),
            Exclusions = basis.Direct.Count == 0 ? [] : [new ExclusionRule(DirectRule, "省厅直接执法的企业不列入抽取", null, [])],
        };
        return (EnterprisesRequest)DrawRequest.Read(RequestOrder.Sorted(request.ToJson()));
    }

    /// <summary>The subject under which a group's draw stands in the register.</summary>
    /// <param name="campaignId">The campaign.</param>
    /// <param name="group">The number of the group, from 1.</param>
    /// <returns>An id of the draw specification, section 2.</returns>
    public static string SubjectOf(Guid campaignId, int group) => $"{SubjectPrefix(campaignId)}{group}";

    /// <summary>How the subjects of all groups of a campaign begin.</summary>
    /// <param name="campaignId">The campaign.</param>
    /// <returns>A subject without the number of the group.</returns>
    public static string SubjectPrefix(Guid campaignId) => $"campaign-{campaignId:D}-group-";

    /// <summary>Reads a subject.</summary>
    /// <param name="subject">Any subject of a draw.</param>
    /// <returns>The campaign and the number of the group, or null when it is not that of a group's draw.</returns>
    public static (Guid CampaignId, int Group)? ReadSubject(string subject)
    {
        var parts = subject.Split("-group-");
        return parts is [{ Length: > 9 } campaign, var number] && Guid.TryParseExact(campaign[9..], "D", out var id) && int.TryParse(number, out var group)
            && SubjectOf(id, group) == subject ? (id, group) : null;
    }

    /// <summary>The enterprise of a row.</summary>
    /// <param name="row">A row of a request that <see cref="Request"/> made.</param>
    /// <param name="cities">The tenants of cities by their names in schemes.</param>
    /// <returns>The enterprise as a target names it.</returns>
    public static TargetEnterprise EnterpriseOf(PoolRow row, IReadOnlyDictionary<string, TenantId> cities)
    {
        var kinds = row.Values(GroupDrawRules.Kind);
        return new(cities[row.Values(GroupDrawRules.City)[0]], row.Id, row.Name!, row.Values(GroupDrawRules.County)[0],
            [.. Enum.GetValues<EnterpriseKind>().Where(kind => kinds.Contains(CampaignNames.Of(kind)))]);
    }

    private static PoolRow RowOf(CampaignQuotas quotas, string city, PoolCandidate candidate, DirectTarget? direct) =>
        new(candidate.CreditCode, [.. AttributesOf(quotas, city, candidate)])
        {
            Name = candidate.Name,
            Excluded = direct is null ? null : new RowExclusion(DirectRule, string.IsNullOrWhiteSpace(direct.Reason) ? "列入省厅直接执法名单" : direct.Reason),
            Included = direct is null && candidate.IsProposed ? "被检查市州建议，不计入数量" : null,
        };

    private static IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> AttributesOf(CampaignQuotas quotas, string city, PoolCandidate candidate)
    {
        var kinds = candidate.Kinds.Distinct().ToList();
        yield return new(GroupDrawRules.City, [city]);
        yield return new(GroupDrawRules.County, [candidate.County]);
        yield return new(GroupDrawRules.Kind, kinds.Count == 0 ? [NoKind] : [.. kinds.Select(CampaignNames.Of)]);
        if (quotas.Kinds.Any(quota => quota.Per == QuotaScope.City))
            yield return new(GroupDrawRules.KindInCity, kinds.Count == 0 ? [$"{city}：{NoKind}"] : [.. kinds.Select(kind => GroupDrawRules.InCity(city, kind))]);
    }
}
