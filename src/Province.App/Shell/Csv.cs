using System.Text;

namespace Province.App.Shell;

/// <summary>Rows for a spreadsheet: UTF-8 with its mark, every cell quoted, and none that a spreadsheet would run as a formula.</summary>
internal static class Csv
{
    /// <summary>The mark by which spreadsheets know UTF-8; stands before the first row.</summary>
    public static ReadOnlyMemory<byte> Mark { get; } = Encoding.UTF8.GetPreamble();

    /// <summary>One row with its end.</summary>
    public static string Row(params IEnumerable<string?> cells) => string.Join(',', cells.Select(Cell)) + "\r\n";

    /// <summary>Spreadsheets run what begins with one of these, wide ones in some languages too, and pass over white space before it.</summary>
    private static bool IsFormula(string text) =>
        text.Length > 0 && (text[0] is '\t' or '\r' or '\n' || text.TrimStart() is [var first, ..] && first is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠');

    private static string Cell(string? text)
    {
        var safe = text is null ? "" : IsFormula(text) ? "'" + text : text;
        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
