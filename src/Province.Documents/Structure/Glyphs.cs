using System.Text;
using System.Text.RegularExpressions;
using Province.Documents.Source;

namespace Province.Documents.Structure;

/// <summary>Brings one printed line to one width and takes blanks and Markdown marks out.</summary>
internal static partial class Glyphs
{
    /// <summary>Divides the cells of a table row.</summary>
    internal const char CellEdge = '｜';

    private const int MostDigits = 8;
    private const string HalfMarks = "(),:;?!";
    private const string FullMarks = "（），：；？！";

    /// <summary>A line without marks.</summary>
    /// <param name="Text">To parse.</param>
    /// <param name="Printed">As printed, of the same length.</param>
    /// <param name="Shape">What the marks said.</param>
    /// <param name="Bulleted">Whether a bullet stood before it.</param>
    internal readonly record struct Clean(string Text, string Printed, PassageShape Shape, bool Bulleted);

    internal static Clean Of(string line)
    {
        var whole = Tags().Replace(InCell().IsMatch(line) ? Break().Replace(line, DocxParagraphs.SoftBreak.ToString()) : line, " ");
        var rest = whole.Trim();
        var (shape, bulleted) = (PassageShape.Plain, false);
        if (Heading().Match(rest) is { Success: true } heading)
            (rest, shape) = (rest[heading.Length..].TrimEnd('#', ' '), PassageShape.Heading);
        else if (Bullet().Match(rest) is { Success: true } bullet)
            (rest, bulleted) = (rest[bullet.Length..], true);
        if (rest.StartsWith('|') || InnerTab().IsMatch(rest) || SpacedRow().IsMatch(rest))
            (rest, shape) = (AsRow(shape == PassageShape.Plain && !bulleted ? whole.Trim(' ', '\u3000', '\r') : rest), PassageShape.Row);
        return Narrow(rest, shape, bulleted);
    }

    /// <summary>A paragraph of a table cell: a number alone in it is no list, and a blank in it divides nothing.</summary>
    internal static Clean OfCell(string text) => Narrow(Tags().Replace(text, " ").Trim(), PassageShape.Row, false);

    /// <summary>Cells that are left empty stay, the first and the last too, since the heading counts on them.</summary>
    private static string AsRow(string line) =>
        string.Join(CellEdge, (line.StartsWith('|') ? Inner(line).Split('|') : line.Contains('\t', StringComparison.Ordinal) ? line.Split('\t') : Gap().Split(line)).Select(Divided));

    /// <summary>What a line break divides in a cell is divided as paragraphs of a Word table's cell are.</summary>
    private static string Divided(string cell)
    {
        var whole = new StringBuilder();
        foreach (var piece in cell.Split(DocxParagraphs.SoftBreak).Select(piece => piece.Trim()).Where(piece => piece.Length > 0))
        {
            if (whole.Length > 0 && RowPassages.AreApart(OfCell(RowPassages.EndOf(whole)).Text, OfCell(piece).Text))
                whole.Append(RowPassages.Division);
            whole.Append(piece);
        }
        return whole.ToString();
    }

    private static string Inner(string line) => line.EndsWith('|') && line.Length > 1 ? line[1..^1] : line[1..];

    private static Clean Narrow(string line, PassageShape shape, bool bulleted)
    {
        var text = new StringBuilder(line.Length);
        var printed = new StringBuilder(line.Length);
        for (var i = 0; i < line.Length; i++)
        {
            if (IsMark(line[i]) || (IsBlank(line[i]) && !BetweenLetters(line, i)))
                continue;
            text.Append(IsListPoint(line, i) ? '、' : Narrow(line[i]));
            printed.Append(line[i]);
        }
        return new(HeadDash().Replace(RoundBrackets(Zeros(DigitCommas(text, printed))), "${head}：："), printed.ToString(), shape, bulleted);
    }

    /// <summary>1. 5家 is the first of a list and five, and so is 1.5家: nobody counts half an enterprise.</summary>
    private static bool IsListPoint(string line, int at) => line[at] is '.' or '．' && at is > 0 and < MostDigits && ListPoint().Match(line) is { Success: true } point && point.Groups["point"].Index == at;

    /// <summary>1，732 is a number: its comma must not cut a sentence.</summary>
    private static string DigitCommas(StringBuilder text, StringBuilder printed)
    {
        for (var i = text.Length - 4; i > 0; i--)
        {
            var thousands = text[i] == '，' && char.IsAsciiDigit(text[i - 1])
                && char.IsAsciiDigit(text[i + 1]) && char.IsAsciiDigit(text[i + 2]) && char.IsAsciiDigit(text[i + 3])
                && (i + 4 >= text.Length || !char.IsAsciiDigit(text[i + 4]));
            if (!thousands)
                continue;
            text.Remove(i, 1);
            printed.Remove(i, 1);
        }
        return text.ToString();
    }

