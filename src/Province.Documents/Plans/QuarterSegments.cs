using System.Text.RegularExpressions;
using Province.Documents.Grammar;
using Province.Documents.Structure;

namespace Province.Documents.Plans;

/// <summary>A stretch of text that speaks of certain quarters.</summary>
/// <param name="Whole">The stretch with its quarters.</param>
/// <param name="Rest">What follows the quarters.</param>
/// <param name="Quarters">The quarters.</param>
internal sealed record QuarterSegment(Clip Whole, Clip Rest, IReadOnlyList<int> Quarters);

/// <summary>Cuts a text where a clause begins with quarters.</summary>
internal static partial class QuarterSegments
{
    private const string ClauseEnds = "。；，：、（！｜“";
    private static readonly string[] Settled = ["计划于", "计划在", "安排在", "拟于", "拟在", "定于", "时间为", "时间是", "时间在"];
    private static readonly string[] Openers = ["于", "在", "其中", "分别", "分别为", "即", "每年", "年度", "年"];

    /// <summary>Cuts a text into stretches by quarter.</summary>
    /// <param name="text">The text.</param>
    /// <param name="means">Whether words select enterprises without naming them; null where nobody can tell.</param>
    internal static List<QuarterSegment> In(Clip text, Func<string, bool>? means = null)
    {
        var reversed = text.Split("；。").ConvertAll(Reversed);
        if (reversed is [not null, ..] && reversed.TrueForAll(piece => piece is not null))
            return [.. reversed.OfType<QuarterSegment>()];
        var clauses = QuarterClauses.Of(text, means);
        if (clauses.Count == 0 && reversed is [not null, ..])
            return [.. reversed.OfType<QuarterSegment>()];
        var mentions = Province.Documents.Grammar.Quarters.Joined(text.Text).Where(mention => Opens(text.Text, mention) && !clauses.Exists(clause => clause.Whole.Start <= text.Start + mention.Index && text.Start + mention.Index < clause.Whole.End)).ToList();
        if (clauses.Count == 0 && mentions.Count > 0 && reversed.Count(piece => piece is not null) == mentions.Count)
            return [.. reversed.OfType<QuarterSegment>()];
        List<QuarterSegment> segments = [.. clauses];
        for (var i = 0; i < mentions.Count; i++)
        {
            var start = text.Start + mentions[i].Index;
            var end = clauses.Select(clause => clause.Whole.Start).Concat(mentions.Select(mention => text.Start + mention.Index)).Where(at => at > start).DefaultIfEmpty(text.End).Min();
            var whole = text with { Start = start, End = end };
            var rest = whole.From(mentions[i].Length).Trim("：，、");
            segments.Add(new(whole, rest.Text.EndsWith('（') ? rest.Until(rest.Length - 1) : rest, mentions[i].Values));
        }
        return [.. segments.OrderBy(segment => segment.Whole.Start)];
    }

    /// <summary>A、B安排在第一季度检查, 将A、B列入重点检查单位，第三季度开展检查: the names stand before the quarter.</summary>
    private static QuarterSegment? Reversed(Clip piece)
    {
        if (Province.Documents.Grammar.Quarters.In(piece.Text) is not [{ Index: > 4 } only])
            return null;
        if (FieldsBefore(piece, only) is { } name)
            return new(piece, name, only.Values);
        var isSettled = Array.Exists(Settled, piece.Text[..only.Index].EndsWith);
        var before = piece.Until(Settling().Match(piece.Text[..only.Index]).Index);
        if (!isSettled && !(Listed().IsMatch(before.Text) && piece.Text[..only.Index].TrimEnd('于', '在').EndsWith('，')))
            return null;
        return NameList.In(before).Count > 0 && NameList.In(piece.From(only.Index + only.Length)).Count == 0 ? new(piece, before, only.Values) : null;
    }

    /// <summary>1.A，福鼎市，第一季度: a name, its county and its quarter, divided by commas.</summary>
    private static Clip? FieldsBefore(Clip piece, QuarterMention only) =>
        only.Index + only.Length == piece.Length && piece.Until(only.Index).Split("，") is [var name, .. var fields] && fields.TrueForAll(field => Regions.IsCounty(field.Text) || Departments.Is(field.Text))
            && piece.Text[only.Index - 1] == '，' && NameList.In(name) is [var one] && one.Clip.End == name.End ? name : null;

    /// <summary>Whether a mention begins a clause: 对第一季度检查企业复查 and 结合三季度 do not.</summary>
    private static bool Opens(string text, QuarterMention mention)
    {
        var before = text[..mention.Index];
        if (before.Length == 0 || ClauseEnds.Contains(before[^1], StringComparison.Ordinal))
            return !IsObject(text, mention);
        if (Array.Exists(Settled, opener => before.EndsWith(opener, StringComparison.Ordinal)))
            return true;
        return Array.Exists(Openers, opener => before.EndsWith(opener, StringComparison.Ordinal)
            && (before.Length == opener.Length || ClauseEnds.Contains(before[^(opener.Length + 1)], StringComparison.Ordinal) || ByWhom(before[..^opener.Length])));
    }

    /// <summary>由工贸科于三季度: a department stands between the clause's beginning and the quarter.</summary>
    private static bool ByWhom(string before) => Departments.Is(before[(before.LastIndexOfAny(['，', '。', '；', '：']) + 1)..]);

    [GeneratedRegex("(?:列入|列为|纳入|确定为|作为)[^，。；]{2,16}$", RegexOptions.None, 30000)]
    private static partial Regex Listed();

    [GeneratedRegex("[，、]?(?:检查|执法|监督|时间|安排|计划|拟|定|于|在|为|是)*$", RegexOptions.None, 30000)]
    private static partial Regex Settling();

    private static bool IsObject(string text, QuarterMention mention) =>
        mention.End < text.Length && text[mention.End] is '末' or '底' or '初' or '前';
}
