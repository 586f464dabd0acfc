using System.Text.RegularExpressions;

namespace Province.Documents.Structure;

/// <summary>What a section is for.</summary>
internal enum Role
{
    /// <summary>Not said by any heading.</summary>
    Unknown,

    /// <summary>Goals and principles.</summary>
    Goal,

    /// <summary>The city as it is.</summary>
    Baseline,

    /// <summary>Legal basis.</summary>
    Basis,

    /// <summary>Who is inspected, and how many.</summary>
    Objects,

    /// <summary>When.</summary>
    Schedule,

    /// <summary>What is checked.</summary>
    CheckItems,

    /// <summary>How far checks reach, in words.</summary>
    Scope,

    /// <summary>How it is done and by which rules.</summary>
    Measures,

    /// <summary>Supervision of enforcement.</summary>
    Supervision,
}

/// <summary>Which kind of inspection a stretch of text is about.</summary>
internal enum Activity
{
    None,
    Key,
    Random,
    Cross,
    Combined,
    Joint,
    KeyPeriod,
    Special,
}

/// <summary>Recognises headings by the words that such plans use.</summary>
internal static partial class Headings
{
    /// <summary>The roles by their words, the more telling words first: 重点执法完成时间 is about time.</summary>
    private static readonly (Role Role, Regex Words)[] Roles =
    [
        (Role.Baseline, BaselineWords()), (Role.Basis, BasisWords()), (Role.Schedule, ScheduleWords()), (Role.Objects, ObjectNouns()),
        (Role.Scope, ScopeWords()), (Role.CheckItems, ItemWords()), (Role.Supervision, SupervisionWords()), (Role.Goal, GoalWords()),
        (Role.Objects, ObjectWords()), (Role.Measures, MeasureWords()),
    ];

    /// <summary>The role that a heading gives its section; <see cref="Role.Unknown"/> leaves it to the section above.</summary>
    internal static Role RoleOf(string heading)
    {
        foreach (var (role, words) in Roles)
        {
            if (words.IsMatch(heading))
                return role;
        }
        return Role.Unknown;
    }

    /// <summary>The kind of inspection that a heading or clause names.</summary>
    internal static Activity ActivityOf(string text)
    {
        if (KeyPeriodWords().IsMatch(text))
            return Activity.KeyPeriod;
        var cross = text.Contains("交叉", StringComparison.Ordinal);
        var random = RandomWords().IsMatch(text);
        if (cross)
            return random ? Activity.Combined : Activity.Cross;
        if (JointWords().IsMatch(text))
            return Activity.Joint;
        if (random)
            return Activity.Random;
        if (SpecialWords().IsMatch(text))
            return Activity.Special;
        return KeyWords().IsMatch(text) ? Activity.Key : Activity.None;
    }

    /// <summary>Whether a heading without punctuation ends as headings do, so that nothing runs on from it.</summary>
    internal static bool IsSupervision(string title) => SupervisionWords().IsMatch(title);

    internal static bool IsComplete(string heading) => CompleteEnd().IsMatch(heading);

    /// <summary>Whether a heading ends with how many stand under it: 重点监管执法：共1家.</summary>
    internal static bool IsCounted(string heading) => CountedEnd().IsMatch(heading);

    [GeneratedRegex("^[^，。；：]{2,20}：?(?:共计?)?\\d{1,3}(?:家|座|处|个|所)(?:企业|单位|机构)?：?$", RegexOptions.None, 30000)]
    private static partial Regex CountedEnd();

    [GeneratedRegex("基本情况|基数$|家底|基本概况|概况|现状|(?:企业|行业|对象|单位|机构|矿山|煤矿)(?:分布|数量)?情况$|底数|基础情况|^(?:全[市县区])?(?:监管)?(?:企业|单位|对象)(?:数量|总数|现状)$", RegexOptions.None, 30000)]
    private static partial Regex BaselineWords();

