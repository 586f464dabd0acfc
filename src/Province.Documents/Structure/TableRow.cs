using System.Text.RegularExpressions;

namespace Province.Documents.Structure;

/// <summary>A row of a table, cell by cell, empty cells included.</summary>
/// <param name="Cells">The cells; one that is merged with the cell above it is that cell.</param>
/// <param name="Heads">What stands above each cell in the table's heading, one width of bracket; empty where nothing does.</param>
/// <param name="IsHead">Whether the row is a part of the heading.</param>
/// <param name="Group">The row of one cell that the row stands under, or an empty clip.</param>
internal sealed record TableRow(IReadOnlyList<Clip> Cells, IReadOnlyList<string> Heads, bool IsHead, Clip Group)
{
    /// <summary>Whether the table says what its columns hold.</summary>
    internal bool HasHeads => Heads.Any(head => head.Length > 0);

    /// <summary>Whether the row belongs to a table with a heading, as a part of the heading or below it.</summary>
    internal bool IsOfTable => IsHead || HasHeads;

    /// <summary>The first cell with text whose heading matches, or null.</summary>
    internal Clip? Under(Regex heading)
    {
        for (var i = 0; i < Cells.Count; i++)
        {
            if (!Cells[i].IsEmpty && heading.IsMatch(Heads[i]))
                return Cells[i];
        }
        return null;
    }
}

/// <summary>Where a cell stands in the text of its row and in the grid of its table.</summary>
internal readonly record struct CellSpan(int Start, int End, int Column, int Span, bool IsContinued);
