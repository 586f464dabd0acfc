using System.Text.RegularExpressions;
using Province.Documents.Grammar;
using Province.Documents.Structure;
using Province.Domain.Plans;

namespace Province.Documents.Plans;

/// <summary>The cells of a row that say something in words: 全市加油站203家，抽查9家.</summary>
internal static partial class RowTexts
{
    private const int ShortestText = 5;

    /// <summary>The cells that are sentences with numbers in them, and no more than a number.</summary>
    internal static IEnumerable<Clip> In(TableRow row)
    {
        for (var i = 0; i < row.Cells.Count; i++)
        {
            if (!row.IsHead && row.Cells[i].Length >= ShortestText && !RowWords.Aside().IsMatch(row.Heads[i]) && Amounts.In(row.Cells[i]) is [var amount, ..] && amount.Clip.Length < row.Cells[i].Length)
                yield return row.Cells[i];
        }
    }

    /// <summary>What the row is about, by its first words: 工贸企业安全生产监督检查 is about 工贸企业.</summary>
    internal static string MatterOf(TableRow row) =>
        row.Cells.FirstOrDefault(cell => cell.Length > 1 && !char.IsAsciiDigit(cell[0])) is { Passage: not null } first ? Deed().Replace(first.Text, "") : "";

    internal static Industry? IndustryOf(TableRow row) => Industries.FirstOf(MatterOf(row));

    [GeneratedRegex("(?:安全生产)?(?:行政)?(?:监督|执法|重点|现场)*检查$|安全生产(?:执法|监管)?$", RegexOptions.None, 30000)]
    private static partial Regex Deed();
}
