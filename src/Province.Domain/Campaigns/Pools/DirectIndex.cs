namespace Province.Domain.Campaigns.Pools;

/// <summary>Finds whether the province inspects a candidate itself, by credit code first and by name else.</summary>
public sealed class DirectIndex
{
    private readonly ILookup<string, DirectTarget> _byCode;
    private readonly ILookup<string, DirectTarget> _byName;

    /// <summary>Makes an index.</summary>
    /// <param name="targets">The province's direct targets, in any order.</param>
    public DirectIndex(IEnumerable<DirectTarget> targets)
    {
        var ordered = targets.OrderBy(target => target.CreditCode, StringComparer.Ordinal).ToList();
        (_byCode, _byName) = (ordered.ToLookup(target => target.CreditCode), ordered.ToLookup(target => target.Name));
    }

    /// <summary>The direct target that a candidate is.</summary>
    /// <param name="candidate">A candidate.</param>
    /// <returns>The target, whose reason excludes the candidate; null when it may be drawn.</returns>
    public DirectTarget? Find(PoolCandidate candidate) => _byCode[candidate.CreditCode].FirstOrDefault() ?? _byName[candidate.Name].FirstOrDefault();
}
