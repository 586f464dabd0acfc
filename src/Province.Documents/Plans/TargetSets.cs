using System.Text.RegularExpressions;
using Province.Documents.Grammar;
using Province.Documents.Structure;
using Province.Domain.Plans;
using Province.Domain.Plans.Statements;

namespace Province.Documents.Plans;

/// <summary>
/// Key enterprises that a schedule means by what they have in common: 冶金、有色企业, 支队牵头的企业, 桃江县的企业, 全部5家, A公司所属两处.
/// A phrase counts only when every word of it is explained, so that what a plan says in passing selects nobody.
/// </summary>
internal sealed partial class TargetSets(IReadOnlyList<PlanTarget> targets)
{
    private const int ShortestWord = 2;
    private const int LongestPhrase = 60;
    private static readonly string[] Endings = ["加油站", "加气站", "油库", "尾矿库", "液化气站", "选矿厂"];

    private readonly List<TargetWord> _words = WordsOf(targets);
    private readonly Dictionary<string, TargetPhrase?> _phrases = new(StringComparer.Ordinal);

    /// <summary>The enterprises that a phrase selects; null where it is no such phrase.</summary>
    /// <param name="phrase">What is inspected, without its quarters.</param>
    /// <param name="scope">Those among whom it selects.</param>
    internal TargetSet? In(string phrase, IReadOnlyList<PlanTarget> scope)
    {
        if (phrase.Length > LongestPhrase || scope.Count == 0)
            return null;
        if (!_phrases.TryGetValue(phrase, out var read))
            _phrases[phrase] = read = Read(phrase);
        return read?.Among(scope);
    }

    private TargetPhrase? Read(string phrase)
    {
        var read = new TargetPhrase();
        for (var at = 0; at < phrase.Length;)
        {
            if (WordAt(phrase, at) is { } word)
            {
                read.Add(word);
                at += word.Word.Length;
            }
            else if (read.HasKind && Qualifier().Match(phrase, at) is { Success: true } qualifier)
                at += qualifier.Length;
            else if (Known().Match(phrase, at) is { Success: true } known)
            {
                read.IsRest |= known.Groups["rest"].Success;
                read.IsAll |= known.Groups["all"].Success;
                read.Pass(known.Value, known.Groups["count"] is { Success: true } number ? ChineseNumbers.Whole(number.Value) : null);
                at += known.Length;
            }
            else
                return null;
        }
        return read;
    }

    /// <summary>煤矿：一季度检查A，其余二季度检查: those of a list that the head of the sentence is about.</summary>
    internal static IReadOnlyList<PlanTarget> Behind(Clip at, IReadOnlyList<PlanTarget> scope)
    {
        var sentence = at.Passage.Whole.Until(at.Start).From(at.Passage.Text.AsSpan(0, at.Start).LastIndexOf('。') + 1);
        var head = sentence.IndexOf("：") is > 0 and var colon ? sentence.Until(colon).Text : "";
        return Industries.IsBare(head) && Industries.FirstOf(head) is { } industry && scope.Where(target => target.Industry == industry).ToList() is { Count: > 0 } theirs ? theirs : scope;
    }

    /// <summary>Those of a list that a department leads; all of it where the list does not say that it leads any.</summary>
    internal static IReadOnlyList<PlanTarget> LedBy(string? department, IReadOnlyList<PlanTarget> scope) =>
        department is not null && scope.Where(target => target.Department == department || target.Team == department).ToList() is { Count: > 0 } theirs ? theirs : scope;

    private TargetWord? WordAt(string phrase, int at)
    {
        if (Owner().Match(phrase, at) is { Success: true } owner && owner.Groups["name"].Value is var name && targets.Any(target => IsOf(target, name)))
            return new(owner.Value, TargetTrait.Owner, target => IsOf(target, name));
        return _words.Find(word => string.CompareOrdinal(phrase, at, word.Word, 0, word.Word.Length) == 0);
    }

