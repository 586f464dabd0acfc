using Province.Draws.Counting;
using Province.Draws.Json;

namespace Province.Draws.Pools;

/// <summary>Everything that a draw needs to know of a pool: the cells and which row is in which, who is excluded under which
/// rule, who is included. Taken in one pass over the rows, of which nothing but a number each is kept.</summary>
/// <remarks>Source: specification, sections 3.1 and 4.1.</remarks>
public sealed class PoolCensus
{
    private const int NotAllowed = -2;

    private readonly ExclusionIndex _exclusions;
    private readonly SortedDictionary<string, int> _excluded = new(StringComparer.Ordinal);
    private readonly List<string> _included = [];
    private readonly List<int> _rowsOfCode = [];
    private readonly RowCoder _coder;
    private readonly List<int> _cellOfRow = [];

    internal PoolCensus(IReadOnlyList<ExclusionRule> exclusions, RowCoder coder)
    {
        _exclusions = new(exclusions);
        _coder = coder;
    }

    /// <summary>The cells of section 4, in order, with the allowed rows of each.</summary>
    public IReadOnlyList<Cell> Cells { get; private set; } = [];

    /// <summary>The excluded rows under each exclusion rule that has any, by name.</summary>
    public IReadOnlyDictionary<string, int> Excluded => _excluded;

    /// <summary>The names of the quotas whose stand-in applies, ascending.</summary>
    public IReadOnlyList<string> StandIns => _coder.StandIns;

    /// <summary>The ids of rows that are included by name, ascending.</summary>
    public IReadOnlyList<string> Included => _included;

    /// <summary>The rows that may be drawn; in <c>one-of-each</c> also those with a value that is not asked for.</summary>
    public int Allowed { get; private set; }

    /// <summary>All rows.</summary>
    public int Count => _cellOfRow.Count;

    /// <summary>The cell of a row.</summary>
    /// <param name="row">The row's number in the pool, from 0.</param>
    /// <returns>The cell's number in <see cref="Cells"/>, below 0 when the row is in none.</returns>
    public int CellOfRow(int row) => _cellOfRow[row];

    /// <summary>Counts the next row, unless something about it is not allowed.</summary>
    internal RowFault? Add(PoolRow row)
    {
        if (Check(row) is { } fault)
            return fault;
        _coder.Observe(row);
        if (row.Excluded is { } excluded)
            _excluded[excluded.Rule] = _excluded.GetValueOrDefault(excluded.Rule) + 1;
        if (row.Included is not null)
            _included.Add(row.Id);
        if (row.IsAllowed && _coder.Check(row) is { } lack)
            return lack;
        _cellOfRow.Add(row.IsAllowed ? Coded(row) : NotAllowed);
        return null;
    }

    /// <summary>Numbers the cells when all rows have been counted.</summary>
    internal PoolCensus Finish()
    {
        (Cells, var cellOfCode) = _coder.Finish(_rowsOfCode);
        for (var row = 0; row < _cellOfRow.Count; row++)
            if (_cellOfRow[row] >= 0)
                _cellOfRow[row] = cellOfCode[_cellOfRow[row]];
        _cellOfRow.TrimExcess();
        return this;
    }

    private int Coded(PoolRow row)
    {
        Allowed++;
        var code = _coder.Code(row);
        while (_rowsOfCode.Count <= code)
            _rowsOfCode.Add(0);
        if (code >= 0)
            _rowsOfCode[code]++;
        return code;
    }

    private RowFault? Check(PoolRow row)
    {
        if (row.Excluded is not null && row.Included is not null)
            return new("included", "一个对象不能既被排除又直接列入", "a row cannot be both excluded and included");
        return row.Excluded is { } excluded ? _exclusions.CheckExcluded(row, excluded.Rule) : _exclusions.CheckOther(row);
    }
}
