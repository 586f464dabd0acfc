using System.Globalization;

namespace Province.Documents.Sheets;

/// <summary>Reads and writes places such as B12.</summary>
internal static class CellPlace
{
    /// <summary>The column of a place, from 0.</summary>
    internal static int ColumnOf(string place)
    {
        var column = 0;
        foreach (var letter in place.TakeWhile(char.IsAsciiLetter))
            column = column * 26 + (char.ToUpperInvariant(letter) - 'A' + 1);
        return column - 1;
    }

    /// <summary>The line of a place, from 1; 0 when it has none.</summary>
    internal static int LineOf(string place) =>
        int.TryParse(place.AsSpan().TrimStart('$').TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz").TrimStart('$'), NumberStyles.None, CultureInfo.InvariantCulture, out var line) ? line : 0;

    /// <summary>The letters of a column.</summary>
    /// <param name="column">From 0.</param>
    internal static string LettersOf(int column) => column < 26 ? ((char)('A' + column)).ToString() : LettersOf(column / 26 - 1) + (char)('A' + column % 26);
}