    private static bool IsOf(PlanTarget target, string owner) => target.Name.StartsWith(owner, StringComparison.Ordinal);

    private static List<TargetWord> WordsOf(IReadOnlyList<PlanTarget> targets)
    {
        List<TargetWord> words = [];
        foreach (var category in targets.Select(target => target.Category).OfType<string>().Distinct())
            words.AddRange(CategoryWords(category).Select(word => new TargetWord(word, TargetTrait.Kind, target => target.Category is { } own && CategoryWords(own).Contains(word))));
        foreach (var said in targets.SelectMany(target => target.Brackets).Where(bracket => bracket.Kind is BracketKind.Other or BracketKind.Grade && !Quarters.Leads(bracket.Text)).Select(bracket => bracket.Text).Distinct())
            words.AddRange(CategoryWords(said).Select(word => new TargetWord(word, TargetTrait.Kind, target => target.Brackets.Any(bracket => CategoryWords(bracket.Text).Contains(word)))));
        foreach (var by in targets.SelectMany(target => new[] { target.Department, target.Team }).OfType<string>().Distinct())
            words.AddRange(DepartmentWords(by).Select(word => new TargetWord(word, TargetTrait.Department, target => target.Department == by || target.Team == by)));
        foreach (var county in targets.Select(target => target.County).OfType<string>().Distinct())
            words.Add(new(county, TargetTrait.County, target => target.County == county));
        foreach (var region in targets.Select(target => Region().Match(target.Name).Value).Where(region => region.Length > 0).Distinct())
            words.Add(new(region, TargetTrait.County, target => target.County == region || target.County is null && target.Name.StartsWith(region, StringComparison.Ordinal)));
        if (targets.Select(target => target.Industry).Distinct().Count() > 1)
            words.Add(new("矿山", TargetTrait.Kind, target => target.Industry is Industry.NonCoalMines or Industry.CoalMines));
        foreach (var ending in Endings.Where(ending => targets.Any(target => target.Name.EndsWith(ending, StringComparison.Ordinal))))
            words.Add(new(ending, TargetTrait.Kind, target => target.Name.EndsWith(ending, StringComparison.Ordinal)));
        foreach (var (word, industry) in Industries.Names.Where(_ => targets.Select(target => target.Industry).Distinct().Count() > 1))
            words.Add(new(word, TargetTrait.Kind, target => target.Industry == industry));
        return [.. words.Where(word => word.Word.Length >= ShortestWord).OrderByDescending(word => word.Word.Length)];
    }

    /// <summary>危险化学品生产企业 is also meant by 生产企业, 冶金行业 by 冶金.</summary>
    private static IEnumerable<string> CategoryWords(string category)
    {
        var core = Noun().Replace(category, "");
        return new[] { category, core, IndustryLead().Replace(core, ""), IndustryLead().Replace(category, "") }.Where(word => word.Length >= ShortestWord).Distinct();
    }

    private static IEnumerable<string> DepartmentWords(string department) =>
        Squad().Match(department) is { Success: true, Index: > 0 } squad ? [department, squad.Value] : department.EndsWith("支队", StringComparison.Ordinal) ? [department, "支队", "执法支队"] : [department];

    [GeneratedRegex("^[\\u4e00-\\u9fa5]{1,4}?[市县区]", RegexOptions.None, 30000)]
    private static partial Regex Region();

    [GeneratedRegex("[一二三四五六七八九十\\d]{1,2}[中大支]队$", RegexOptions.None, 30000)]
    private static partial Regex Squad();

    [GeneratedRegex("\\G(?<name>[\\u4e00-\\u9fa5（）]{4,30}?(?:公司|集团|厂|矿))(?:所属|下属|旗下|名下|所辖)(?:的)?", RegexOptions.None, 30000)]
    private static partial Regex Owner();

