using System.Text.RegularExpressions;
using Province.Documents.Grammar;
using Province.Documents.Structure;
using Province.Domain.Plans.Statements;

namespace Province.Documents.Plans;

/// <summary>Reads how often something must or may be inspected: 不得低于2次, 不得超过4次, 每半年至少检查1次.</summary>
internal sealed partial class FrequencyReader(Part part)
{
    private const int MostVisits = 60;

    private readonly List<PlanFrequency> _found = [];
    private readonly Dictionary<string, List<string>> _named = [];

    /// <summary>The enterprises that a frequency names in a bracket, by its id.</summary>
    internal IReadOnlyDictionary<string, List<string>> Named => _named;

    internal List<PlanFrequency> Read()
    {
        foreach (var block in part.IsSupervision ? [] : part.Root.Descendants.Where(b => b.Role is not (Role.CheckItems or Role.Basis or Role.Supervision or Role.Baseline)))
        {
            foreach (var sentence in block.Content.Split("。！？"))
                ReadSentence(sentence, block);
        }
        return _found;
    }

    private void ReadSentence(Clip sentence, Block block)
    {
        if (!Inspects().IsMatch(sentence.Text + string.Concat(block.Chain.Select(above => above.Heading.Text))))
            return;
        foreach (var amount in Amounts.In(sentence).Where(a => a.Unit == "次"))
        {
            var clause = amount.ClauseIn(sentence);
            var listed = FrequencyLists.BoundIn(sentence, amount);
            if (TotalWords.CountsJoint(sentence, clause, block) || !(listed is null ? Counts(clause, amount, block) : amount.Value <= MostVisits && !Other().IsMatch(clause.Text)))
                continue;
            part.Ledger.Place(clause);
            if (Closes(sentence, amount))
                continue;
            var frequency = Make(sentence, clause, listed is { } bound ? amount with { Bound = bound } : IsCapped(block) && amount.Bound == Bound.Exact ? amount with { Bound = Bound.Max } : amount);
            _found.Add(frequency);
            if (NamesIn(sentence, clause) is { Count: > 0 } names)
                _named[frequency.Id] = names;
        }
    }

    private static bool Counts(Clip clause, Amount amount, Block block)
    {
        if (amount.Value > MostVisits || Seasons().IsMatch(amount.Before.Text) || Other().IsMatch(clause.Text) || (amount.Bound == Bound.Exact && block.Activity is Activity.Cross or Activity.Joint or Activity.Combined))
            return false;
        if (amount.Bound is Bound.Min or Bound.Max)
            return true;
        if (Quarters.In(clause.Text).Exists(mention => mention.Values.Count < 4))
            return false;
        return Direct().IsMatch(amount.Before.Text + amount.After.Text) || amount.After.Text.StartsWith('/') || Periods.Of(clause.Text) is not null && (Inspects().IsMatch(clause.Text) || block.Chain.Any(above => above.Heading.Contains("频次")));
    }

    private PlanFrequency Make(Clip sentence, Clip clause, Amount amount)
    {
        var times = (int)amount.Value;
        var lead = sentence with { End = amount.Clip.Start };
        var from = From().Match(lead.Text) is { Success: true } range ? ChineseNumbers.Whole(range.Groups["from"].Value) ?? times : times;
        return new PlanFrequency
        {
            Id = part.NextId("frequency"),
            Line = amount.Line,
            Scope = ScopeOf(clause, amount),
            Level = LevelOf(clause.Text),
            Min = amount.Bound == Bound.Max ? null : from,
            Max = amount.Bound == Bound.Min ? null : times,
            Per = Periods.Of(clause.Text) ?? Periods.Of(lead.Text) ?? Period.Year,
            Exempt = ExemptIn(sentence),
        };
    }

    private bool Closes(Clip sentence, Amount amount)
    {
        if (amount.Bound != Bound.Max || _found is not [.., { Min: not null } floor] || floor.Max is not null && floor.Max != floor.Min || !CapBehindFloor().IsMatch((sentence with { End = amount.Clip.Start }).Text))
            return false;
        _found[^1] = floor with { Max = (int)amount.Value };
        return true;
    }

    /// <summary>检查频次上限：重点企业4次/年: the heading says that all its numbers are caps.</summary>
    private static bool IsCapped(Block block) => block.Chain.Any(above => above.Heading.Contains("上限") && !Amounts.In(above.Heading).Exists(amount => amount.Unit == "次"));

