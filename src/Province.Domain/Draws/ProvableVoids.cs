using Province.Draws.Pools;
using Province.Draws.Records;
using Province.Draws.Requests;

namespace Province.Domain.Draws;

/// <summary>For which reasons a draw that has an outcome can still be declared void: those that its own request proves.</summary>
/// <remarks>Source: draw specification, section 5.8.</remarks>
public static class ProvableVoids
{
    /// <summary>Looks for the reasons.</summary>
    /// <param name="request">What was drawn from; a pool that lies in a file is not looked at.</param>
    /// <returns>Each name that several rows have, with the first two of them, then each row without a value of an attribute that a quota reads; by name and id.</returns>
    public static IReadOnlyList<ProvableVoid> Of(DrawRequest request)
    {
        if (request is not PoolRequest { Pool: { IsAtHand: true } pool })
            return [];
        var allowed = pool.Rows().Where(row => row.IsAllowed).ToList();
        return [.. Duplicates(allowed), .. Unlabelled(allowed, request)];
    }

    private static IEnumerable<ProvableVoid> Duplicates(IEnumerable<PoolRow> allowed) => allowed.Where(row => row.Name is not null).GroupBy(row => row.Name!)
        .Where(same => same.Count() > 1).OrderBy(same => same.Key, StringComparer.Ordinal)
        .Select(same => new ProvableVoid(VoidGround.Duplicate, [.. same.Take(2).Select(row => row.Id)], $"“{same.Key}”重复列入，代码 {string.Join("、", same.Take(2).Select(row => row.Id))}"));

    private static IEnumerable<ProvableVoid> Unlabelled(IReadOnlyList<PoolRow> allowed, DrawRequest request)
    {
        var read = ((request as EnterprisesRequest)?.Rules ?? []).OfType<QuotaRule>().Select(rule => rule.Attribute).Distinct();
        return from attribute in read
               from row in allowed
               where row.Values(attribute).Count == 0
               select new ProvableVoid(VoidGround.Unlabelled, [row.Id, attribute], $"“{row.Name ?? row.Id}”没有标注规则所依据的“{attribute}”");
    }
}

/// <summary>A reason that the request proves.</summary>
/// <param name="Reason"><see cref="VoidGround.Duplicate"/> or <see cref="VoidGround.Unlabelled"/>.</param>
/// <param name="Evidence">What proves it, as a void record names it.</param>
/// <param name="Text">In Chinese.</param>
public sealed record ProvableVoid(string Reason, IReadOnlyList<string> Evidence, string Text);
