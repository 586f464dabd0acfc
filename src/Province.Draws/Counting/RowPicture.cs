using Province.Draws.Pools;

namespace Province.Draws.Counting;

/// <summary>Which rows of each cell are free, kept and withdrawn; finds rows by their places and places by rows, in one pass.</summary>
internal sealed class RowPicture
{
    private readonly PoolCensus _census;
    private readonly SortedSet<int> _kept;
    private readonly HashSet<int> _taken;

    internal RowPicture(CandidatePool pool, PoolCensus census, IReadOnlyCollection<string> kept, IReadOnlyCollection<string> withdrawn)
    {
        (Pool, _census) = (pool, census);
        _kept = [.. kept.Select(Drawable)];
        _taken = [.. _kept, .. withdrawn.Select(Drawable)];
        var (free, keptIn) = (census.Cells.Select(cell => cell.Count).ToArray(), new int[census.Cells.Count]);
        foreach (var row in _taken)
            free[census.CellOfRow(row)]--;
        foreach (var row in _kept)
            keptIn[census.CellOfRow(row)]++;
        Cells = [.. free.Zip(keptIn, (n, k) => new CellRows(n, k))];
    }

    internal CandidatePool Pool { get; }

    internal IReadOnlyList<CellRows> Cells { get; }

    internal IReadOnlyList<string> Included => _census.Included;

    internal IEnumerable<int> Kept => _kept;

    internal int CellOf(int row) => _census.CellOfRow(row);

    /// <summary>The number of a row in a cell, or -1.</summary>
    internal int Find(string id) => Pool.Find(id) is >= 0 and var row && CellOf(row) >= 0 ? row : -1;

    /// <summary>The rows at places of each cell, ascending.</summary>
    internal int[] RowsAt(IReadOnlyList<IReadOnlyList<int>> places)
    {
        var rows = new List<int>();
        var (passed, found) = (new int[places.Count], new int[places.Count]);
        var wanted = places.Sum(taken => taken.Count);
        for (var row = 0; rows.Count < wanted; row++)
        {
            if (CellOf(row) is not (>= 0 and var cell) || _taken.Contains(row))
                continue;
            if (found[cell] < places[cell].Count && places[cell][found[cell]] == passed[cell]++)
            {
                found[cell]++;
                rows.Add(row);
            }
        }
        return [.. rows];
    }

    /// <summary>The places of rows in their cells; null when one is kept or withdrawn.</summary>
    /// <param name="rows">Rows in cells, ascending.</param>
    internal IReadOnlyList<IReadOnlyList<int>>? PlacesOf(IReadOnlyList<int> rows)
    {
        var places = Cells.Select(_ => new List<int>()).ToArray();
        var passed = new int[places.Length];
        var next = 0;
        for (var row = 0; next < rows.Count; row++)
        {
            var wanted = row == rows[next];
            if (_taken.Contains(row) && wanted)
                return null;
            if (CellOf(row) is not (>= 0 and var cell) || _taken.Contains(row))
                continue;
            if (wanted)
            {
                next++;
                places[cell].Add(passed[cell]);
            }
            passed[cell]++;
        }
        return places;
    }

    private int Drawable(string id) => Find(id) is >= 0 and var row ? row : throw new ArgumentException($"'{id}' is no row that is drawn from.", nameof(id));
}