    /// <summary>危险化学品单位检查安排: the title of an annex that holds everything, and no section for time alone.</summary>
    internal static bool IsArrangement(string title) => title.EndsWith("安排", StringComparison.Ordinal) && !TimeWords().IsMatch(title);

    [GeneratedRegex("时间|进度|日程|季度|月", RegexOptions.None, 30000)]
    private static partial Regex TimeWords();

    [GeneratedRegex("依据(?!和)", RegexOptions.None, 30000)]
    private static partial Regex BasisWords();

    [GeneratedRegex("时间|进度|日程|季度|检查安排$|执法安排$|步骤", RegexOptions.None, 30000)]
    private static partial Regex ScheduleWords();

    [GeneratedRegex("对象|方式|名单", RegexOptions.None, 30000)]
    private static partial Regex ObjectNouns();

    [GeneratedRegex("(?:检查|执法|监管)范围$|适用范围|重点范围$", RegexOptions.None, 30000)]
    private static partial Regex ScopeWords();

    [GeneratedRegex("(?:检查|执法|监管|整治|抽查|监督)(?:的)?(?:重点)?(?:范围和|范围与|范围及)?(?:主要|重点)?(?:内容|事项)|重点内容|检查要点|检查重点$|^(?:安全)?(?:监管)?(?:执法|监管|抽查|整治)重点$|检查项目|范围[和与及]内容|违法违规行为$|下列事项|以下事项|以下内容|下列内容", RegexOptions.None, 30000)]
    private static partial Regex ItemWords();

    [GeneratedRegex("执法监督(?!检查)|法制监督|法治监督", RegexOptions.None, 30000)]
    private static partial Regex SupervisionWords();

    [GeneratedRegex("目标|指导思想|总体要求|基本原则|工作原则|总体思路", RegexOptions.None, 30000)]
    private static partial Regex GoalWords();

    [GeneratedRegex("任务|重点执法|重点检查|重点监督检查|监督检查|抽查|双随机|交叉|联合|专项|重点时段|频次|检查企业|重点企业|执法计划|检查计划|检查数量", RegexOptions.None, 30000)]
    private static partial Regex ObjectWords();

    [GeneratedRegex("措施|要求|保障|组织领导|纪律|程序|案件办理|职责|运用|案件|宣传|问责|机制", RegexOptions.None, 30000)]
    private static partial Regex MeasureWords();

    [GeneratedRegex("重点时段|敏感时段|特殊时段|重要时段|关键时段", RegexOptions.None, 30000)]
    private static partial Regex KeyPeriodWords();

    [GeneratedRegex("双随机|随机|抽查|抽取|抽检|一般(?:监督)?(?:执法|检查)", RegexOptions.None, 30000)]
    private static partial Regex RandomWords();

    [GeneratedRegex("联合(?!会|公司|社|化工|矿业|集团|惩戒|[^执检监，。；、]{0,8}(?:有限|公司))", RegexOptions.None, 30000)]
    private static partial Regex JointWords();

    [GeneratedRegex("专项|重点整治|集中整治|专题", RegexOptions.None, 30000)]
    private static partial Regex SpecialWords();

    [GeneratedRegex("重点(?:执法|检查|监督|监管|抽查|企业|单位|对象|安全|行政|非煤|工贸|矿山|危|烟)|直接(?:监督|执法|检查|监管)|检查对象|监管对象|执法对象|直管|必查", RegexOptions.None, 30000)]
    private static partial Regex KeyWords();

    [GeneratedRegex("(?:情况|依据|内容|对象|方式|安排|时间|要求|措施|任务|保障|执法|检查|范围|机制|计划|目标|频次|监督|办理|主体|运用|重点|原则|事项|程序|领导|名单|企业|单位|矿山|煤矿|尾矿库|机构|行业|领域|季度|半年|科|支队|大队|）|、|进度|责任|制度|管理|纪律|工作|职责|力度|水平|能力|闭环|普法|问责|宣传|教育|编制|查处|衔接|目录|明细)$", RegexOptions.None, 30000)]
    private static partial Regex CompleteEnd();
}