    /// <summary>The names in a bracket of the clause, or in the clause before it.</summary>
    private static List<string> NamesIn(Clip sentence, Clip clause)
    {
        if ((sentence with { End = clause.Start }).Split("，；：") is [.., var before] && NameList.In(before) is { Count: > 0 } whom && (before[0] == '对' || whom.Count == before.Split("、").Count && EnterpriseNames.IsName(before.Split("、")[0].Text)))
            return [.. whom.Select(name => name.Clip.Printed)];
        var open = clause.IndexOf("（");
        return open >= 0 && Pairs.Closing(clause.Passage.Text, clause.Start + open, clause.End) is var close and > 0
            ? [.. NameList.In(new Clip(clause.Passage, clause.Start + open + 1, close)).Select(name => name.Clip.Printed)] : [];
    }

    private static string ScopeOf(Clip clause, Amount amount)
    {
        var text = clause with { End = amount.Clip.Start };
        var scope = ScopeEdge().Replace(text.Text, "");
        return scope.Length > 1 ? scope : clause.Printed;
    }

    private static InspectingLevel? LevelOf(string text)
    {
        if (CityWords().IsMatch(text))
            return InspectingLevel.City;
        return CountyWords().IsMatch(text) ? InspectingLevel.County : null;
    }

    /// <summary>除根据A、B等线索…可以不受频次上限限制: visits that do not count.</summary>
    private static List<string> ExemptIn(Clip sentence)
    {
        var match = ExemptLead().Match(sentence.Text);
        if (!match.Success)
            return [];
        List<string> exempt = [.. sentence.Slice(match.Groups["list"].Index, match.Groups["list"].Length).Split("、").Select(c => c.Printed)];
        if (sentence.Contains("应企业申请"))
            exempt.Add("应企业申请");
        return exempt;
    }

    /// <summary>春节前和国庆节前各检查一次: the days say when, and no stretch of the year how often.</summary>
    [GeneratedRegex("[前后间][和、与及][^，。；]{1,8}[前后间]各", RegexOptions.None, 30000)]
    private static partial Regex Seasons();

    /// <summary>1—4次: the first number of a range.</summary>
    [GeneratedRegex("(?<from>\\d{1,2}|[一二三四五六])次?(?:至|到|[-—–~～])+$", RegexOptions.None, 30000)]
    private static partial Regex From();

    [GeneratedRegex("次[、，]?(?:且|并|但|原则上)*(?:最多|至多)?(?:不超过|不得超过|不多于|不高于)$|次(?:及)?以上[、，]但?$|次[、，；]?(?:频次)?上限为?$", RegexOptions.None, 30000)]
    private static partial Regex CapBehindFloor();

    [GeneratedRegex("检查|执法|监管|频次|监督|全覆盖|巡查|抽查", RegexOptions.None, 30000)]
    private static partial Regex Inspects();

    [GeneratedRegex("联合|交叉|考核|培训(?!机构|考试|业务|（考试)|演练|会议|评价(?!机构|检测)|宣传|调度|部署|通报|例会|研判|专项|督查|约谈|体检|曝光|复训|会诊|暗访|案件|普法|带队", RegexOptions.None, 30000)]
    private static partial Regex Other();

    [GeneratedRegex("(?:进行|开展|实施|检查|执法|频次|上限|各|一年)(?:[为是：共]|不)?$|^(?:重点)?(?:执法|监督|检查)", RegexOptions.None, 30000)]
    private static partial Regex Direct();

    [GeneratedRegex("^(?:监管执法频次|检查频次|原则上|其中|对|每年|每半年|每季度|每月|全年|年度内)+|(?:行政|监督|执法|检查|监管|频次|原则上|的|每年|每半年|每季度|每月|至少|不得低于|不得超过|不得少于|不少于|不低于|不超过|进行|开展|上限|为)+$", RegexOptions.None, 30000)]
    private static partial Regex ScopeEdge();

    [GeneratedRegex("市级|市本级|市局|市应急|市直管", RegexOptions.None, 30000)]
    private static partial Regex CityWords();

    [GeneratedRegex("县级|县市区|县（市|区县", RegexOptions.None, 30000)]
    private static partial Regex CountyWords();

    [GeneratedRegex("除(?:根据|因|依据)?(?<list>[^，。；]{2,40}?)(?:等)?(?:线索|情形|情况)", RegexOptions.None, 30000)]
    private static partial Regex ExemptLead();
}
