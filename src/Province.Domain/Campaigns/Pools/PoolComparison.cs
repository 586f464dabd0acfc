using Province.Domain.Plans;
using Province.Domain.Plans.Diagnostics.Reading;
using Province.Domain.Plans.Statements;

namespace Province.Domain.Campaigns.Pools;

/// <summary>A pool beside an earlier statement of the same city: what its owner left out, put in, or calls otherwise now.</summary>
/// <param name="There">How many enterprises the other one lists, in 家.</param>
/// <param name="Missing">What the other one lists and the pool does not.</param>
/// <param name="Added">What the pool lists and the other one does not.</param>
/// <param name="Relabelled">What both list with another name, county, kind or mark.</param>
/// <remarks>The owner of a pool can bias a draw by what it leaves out or mislabels; this is for people to look at, it refuses nothing.</remarks>
public sealed record PoolComparison(int There, IReadOnlyList<PoolDifference> Missing, IReadOnlyList<PoolDifference> Added, IReadOnlyList<PoolDifference> Relabelled)
{
    /// <summary>Compares with the key enterprises of the city's yearly plan, by name, alias or former name.</summary>
    /// <param name="candidates">The candidates.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="industries">The campaign's industries; what the plan lists of others is left aside.</param>
    /// <returns>The comparison.</returns>
    public static PoolComparison WithPlan(IReadOnlyList<PoolCandidate> candidates, PlanDocument plan, IReadOnlyCollection<Industry> industries)
    {
        var targets = plan.Annexes.SelectMany(annex => annex.Targets.Where(target => IsOf(target, annex, industries)))
            .DistinctBy(target => EnterpriseName.Plain(target.Name)).ToList();
        var byName = candidates.GroupBy(candidate => EnterpriseName.Plain(candidate.Name)).ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
        var (missing, relabelled, found) = (new List<PoolDifference>(), new List<PoolDifference>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var target in targets)
        {
            if (NamesOf(target).Select(name => byName.GetValueOrDefault(name)).FirstOrDefault(candidate => candidate is not null) is not { } candidate)
                missing.Add(new PoolDifference(null, target.Name, string.Join('，', new[] { target.County, target.Category }.OfType<string>())));
            else if (found.Add(candidate.CreditCode) && Changes(target, candidate) is { Length: > 0 } changes)
                relabelled.Add(new PoolDifference(candidate.CreditCode, candidate.Name, changes));
        }

        return new PoolComparison(targets.Count, missing, [.. candidates.Where(candidate => !found.Contains(candidate.CreditCode)).Select(Shown)], relabelled);
    }

    /// <summary>Compares with the city's pool of an earlier campaign, by credit code.</summary>
    /// <param name="candidates">The candidates.</param>
    /// <param name="earlier">Those of then.</param>
    /// <returns>The comparison.</returns>
    public static PoolComparison WithPool(IReadOnlyList<PoolCandidate> candidates, IReadOnlyList<PoolCandidate> earlier)
    {
        var now = candidates.ToDictionary(candidate => candidate.CreditCode, StringComparer.Ordinal);
        var then = earlier.ToDictionary(candidate => candidate.CreditCode, StringComparer.Ordinal);
        return new PoolComparison(then.Count,
            [.. earlier.Where(candidate => !now.ContainsKey(candidate.CreditCode)).Select(Shown)],
            [.. candidates.Where(candidate => !then.ContainsKey(candidate.CreditCode)).Select(Shown)],
            [.. from candidate in candidates
                let changes = then.TryGetValue(candidate.CreditCode, out var before) ? Changes(before, candidate) : ""
                where changes.Length > 0
                select new PoolDifference(candidate.CreditCode, candidate.Name, changes)]);
    }

    private static bool IsOf(PlanTarget target, PlanAnnex annex, IReadOnlyCollection<Industry> industries) =>
        target.Industry is { } industry ? industries.Contains(industry) : annex.Industries.Any(industries.Contains);

    private static IEnumerable<string> NamesOf(PlanTarget target) => target.Aliases
        .Concat(target.Brackets.Where(bracket => bracket.Kind == BracketKind.Former).Select(bracket => bracket.Text.TrimStart('原')))
        .Prepend(target.Printed).Prepend(target.Name).Select(EnterpriseName.Plain);

    private static string Changes(PlanTarget target, PoolCandidate candidate)
    {
        var kinds = target.Category is null ? [] : KindWords.In(target.Category).Except(candidate.Kinds).ToList();
        return string.Join('；', new[]
        {
            EnterpriseName.Plain(target.Name) != EnterpriseName.Plain(candidate.Name) ? $"计划中的名称是“{target.Name}”" : null,
            target.County is { } county && county != candidate.County ? $"计划中在{county}，名单中在{candidate.County}" : null,
            kinds.Count > 0 ? $"计划中列在“{target.Category}”，名单中没有标{Words(kinds)}" : null,
        }.OfType<string>());
    }

    private static string Changes(PoolCandidate before, PoolCandidate candidate) => string.Join('；', new[]
    {
        before.Name != candidate.Name ? $"上次的名称是“{before.Name}”" : null,
        before.County != candidate.County ? $"上次在{before.County}，这次在{candidate.County}" : null,
        !before.Kinds.SequenceEqual(candidate.Kinds) ? $"类别上次是{Words(before.Kinds)}，这次是{Words(candidate.Kinds)}" : null,
        before.IsProposed != candidate.IsProposed ? candidate.IsProposed ? "这次改为建议检查，不计入抽取" : "上次是建议检查，这次计入抽取" : null,
    }.OfType<string>());

    private static PoolDifference Shown(PoolCandidate candidate) =>
        new(candidate.CreditCode, candidate.Name, candidate.Kinds.Count == 0 ? candidate.County : $"{candidate.County}，{Words(candidate.Kinds)}");

    private static string Words(IReadOnlyCollection<EnterpriseKind> kinds) => kinds.Count == 0 ? "无" : string.Join('、', kinds.Select(CampaignNames.Of));
}

/// <summary>An enterprise in which a pool differs.</summary>
/// <param name="CreditCode">The credit code; null where only a name is known.</param>
/// <param name="Name">The name.</param>
/// <param name="Detail">What differs, or where it lies and what it is; may be empty.</param>
public sealed record PoolDifference(string? CreditCode, string Name, string Detail);