    [GeneratedRegex("\\G(?:(?:(?!检查|完成|组织|安排|其余|其他|对|由)[\\u4e00-\\u9fa5]){1,8}(?:科|股|支队|大队|中队)(?=(?:承担|负责|牵头|检查|实施|主办)(?:检查|监管)?的)|(?<rest>其余|其他|其它|剩余|余下|剩下)(?:各?(?:县市区|县（市、区）|县（市）|县区|县|区|市|科室|乡镇))?|(?<all>(?:全部|所有|上述|以上)(?=[^完检执开组实，]))|名单(?:中|内|所列)|列入名单|全部"
        + "|(?<count>\\d{1,3}|[一二两三四五六七八九十]{1,3})(?:家|座|处|个|户|所)(?:次)?"
        + "|[、，和及与以：的对将由在于]|企业|单位|对象|矿山|机构|行业|领域|场所|网点|矿井|煤矿|尾矿库|业(?=企业)|[类等中均各]|列入|重点|监督|监管|直管|行政|现场|执法|检查|组织|安排|计划|完成|实施|开展|进行|全面|工作|任务|完毕|结束|牵头|负责|承担|主办|分管|年度|各自|再|同步|同时|一遍|一次|1次|轮)", RegexOptions.None, 30000)]
    private static partial Regex Known();

    /// <summary>烟花爆竹批发企业, where the list does not divide its kinds further.</summary>
    [GeneratedRegex("\\G(?:批发|经营|生产|储存|使用)", RegexOptions.None, 30000)]
    private static partial Regex Qualifier();

    [GeneratedRegex("(?:类)?(?:行业)?(?:企业|单位|机构|行业|领域|类|业)?(?:（[^）]*）)?$", RegexOptions.None, 30000)]
    private static partial Regex Noun();

    [GeneratedRegex("^(?:危险化学品|危化品?|烟花爆竹|非煤|工贸|安全)(?=[\\u4e00-\\u9fa5]{2})", RegexOptions.None, 30000)]
    private static partial Regex IndustryLead();
}

/// <summary>Enterprises that a phrase selects.</summary>
/// <param name="Targets">Those that it fits.</param>
/// <param name="IsRest">Whether those of them are meant that no other quarter names.</param>
/// <param name="Count">How many it says that they are.</param>
internal sealed partial record TargetSet(IReadOnlyList<PlanTarget> Targets, bool IsRest, int? Count)
{
    private const int ShortestPart = 4;

    /// <summary>The names of those that are left; empty where they are not as many as the phrase says.</summary>
    /// <param name="planned">The names of those that the schedule plans elsewhere.</param>
    internal IReadOnlyList<string> Left(List<string> planned)
    {
        var whole = planned.Where(name => Targets.Any(target => IsWhole(target, name))).ToHashSet();
        List<string> left = [.. Targets.Where(target => !planned.Exists(name => whole.Contains(name) ? IsWhole(target, name) : IsShort(target, name))).Select(target => target.Name)];
        return left.Count < Targets.Count && (Count is null || Count == left.Count) ? left : [];
    }

    private static bool IsWhole(PlanTarget target, string printed) =>
        printed == target.Name || printed == target.Printed || TargetWords.Key(target.Name) == TargetWords.Key(printed) || printed.StartsWith(target.Name + "（", StringComparison.Ordinal) || IsWithin(target, printed);

    /// <summary>Whether a printed name holds an enterprise by the bracket behind it: A公司（含尾矿库） is also the tailings pond of A公司.</summary>
    internal static bool IsWithin(PlanTarget target, string printed) =>
        Within().Match(printed) is { Success: true } within && target.Name.StartsWith(within.Groups["owner"].Value, StringComparison.Ordinal) && target.Name.EndsWith(within.Groups["site"].Value, StringComparison.Ordinal);

    private static bool IsShort(PlanTarget target, string printed) =>
        target.Aliases.Contains(printed) || printed.Length >= ShortestPart && target.Name.Contains(printed, StringComparison.Ordinal);

    [GeneratedRegex("^(?<owner>[^（]+)（含(?<site>[^（）]{2,10})）$", RegexOptions.None, 30000)]
    private static partial Regex Within();
}
