using System.Text.RegularExpressions;
using Province.Documents.Structure;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Statements;

namespace Province.Documents.Schemes;

/// <summary>Reads the dates by which something is due, and what it is, from the words around them.</summary>
internal sealed partial class SchemeDeadlines(List<Passage> passages, int? year)
{
    private static readonly (CampaignDateKind Kind, Regex Words)[] Kinds =
    [
        (CampaignDateKind.ExtendedCompletion, Extended()), (CampaignDateKind.Pool, Pool()), (CampaignDateKind.Roster, Roster()), (CampaignDateKind.Summary, Summary()),
        (CampaignDateKind.Training, Training()), (CampaignDateKind.Completion, Completion()),
    ];

    internal List<SchemeDeadline> Read()
    {
        List<SchemeDeadline> found = [];
        foreach (var block in passages.Where(passage => !Alone().IsMatch(passage.Text)))
            foreach (var sentence in block.Whole.Split("。；"))
                Read(sentence, found);
        return [.. found.DistinctBy(deadline => (deadline.Kind, deadline.On)).OrderBy(deadline => deadline.Kind)];
    }

    /// <summary>The year of the dates that print one, the most frequent, and the first line that has it; null when none does.</summary>
    internal static (int Year, int Line)? YearOf(IEnumerable<Passage> passages) => passages
        .SelectMany(passage => SchemeDates.In(passage.Whole)).Where(date => date.Year is not null)
        .GroupBy(date => date.Year!.Value).OrderByDescending(same => same.Count()).ThenByDescending(same => same.Key)
        .Select(same => ((int, int)?)(same.Key, same.First().Clip.Line)).FirstOrDefault();

    private void Read(Clip sentence, List<SchemeDeadline> found)
    {
        var dates = SchemeDates.In(sentence);
        for (var i = 0; i < dates.Count; i++)
        {
            var from = i == 0 ? sentence.Start : dates[i - 1].Clip.End;
            var to = i + 1 < dates.Count ? dates[i + 1].Clip.Start : sentence.End;
            if (dates[i].On(year) is { } on)
                found.AddRange(KindsOf(sentence, dates[i], from, to).Select(kind => new SchemeDeadline { Line = dates[i].Clip.Line, Kind = kind, On = on }));
        }
    }

    /// <summary>What a date is for: by the words behind it in its clause, else before it, else in the sentence.</summary>
    private static CampaignDateKind[] KindsOf(Clip sentence, WrittenDate date, int from, int to)
    {
        var text = sentence.Passage.Text;
        var (before, after) = (text[from..date.Clip.Start], text[date.Clip.End..to]);
        var clauseBefore = before[(before.LastIndexOfAny(['，', '（', '：']) + 1)..];
        var stop = after.IndexOfAny(['，', '（', '）']);
        var clauseAfter = stop < 0 ? after : after[..stop];
        if (Start().IsMatch(clauseAfter) && !date.IsRange)
            return [];
        if (Named(clauseBefore + "｜" + clauseAfter) is { } kinds)
            return kinds;
        if (Preparing().IsMatch(before))
            return [];
        return Named(after) ?? Named(before)
            ?? (date is { IsRange: true, Day: > 0 } ? [CampaignDateKind.Completion] : []);
    }

    private static CampaignDateKind[]? Named(string words)
    {
        foreach (var (kind, pattern) in Kinds)
            if (pattern.IsMatch(words))
                return kind == CampaignDateKind.Pool && People().IsMatch(words) ? [kind, CampaignDateKind.Roster] : [kind];
        return null;
    }

    [GeneratedRegex("^.{0,20}(?:20\\d\\d|[二〇零○一三四五六七八九]{4})年[\\d一二三四五六七八九十]{1,2}月[\\d一二三四五六七八九十]{1,3}日(?:印发)?$", RegexOptions.None, 30000)]
    private static partial Regex Alone();

    [GeneratedRegex("顺延|延长|延期|延至|推迟|放宽", RegexOptions.None, 30000)]
    private static partial Regex Extended();

    [GeneratedRegex("候选(?:企业|单位|对象)|(?:检查|执法|受检|抽取)(?:企业|单位|对象)(?:候选)?(?:名单|名录)", RegexOptions.None, 30000)]
    private static partial Regex Pool();

    [GeneratedRegex("名单|人员(?:信息|情况|名册)|报名|推荐人员|参加人员|推荐表|登记表|回执|人选", RegexOptions.None, 30000)]
    private static partial Regex Roster();

    /// <summary>执法人员名单和检查企业名单 are due on one day.</summary>
    [GeneratedRegex("人员(?:名单|名册|信息|情况)|报名|推荐人员|参加人员|人选", RegexOptions.None, 30000)]
    private static partial Regex People();

    [GeneratedRegex("总结|工作报告|情况报告|书面报告|(?:执法|工作|检查)情况.{0,8}报|报.{0,10}(?:执法|工作|检查)情况", RegexOptions.None, 30000)]
    private static partial Regex Summary();

    [GeneratedRegex("培训", RegexOptions.None, 30000)]
    private static partial Regex Training();

    [GeneratedRegex("完成|结束|完毕|到位|(?:执法|检查|行动)时间|开展(?:交叉)?(?:执法|检查)|集中(?:执法|检查)|(?:执法|检查|实施)阶段", RegexOptions.None, 30000)]
    private static partial Regex Completion();

    [GeneratedRegex("(?:准备|筹备|部署|动员|启动|自查|宣传)(?:部署|发动|自纠)?阶段", RegexOptions.None, 30000)]
    private static partial Regex Preparing();

    [GeneratedRegex("^(?:起|开始|启动)", RegexOptions.None, 30000)]
    private static partial Regex Start();
}
