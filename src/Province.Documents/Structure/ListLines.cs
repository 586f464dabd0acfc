using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using Province.Documents.Grammar;
using Province.Documents.Source;

namespace Province.Documents.Structure;

/// <summary>Tells by two lines of a list of names whether the second goes on with the first.</summary>
internal static partial class ListLines
{
    private const int LongestPiece = 30;
    private const int LongestWord = 4;
    private static readonly SearchValues<char> PieceEnds = SearchValues.Create("、；：。，（");

    /// <summary>The paragraphs that one line prints: 1.A　2.B　3.C, whose numbers follow each other behind blanks or tabs, are as many.</summary>
    internal static IEnumerable<string> Entries(string line)
    {
        foreach (var part in line.Split(DocxParagraphs.SoftBreak))
        {
            var from = 0;
            foreach (var start in EntryStarts(part))
            {
                yield return part[from..start];
                from = start;
            }
            yield return part[from..];
        }
    }

    /// <summary>Where entries begin inside a line; none unless it is nothing but numbered entries, with or without a head and its colon before them.</summary>
    private static IEnumerable<int> EntryStarts(string line)
    {
        if (FirstEntry().Match(line) is not { Success: true } first)
            return [];
        var from = first.Groups["head"].Length;
        var entries = Entry().Matches(line, from);
        return entries.Count > 1 && entries.Zip(entries.Skip(1)).All(pair => NumberOf(pair.Second) == NumberOf(pair.First) + 1) ? entries.Skip(from > 0 ? 0 : 1).Select(entry => entry.Index) : [];
    }

    private static int NumberOf(Match entry) => int.Parse(entry.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<head>(?!附)[^，。；|\t]{2,40}[：:])?\s*[（(]?\d{1,3}(?:\\?[.、．](?!\d)|[）)])", RegexOptions.None, 30000)]
    private static partial Regex FirstEntry();

    [GeneratedRegex(@"(?<=^|[\s：:])[（(]?(?<number>\d{1,3})(?:\\?[.、．](?!\d)|[）)])", RegexOptions.None, 30000)]
    private static partial Regex Entry();

    /// <summary>A、岩泉镇 above 砰石煤矿: the end of a list that is a name only together with the next line.</summary>
    internal static bool CompletesName(string whole, string next)
    {
        var cut = whole.LastIndexOf('、');
        if (cut < 1 || !EnterpriseNames.IsName(whole[(whole.AsSpan(0, cut).LastIndexOfAny("、：") + 1)..cut]))
            return false;
        var (last, end) = (whole[(cut + 1)..], next.AsSpan().IndexOfAny("、；。，"));
        return last.Length is > 1 and < LongestPiece && !EnterpriseNames.IsName(last) && !Headings.IsComplete(last) && last.AsSpan().IndexOfAny("，。；：") < 0
            && EnterpriseNames.IsName(last + (end < 0 ? next : next[..end]));
    }

    /// <summary>Whether a blank line or the end of a page cut what goes on: an item without a mark among items that have one, a verb whose object is not whole (检查湖南联), a word or a name.</summary>
    internal static bool BreaksOff(Passage? before, string whole, string next, bool isPageEnd)
    {
        var label = Label.Of(whole);
        var body = whole[(label?.Length ?? 0)..];
        if (label is not null && TextShape.Terminal.Contains(next[^1], StringComparison.Ordinal) && before is not null && before.Text[^1] == '；'
            && Label.Of(before.Text)?.Style == label.Value.Style && (isPageEnd || !EnterpriseNames.HasEnding(next)))
            return true;
        if (!isPageEnd || Quarters.Leads(next) || Headings.IsComplete(body) || EnterpriseNames.IsName(body) || Regions.IsCounty(body))
            return false;
        var isFirst = label is not null && next[^1] == '；' && !EnterpriseNames.HasEnding(next) && Headings.RoleOf(body) == Role.Unknown;
        var piece = next.AsSpan().IndexOfAny(PieceEnds) is > 0 and var end ? next[..end] : next;
        return isFirst || Starts.WithoutObject(whole) || body.Length > 3 && piece.Length <= LongestWord && !Quarters.Leads(next) && !Departments.Is(piece) && !Headings.IsComplete(piece) && Headings.IsComplete(body + piece) || label is not null && Completes(body, piece);
    }

    /// <summary>8.分公司团城 above 山加油站（下陆区）: a numbered entry that looks whole by its last letter, and a line that is a name only behind it.</summary>
    internal static bool CompletesEntry(string whole, string next) =>
        Label.Of(whole) is { } label && whole[label.Length..] is var body
            && (WeakEnd().IsMatch(body) && StrongEnd().IsMatch(next) && Completes(body, next) || LoneLetter().IsMatch(next) && !EnterpriseNames.IsName(body) && EnterpriseNames.IsName(body + next.TrimEnd('；', '。')));

    /// <summary>A股份有限 above 公司B尾矿库: no line begins with what a company's name ends in.</summary>
    internal static bool PartsCompany(string last, string next) => CompanyStart().IsMatch(last) && CompanyEnd().IsMatch(next);

    [GeneratedRegex("(?:有限|责任|有限责|股份)$", RegexOptions.None, 30000)]
    private static partial Regex CompanyStart();

    [GeneratedRegex("^(?:有限|有限责任|责任|任)?公司", RegexOptions.None, 30000)]
    private static partial Regex CompanyEnd();

    /// <summary>造有限公司: no company is called by one letter.</summary>
    [GeneratedRegex("^[\\u4e00-\\u9fa5](?:有限责任|股份有限|有限)公司", RegexOptions.None, 30000)]
    private static partial Regex LoneLetter();

    [GeneratedRegex("^.{4,}公司.*[城园社区部场段村路岭山湾口]$", RegexOptions.None, 30000)]
    private static partial Regex WeakEnd();

    [GeneratedRegex(@"^[\u4e00-\u9fa5]{2,}(?:公司|厂|矿|站|库)(?:（[^（）\d]{2,20}）)*[；。]?$", RegexOptions.None, 30000)]
    private static partial Regex StrongEnd();

    private static bool Completes(string body, string next) =>
        body.Length > 2 && !EnterpriseNames.IsName(next) && EnterpriseNames.IsName(body + next);

    /// <summary>冶金：A、B above C、D由支队检查: a list that ends with a whole name above a line that begins with another.</summary>
    internal static bool BeginsAnew(string whole, string next) =>
        whole.Contains('、', StringComparison.Ordinal) && EnterpriseNames.IsName(whole[(whole.AsSpan().LastIndexOfAny("、：") + 1)..])
            && next.AsSpan().IndexOfAny("、，：") is > 3 and var end && EnterpriseNames.IsName(next[..end]);

    /// <summary>涟源市：A、B behind a line that ends with a whole name: the list of the next county, department or trade.</summary>
    internal static bool OpensAnother(string whole, string next) =>
        Starts.HeadOfList(next) is { } head && (Regions.IsCounty(head) || Departments.Is(head) || Headings.IsCounted(head) || head.EndsWith("行业", StringComparison.Ordinal))
            && EnterpriseNames.IsName(whole[(whole.AsSpan().LastIndexOfAny("、：") + 1)..]);
}
