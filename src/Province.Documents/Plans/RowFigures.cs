using System.Globalization;
using System.Text.RegularExpressions;
using Province.Documents.Structure;
using Province.Domain.Plans.Statements;

namespace Province.Documents.Plans;

/// <summary>A number in a table.</summary>
/// <param name="Clip">The number.</param>
/// <param name="Value">Its value.</param>
/// <param name="Unit">Its unit, or %: its own, that of the heading above it or beside it, else 家.</param>
/// <param name="Bound">How it binds.</param>
/// <param name="Side">What stands to the left of it in its row; empty when nothing does.</param>
/// <param name="Above">What stands above it.</param>
internal sealed record RowFigure(Clip Clip, decimal Value, string Unit, Bound Bound, Clip Side, string Above)
{
    /// <summary>Whether the row or the column adds the others up.</summary>
    internal bool IsSum => RowWords.Whole().IsMatch(Side.Text) || RowWords.Whole().IsMatch(RowFigures.WithoutUnit(Above));
}

/// <summary>Reads the numbers of a table with the words that stand above and beside them.</summary>
internal static partial class RowFigures
{
    internal static List<RowFigure> In(TableRow row, string caption)
    {
        List<RowFigure> figures = [];
        var side = default(Clip?);
        for (var i = 0; i < row.Cells.Count; i++)
        {
            var (cell, head) = (row.Cells[i], row.Heads[i]);
            if (cell.IsEmpty || RowWords.Aside().IsMatch(head))
                continue;
            if (Number().Match(cell.Text) is not { Success: true } match)
                side = side is { } known && figures.Count == 0 && RowWords.Whole().IsMatch(cell.Text) ? known : cell;
            else if (head.Length > 0 && side is { } beside)
                figures.Add(new(cell, decimal.Parse(match.Groups["value"].ValueSpan, NumberStyles.Number, CultureInfo.InvariantCulture), UnitOf(match, head, beside.Text, caption + UnitOfSum(row)), BoundOf(match, head), beside, head));
        }
        return figures;
    }

    /// <summary>第一季度, 第二季度, 合计（家次）: what the sum counts its parts count too.</summary>
    private static string UnitOfSum(TableRow row) =>
        row.Heads.FirstOrDefault(head => RowWords.Whole().IsMatch(WithoutUnit(head)) && HeadUnit().IsMatch(head)) is { } sum ? $"单位：{HeadUnit().Match(sum).Groups["unit"].Value}" : "";

    /// <summary>检查数量（家） without its unit.</summary>
    internal static string WithoutUnit(string head) => HeadUnit().Replace(head, "");

    private static string UnitOf(Match match, string head, string side, string caption) => match.Groups["unit"] is { Length: > 0 } own ? own.Value
        : HeadUnit().Match(head) is { Success: true } above ? above.Groups["unit"].Value
        : HeadUnit().Match(side) is { Success: true } beside ? beside.Groups["unit"].Value
        : head.Contains("家次", StringComparison.Ordinal) ? "家次"
        : CaptionUnit().Match(caption) is { Success: true } all ? all.Groups["unit"].Value : "家";

    private static Bound BoundOf(Match match, string head)
    {
        var words = match.Groups["bound"].Value + match.Groups["tail"].Value + head;
        return Least().IsMatch(words) ? Bound.Min : Most().IsMatch(words) ? Bound.Max : match.Groups["bound"].Value is "约" or "近" ? Bound.About : Bound.Exact;
    }

    [GeneratedRegex("^(?<bound>不少于|不低于|至少|不超过|最多|约|近|≥|≤)?(?<value>\\d{1,7}(?:\\.\\d{1,3})?)(?<unit>家次|矿次|处次|座次|户次|家|户|座|处|个|种|次|件|所|万家|%)?(?<tail>以上|以下|以内)?$", RegexOptions.None, 30000)]
    private static partial Regex Number();

    [GeneratedRegex("（(?:单位：)?(?<unit>家次|矿次|处次|座次|户次|家|户|座|处|个|种|次|件|所|%)(?:/[^）]{1,3})?）", RegexOptions.None, 30000)]
    private static partial Regex HeadUnit();

    [GeneratedRegex("单位：(?<unit>家次|矿次|处次|座次|户次|家|户|座|处|个)", RegexOptions.None, 30000)]
    private static partial Regex CaptionUnit();

    [GeneratedRegex("不少于|不低于|至少|≥|以上|最低", RegexOptions.None, 30000)]
    private static partial Regex Least();

    [GeneratedRegex("不超过|最多|≤|以下|以内|上限", RegexOptions.None, 30000)]
    private static partial Regex Most();
}
