namespace Province.Domain.Campaigns;

/// <summary>The names that <c>province.scheme/1</c> gives to quotas by kind: the kinds in their order, then what they are counted over.</summary>
public static class KindQuotaKey
{
    private const string PerGroup = "PerGroup";
    private const string PerCity = "PerCity";

    /// <summary>Names a quota.</summary>
    /// <param name="kinds">Its kinds, in any order.</param>
    /// <param name="per">What it is counted over.</param>
    /// <returns>Such as <c>smeltingPerGroup</c>.</returns>
    public static string Write(IEnumerable<EnterpriseKind> kinds, QuotaScope per)
    {
        var name = string.Concat(kinds.Order().Distinct()) + (per is QuotaScope.Group ? PerGroup : PerCity);
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    /// <summary>Reads a name.</summary>
    /// <param name="key">A name such as <see cref="Write"/> gives.</param>
    /// <param name="kinds">The kinds in their order; empty when the name is no quota by kind.</param>
    /// <param name="per">What it is counted over.</param>
    /// <returns>Whether <paramref name="key"/> names a quota by kind.</returns>
    public static bool TryRead(string key, out IReadOnlyList<EnterpriseKind> kinds, out QuotaScope per)
    {
        per = key.EndsWith(PerCity, StringComparison.Ordinal) ? QuotaScope.City : QuotaScope.Group;
        var found = new List<EnterpriseKind>();
        var rest = key;
        foreach (var kind in Enum.GetValues<EnterpriseKind>())
            if (rest.StartsWith(kind.ToString(), found.Count == 0 ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal))
            {
                found.Add(kind);
                rest = rest[kind.ToString().Length..];
            }
        kinds = found.Count > 0 && rest is PerGroup or PerCity ? found : [];
        return kinds.Count > 0;
    }
}
