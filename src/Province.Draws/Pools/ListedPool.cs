using Province.Draws.Json;

namespace Province.Draws.Pools;

/// <summary>A pool that the request holds itself.</summary>
public sealed class ListedPool : CandidatePool
{
    private readonly PoolRow[] _rows;
    private readonly string[] _ids;

    /// <summary>Makes a pool of rows in any order.</summary>
    /// <param name="rows">Up to 20,000 rows with different ids; whether there are that many is checked with the request.</param>
    public ListedPool(IEnumerable<PoolRow> rows)
    {
        _rows = [.. rows.OrderBy(row => row.Id, StringComparer.Ordinal)];
        _ids = [.. _rows.Select(row => row.Id)];
    }

    /// <inheritdoc/>
    public override int Count => _rows.Length;

    /// <inheritdoc/>
    public override bool IsAtHand => true;

    /// <inheritdoc/>
    public override JsonObject ToJson() => JsonObject.Of(("rows", new JsonArray(_rows.Select(row => row.ToJson()))));

    /// <inheritdoc/>
    public override IEnumerable<PoolRow> Rows() => _rows;

    /// <inheritdoc/>
    public override IReadOnlyList<PoolRow> Fetch(IReadOnlyList<int> numbers) => [.. numbers.Select(number => _rows[number])];

    /// <inheritdoc/>
    public override int Find(string id) => Math.Max(Array.BinarySearch(_ids, id, StringComparer.Ordinal), -1);
}
