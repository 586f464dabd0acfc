using System.Text.RegularExpressions;
using Province.Documents.Grammar;
using Province.Documents.Structure;
using Province.Domain.Campaigns.Statements;

namespace Province.Documents.Schemes;

/// <summary>Reads title, province and year.</summary>
internal sealed partial class SchemeHeader(List<Passage> passages)
{
    private const int Head = 40;
    private const int LongestTitle = 60;

    private readonly List<SchemeOrigin> _origins = [];

    internal SchemeDocument Read()
    {
        var (title, titleLine) = Title();
        Note("title", title, titleLine);
        var province = Find("province", Province(), title, titleLine, [Bureau(), Anywhere()]);
        var year = title is not null && Year().Match(title) is { Success: true } match ? Dates.Year(match.Groups["year"].Value) : null;
        Note("year", year, titleLine);
        if (year is null && SchemeDeadlines.YearOf(passages) is { } dated)
        {
            year = dated.Year;
            Note("year", year, dated.Line);
        }
        return new() { Title = title, Province = province, Year = year, Origins = [.. _origins] };
    }

    /// <summary>The heading itself, in one line or several; without one, the title that the covering letter quotes, or the letter's own.</summary>
    private (string? Title, int Line) Title()
    {
        for (var at = 0; at < Math.Min(Head, passages.Count); at++)
            if (IsTitlePiece(passages[at].Text) && TitleEnd().IsMatch(passages[at].Text))
            {
                var from = at;
                while (from > 0 && IsTitlePiece(passages[from - 1].Text) && !NoTitle().IsMatch(passages[from - 1].Text)
                    && !TitleEnd().IsMatch(passages[from - 1].Text) && !IsWhole(passages[at].Text))
                    from--;
                return Joined(from, at);
            }
        foreach (var passage in passages.Take(Head))
            if (Quoted().Match(passage.Text) is { Success: true } quoted)
                return (passage.Printed.Substring(quoted.Groups["title"].Index, quoted.Groups["title"].Length), passage.LineAt(quoted.Index));
        return Letter();
    }

    /// <summary>关于开展…的通知, in one line or two.</summary>
    private (string? Title, int Line) Letter()
    {
        for (var at = 0; at < Math.Min(Head, passages.Count); at++)
            if (LetterTitle().IsMatch(passages[at].Text))
                return Joined(at, at);
            else if (at > 0 && passages[at - 1].Text.Length <= LongestTitle && LetterTitle().IsMatch(passages[at - 1].Text + passages[at].Text))
                return Joined(at - 1, at);
        return (null, 0);
    }

    private (string? Title, int Line) Joined(int from, int to) =>
        (DateBracket().Replace(string.Concat(passages.Skip(from).Take(to - from + 1).Select(passage => passage.Printed)), ""), passages[from].LineAt(0));

    private static bool IsTitlePiece(string text) => text.Length <= LongestTitle && text.IndexOfAny(['，', '。', '；', '：', '《']) < 0 && Label.Of(text) is null;

    private static bool IsWhole(string text) => Province().IsMatch(text) || Year().Match(text) is { Success: true, Index: 0 };

    /// <summary>A field of the title, else the first that one of the patterns finds in the text.</summary>
    private string? Find(string field, Regex ofTitle, string? title, int titleLine, Regex[] ofText)
    {
        if (title is not null && ofTitle.Match(title) is { Success: true } match)
        {
            Note(field, match.Groups["name"].Value, titleLine);
            return match.Groups["name"].Value;
        }
        foreach (var pattern in ofText)
            foreach (var passage in passages)
                if (pattern.Match(passage.Text) is { Success: true } found)
                {
                    Note(field, found.Groups["name"].Value, passage.LineAt(found.Groups["name"].Index));
                    return found.Groups["name"].Value;
                }
        return null;
    }

    private void Note(string field, object? value, int line)
    {
        if (value is not null && line > 0)
            _origins.Add(new(field, line));
    }

    [GeneratedRegex("(?:方案|实施意见)(?:（[^）]{1,12}）)?$", RegexOptions.None, 30000)]
    private static partial Regex TitleEnd();

    [GeneratedRegex("文件$|号$|[局厅委会]$|^附件|^签发|公开|\\d日$|印发$|^（", RegexOptions.None, 30000)]
    private static partial Regex NoTitle();

    [GeneratedRegex("《(?<title>[^《》]{4,60}交叉[^《》]{2,40}方案)》", RegexOptions.None, 30000)]
    private static partial Regex Quoted();

    [GeneratedRegex("^(?:[^，。；]{0,20})?关于[^，。；]{0,40}(?:交叉|互查)[^，。；]{0,40}(?:通知|安排)$", RegexOptions.None, 30000)]
    private static partial Regex LetterTitle();

    [GeneratedRegex("[（(][^（）()]*\\d[年月][^（）()]*[)）]$", RegexOptions.None, 30000)]
    private static partial Regex DateBracket();

    private const string Names = "(?<name>(?:河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海)省"
        + "|(?:内蒙古|广西壮族|西藏|宁夏回族|新疆维吾尔)自治区|(?:北京|天津|上海|重庆)市)";

    [GeneratedRegex("^(?:(?:20\\d\\d|[二〇零○][〇零○一二三四五六七八九]{3})年度?)?" + Names, RegexOptions.None, 30000)]
    private static partial Regex Province();

    [GeneratedRegex("^" + Names + "(?:应急管理[厅局]|安全生产监督管理局|安全生产委员会|安委)", RegexOptions.None, 30000)]
    private static partial Regex Bureau();

    [GeneratedRegex(Names, RegexOptions.None, 30000)]
    private static partial Regex Anywhere();

    [GeneratedRegex("(?<year>20\\d\\d|二[〇零○][一二三四五六七八九〇零○]{2})年", RegexOptions.None, 30000)]
    private static partial Regex Year();
}