    /// <summary>公司[临湘市] is typed for 公司（临湘市）; 〔2025〕 stays.</summary>
    private static string RoundBrackets(string text) =>
        text.AsSpan().IndexOfAny('[', '〔') < 0 ? text : SquareBracket().Replace(text, bracket => $"（{bracket.Groups["inner"].Value}）");

    /// <summary>二0二五年 and 二O二五年 are typed for 二〇二五年.</summary>
    private static string Zeros(string text) =>
        text.Contains('二', StringComparison.Ordinal) ? WrittenYear().Replace(text, year => year.Value.Replace('0', '〇').Replace('O', '〇').Replace('o', '〇').Replace('○', '〇')) : text;

    private static char Narrow(char c)
    {
        if (HalfMarks.IndexOf(c, StringComparison.Ordinal) is var at and >= 0)
            return FullMarks[at];
        if (FullMarks.Contains(c, StringComparison.Ordinal))
            return c;
        return c switch
        {
            '［' or '﹝' => '〔',
            '］' or '﹞' => '〕',
            '〖' => '【',
            '〗' => '】',
            '＂' => '"',
            '｜' => CellEdge,
            '﹑' => '、',
            >= '！' and <= '～' => (char)(c - '！' + '!'),
            _ => c,
        };
    }

    private static bool IsMark(char c) => c is '*' or '\\' or '`' or '\uFEFF' or '\u200B' or '\u200C' or '\u200D' or '\u00AD';

    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || char.IsControl(c);

    private static bool BetweenLetters(string line, int at) =>
        at > 0 && at + 1 < line.Length && char.IsAsciiLetter(line[at - 1]) && char.IsAsciiLetter(line[at + 1]);

    [GeneratedRegex(@"^[*\s]*\d{1,2}(?<point>[.．])[*\s]*(?:(?<=[*\s])\d{1,3}\s*[个所名项次]|\d{1,3}\s*(?:家|座|户|处(?![罚理置分])|矿次))", RegexOptions.None, 30000)]
    private static partial Regex ListPoint();

    [GeneratedRegex(@"<br\s*/?>|<!--.{0,200}?-->|&nbsp;|</?(?:p|div|center|u|font|span|td|tr|table)(?:\s[^<>]{0,100})?>|!\[[^\]]{0,100}\]\([^)]{0,200}\)", RegexOptions.IgnoreCase, 30000)]
    private static partial Regex Tags();

    [GeneratedRegex(@"^\s*\||\t", RegexOptions.None, 30000)]
    private static partial Regex InCell();

    [GeneratedRegex(@"<br\s*/?>", RegexOptions.IgnoreCase, 30000)]
    private static partial Regex Break();

    [GeneratedRegex(@"^#{1,6}\s*(?=[^#\s])", RegexOptions.None, 30000)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^(?:>\s*)*(?:[-*+•·●◆■□▪]\s+|[•·●◆■□▪]|>\s*)", RegexOptions.None, 30000)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"(?<=[\u4e00-\u9fa5）])[\[〔](?<inner>[\u4e00-\u9fa5、（）]{1,20})[\]〕]", RegexOptions.None, 30000)]
    private static partial Regex SquareBracket();

    /// <summary>金属冶炼企业——A、B: the dash behind a head stands for its colon.</summary>
    [GeneratedRegex(@"(?<=^|[；。：])(?<head>[\u4e00-\u9fa5]{2,14}(?:（[^（）]{1,12}）)?)——(?=[\u4e00-\u9fa5])", RegexOptions.None, 30000)]
    private static partial Regex HeadDash();

    [GeneratedRegex("二[0Oo○][一二三四五六七八九〇零0Oo○]{2}年", RegexOptions.None, 30000)]
    private static partial Regex WrittenYear();

    [GeneratedRegex(@"\S\t+\s*\S", RegexOptions.None, 30000)]
    private static partial Regex InnerTab();

    [GeneratedRegex(@"^\d{1,3}[ \u3000]+\S{4,60}(?:[ \u3000]{2,}\S{1,30})+$", RegexOptions.None, 30000)]
    private static partial Regex SpacedRow();

    [GeneratedRegex(@"[ \u3000]+", RegexOptions.None, 30000)]
    private static partial Regex Gap();
}
