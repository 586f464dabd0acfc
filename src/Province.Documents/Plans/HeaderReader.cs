using System.Text.RegularExpressions;
using Province.Documents.Grammar;
using Province.Documents.Structure;
using Province.Domain.Plans.Statements;

namespace Province.Documents.Plans;

/// <summary>Reads letterhead, title, dates, approval and disclosure.</summary>
internal sealed partial class HeaderReader(PlanLayout layout)
{
    private const int LongestNumber = 24;

    private readonly List<HeaderOrigin> _origins = [];

    internal PlanDocument Read()
    {
        var (title, titleLine) = Title();
        var issuer = Find("issuer", Issuer(), [.. layout.Title, .. layout.Head, .. layout.Remarks], "name");
        var whole = title is null ? null : issuer is not null && !title.Contains(issuer, StringComparison.Ordinal) && IsHeading(title) ? issuer + title : title;
        Note("title", whole, titleLine);
        var plan = new PlanDocument
        {
            Issuer = issuer,
            Title = whole,
            City = issuer is not null && City().Match(issuer) is { Success: true } city ? city.Value : null,
            Year = YearOf(whole),
            DocumentNumber = Find("documentNumber", DocumentNumber(), [.. layout.Head, .. layout.Remarks, .. layout.Title, .. layout.Body.Where((p, at) => p.Text.Length <= LongestNumber && (at < 2 || Starts.IsDocumentNumber(p.Text)))], "number"),
            IssuedOn = IssuedOn(),
            ApprovedBy = Find("approvedBy", Approval(), [.. layout.Head, .. layout.Remarks, .. layout.Body], "by"),
            Disclosure = DisclosureOf(Find("disclosure", DisclosureWords(), [.. layout.Remarks, .. layout.Head], "way")),
        };
        Note("city", plan.City, _origins.Find(o => o.Field == "issuer")?.Line ?? 0);
        Note("year", plan.Year, titleLine);
        return plan with { Origins = _origins };
    }

    /// <summary>The plan's own heading; without one, the title that the cover letter quotes.</summary>
    private (string? Title, int Line) Title()
    {
        if (layout.Title.Count > 0)
            return (string.Concat(layout.Title.Select(p => p.Printed)), layout.Title[0].LineAt(0));
        foreach (var passage in layout.Head.Concat(layout.Body))
        {
            if (Quoted().Match(passage.Text) is { Success: true } quoted)
                return (quoted.Groups["title"].Value, passage.LineAt(quoted.Index));
        }
        return (null, 0);
    }

    private string? Find(string field, Regex pattern, IEnumerable<Passage> passages, string group)
    {
        foreach (var passage in passages)
        {
            if (pattern.Match(passage.Text) is not { Success: true } match)
                continue;
            var found = match.Groups[group];
            Note(field, found.Value, passage.LineAt(found.Index));
            return passage.Printed.Substring(found.Index, found.Length);
        }
        return null;
    }

    private DateOnly? IssuedOn()
    {
        foreach (var passage in layout.Head.Concat(layout.Remarks).Where(p => !p.Text.EndsWith("印发", StringComparison.Ordinal) && !p.Text.Contains("批准", StringComparison.Ordinal))
            .Concat(layout.Remarks).Concat(layout.Title))
        {
            if (Dates.At(passage.Text) is not { } date || passage.Text.Length > 60)
                continue;
            Note("issuedOn", date, passage.LineAt(0));
            return date;
        }
        return null;
    }

    private void Note(string field, object? value, int line)
    {
        if (value is not null && line > 0)
            _origins.Add(new(field, line));
    }

    private static bool IsHeading(string title) => StartsWithYear().IsMatch(title);

    private static int? YearOf(string? title) =>
        title is not null && Year().Match(Glyphs.Of(title).Text) is { Success: true } year ? Dates.Year(year.Groups["year"].Value) : null;

    private static Disclosure? DisclosureOf(string? words) => words switch
    {
        "主动公开" or "公开发布" => Disclosure.Public,
        "依申请公开" => Disclosure.OnRequest,
        "不予公开" or "不公开" => Disclosure.Withheld,
        _ => null,
    };

    [GeneratedRegex("^(?:20\\d\\d年度?)?(?<name>[\\u4e00-\\u9fa5]{1,12}?[省市州县区盟](?:应急管理|安全生产监督管理|应急)[局厅])", RegexOptions.None, 30000)]
    private static partial Regex Issuer();

    [GeneratedRegex("^.{1,12}?(?:自治州|[市州县区盟])(?=应急|安全)", RegexOptions.None, 30000)]
    private static partial Regex City();

    [GeneratedRegex("(?<=^|文件|局|通知|计划|[^\\u4e00-\\u9fa5])(?<number>(?:(?!文件|通知)[\\u4e00-\\u9fa5]){1,8}" + Starts.YearAndNumber + ")(?:$|签发|印发|20\\d\\d年|（|《)", RegexOptions.None, 30000)]
    private static partial Regex DocumentNumber();

    [GeneratedRegex("(?:经|报|由)(?:请)?(?<by>(?:市|县|区|州|省)?(?:人民政府|政府|委市政府)(?:常务会议)?)[^，。；]{0,8}?(?:批准|同意|批复|审定|审议|研究|审核)", RegexOptions.None, 30000)]
    private static partial Regex Approval();

    [GeneratedRegex("(?<way>主动公开|(?<=此件|本件|本文|公开方式：)公开发布|依申请公开|不予公开|不公开)", RegexOptions.None, 30000)]
    private static partial Regex DisclosureWords();

    [GeneratedRegex("《(?<title>[^《》]{4,60}(?:计划|方案))》", RegexOptions.None, 30000)]
    private static partial Regex Quoted();

    [GeneratedRegex("^(?:20\\d\\d|[二〇零○]{1}[〇零○一二三四五六七八九]{3})年", RegexOptions.None, 30000)]
    private static partial Regex StartsWithYear();

    [GeneratedRegex("(?<year>20\\d\\d|二[〇零○][一二三四五六七八九〇零○]{2})年", RegexOptions.None, 30000)]
    private static partial Regex Year();
}
