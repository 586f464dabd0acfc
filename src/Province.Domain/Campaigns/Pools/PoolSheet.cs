namespace Province.Domain.Campaigns.Pools;

/// <summary>A table as it was read from a file, before anybody knows what its columns mean.</summary>
/// <param name="FileName">The name of the file.</param>
/// <param name="Rows">The rows that hold anything, in order.</param>
/// <param name="Merged">Ranges of merged cells, by their place in the file; none in a text file.</param>
public sealed record PoolSheet(string FileName, IReadOnlyList<SheetRow> Rows, IReadOnlyList<MergedCells> Merged);

/// <summary>A row of a table.</summary>
/// <param name="Line">Its line in the file, from 1: the row number of a spreadsheet, the line of a text file on which it begins.</param>
/// <param name="Cells">The texts of its cells, trimmed; a day in a spreadsheet's date cell as yyyy-MM-dd.</param>
public sealed record SheetRow(int Line, IReadOnlyList<string> Cells)
{
    /// <summary>The text of a cell.</summary>
    /// <param name="column">The column, from 0.</param>
    /// <returns>The text; nothing where the row ends before.</returns>
    public string At(int column) => column < Cells.Count ? Cells[column] : "";
}

/// <summary>Cells of a spreadsheet that were merged.</summary>
/// <param name="Range">The range, such as A2:A5.</param>
/// <param name="LastLine">The last row that it covers.</param>
public sealed record MergedCells(string Range, int LastLine);
