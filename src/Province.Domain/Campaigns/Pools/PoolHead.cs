using Province.Domain.Refusals;

namespace Province.Domain.Campaigns.Pools;

/// <summary>Where the head of a table is, and which column says what.</summary>
/// <param name="Row">The index of the head among the rows, from 0.</param>
/// <param name="Columns">For each thing that is said, the column, from 0; what is not said is absent.</param>
public sealed record PoolHead(int Row, IReadOnlyDictionary<PoolColumn, int> Columns)
{
    /// <summary>A head is looked for in the first this many rows: above it stand titles.</summary>
    private const int MostTitles = 10;

    /// <summary>Finds the head: the row in which most is recognised; the first row when nothing is.</summary>
    /// <param name="sheet">The table, with at least one row.</param>
    /// <returns>The head.</returns>
    public static PoolHead Find(PoolSheet sheet)
    {
        var best = new PoolHead(0, GuessIn(sheet.Rows[0]));
        for (var row = 1; row < Math.Min(MostTitles, sheet.Rows.Count); row++)
            if (GuessIn(sheet.Rows[row]) is { } found && found.Count > best.Columns.Count)
                best = new PoolHead(row, found);
        return best;
    }

    /// <summary>Whether the table can be read with this head.</summary>
    /// <param name="sheet">The table.</param>
    /// <returns>The refusal: a needed column is missing, two things in one column, merged cells among the rows, no rows, or too many; else null.</returns>
    public Refusal? Refuse(PoolSheet sheet)
    {
        var missing = PoolColumns.All.Where(column => PoolColumns.IsNeeded(column) && !Columns.ContainsKey(column)).Select(PoolColumns.NameOf).ToList();
        if (missing.Count > 0)
            return PoolRefusals.ColumnsMissing(missing);
        if (Columns.GroupBy(pair => pair.Value).FirstOrDefault(same => same.Count() > 1) is { } twice)
            return PoolRefusals.ColumnTwice([.. twice.Select(pair => PoolColumns.NameOf(pair.Key))]);
        if (sheet.Merged.FirstOrDefault(merged => merged.LastLine >= sheet.Rows[Row].Line) is { } cells)
            return PoolRefusals.Merged(cells.Range);
        var rows = sheet.Rows.Count - Row - 1;
        return rows == 0 ? PoolRefusals.NoRows : rows > CampaignPool.MostCandidates ? PoolRefusals.TooManyRows(rows) : null;
    }

    private static Dictionary<PoolColumn, int> GuessIn(SheetRow row)
    {
        var found = new Dictionary<PoolColumn, int>();
        for (var at = 0; at < row.Cells.Count; at++)
            if (PoolColumns.Guess(row.Cells[at]) is { } column)
                found.TryAdd(column, at);
        return found;
    }
}
