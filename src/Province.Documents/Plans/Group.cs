using System.Text.RegularExpressions;
using Province.Documents.Grammar;
using Province.Documents.Structure;
using Province.Domain.Plans;

namespace Province.Documents.Plans;

/// <summary>What the words above a list say of everything in it.</summary>
internal sealed partial record Group(Industry? Industry = null, string? Category = null, string? County = null, string? Department = null, string? Team = null)
{
    /// <summary>What the headings above a block say, the inmost first.</summary>
    internal static Group OfChain(Block block, IReadOnlyList<Industry> industries)
    {
        var group = new Group();
        foreach (var above in block.Chain.Where(b => !b.Heading.IsEmpty).Reverse())
            group = group.With(above.Heading.Text, industries);
        return group;
    }

    /// <summary>The same with what a heading such as 尾矿库（8座） or 攸县 adds.</summary>
    internal Group With(string heading, IReadOnlyList<Industry> industries)
    {
        var words = WithoutCount(heading);
        if (words.Length == 0)
            return this;
        if (CountedKinds.Ahead(heading.TrimEnd('：')) is { Length: > 0 } kind)
            return CountedKinds.Of(kind, Departments.LeadingName(words) is { } counter ? LedBy(counter) : this, industries);
        if (CountedKinds.IsHead(words, industries))
            return CountedKinds.Of(words, this, industries);
        if (Responsible().Match(words) is { Success: true } by)
        {
            var led = With(words[..by.Index], industries).LedBy(by.Groups["name"].Value);
            return words[by.Index] == '，' && industries.Count > 1 && Industries.FirstOf(words[..by.Index]) is not null ? led with { Category = Category } : led;
        }
        if (Regions.IsCounty(words))
            return this with { County = words };
        if (Departments.Is(words))
        {
            var name = Departments.NameIn(words);
            var led = LedBy(name);
            return industries.Count > 1 && Industries.Of(words[(words.IndexOf(name, StringComparison.Ordinal) + name.Length)..]) is [var theirs] ? led with { Industry = theirs } : led;
        }
        if (Departments.LeadingName(words) is { } leader)
            return With(words[(words.IndexOf(leader, StringComparison.Ordinal) + leader.Length)..], industries).LedBy(leader);
        if (Industries.IsMines(words) && industries.Contains(Province.Domain.Plans.Industry.NonCoalMines) && !industries.Contains(Province.Domain.Plans.Industry.CoalMines))
            return this with { Industry = Province.Domain.Plans.Industry.NonCoalMines };
        if (IsPlain(words))
            return industries.Count > 1 && Industries.Of(words) is [var only] ? this with { Industry = only } : this;
        if (Industries.IsBare(words) && (industries.Count > 1 || !words.Contains("培训", StringComparison.Ordinal)))
            return Industries.FirstOf(words) is { } industry ? this with { Industry = industry } : this;
        if (words is "其他" or "其它" or "其余")
            return this with { Category = null };
        return words.Length > 16 || Owned().IsMatch(words) ? this : this with { Category = words, Industry = Industry ?? (industries.Count > 1 ? Industries.FirstOf(words) : null) };
    }

    /// <summary>The same under a department, or under a team and the 支队 that it belongs to.</summary>
    internal Group LedBy(string name) =>
        Departments.IsTeam(name) ? this with { Team = name, Department = Departments.Above(name) ?? Department } : this with { Department = name, Team = null };

    /// <summary>A heading without who is responsible.</summary>
    internal static string WithoutOwner(string heading) => Responsible().Replace(heading, "");

    /// <summary>A heading without how many stand under it: 烟花爆竹（2家） is 烟花爆竹.</summary>
    internal static string WithoutCount(string heading) => Edge().Replace(Count().Replace(heading, ""), "");

    private static bool IsPlain(string words) => Plain().IsMatch(words);

    [GeneratedRegex("（(?:共|共计|合计|计)?\\d+(?:家|座|处|个|户|所)[^）]{0,6}）|(?:共计?|合计)?\\d+(?:家|座|处|个|户|所)(?:（[^）]{1,3}）)?", RegexOptions.None, 30000)]
    private static partial Regex Count();

    [GeneratedRegex("^(?:[①-⑳]|\\d{1,2}[.、]|（[一二三四五六七八九十\\d]{1,2}）|分别是|分别为|具体(?:对象)?(?:是|为)|具体|即|其中|包括|主要|一是|对象为|：)+|[：，、。共]+$", RegexOptions.None, 30000)]
    private static partial Regex Edge();

    /// <summary>危险化学品领域（责任处室：危险化学品处）, 危险化学品企业8家，由危化科负责.</summary>
    [GeneratedRegex("(?<=.)(?:（(?:责任|牵头|承办|实施|主管)(?:科室|处室|单位|部门)?：?(?<name>[^（）]{2,20})）|，由(?<name>[\\u4e00-\\u9fa5（）]{1,12}?(?:科|股|处|支队|大队))(?:具体)?(?:负责|牵头|承担|组织|实施|检查|执法)+)$", RegexOptions.None, 30000)]
    private static partial Regex Responsible();

    [GeneratedRegex(".在|集团|公司|^(?:确定|将|对|把|选取|选定|纳入|列入)", RegexOptions.None, 30000)]
    private static partial Regex Owned();

    [GeneratedRegex("重点(?!监管)|执法|检查|抽查|随机|交叉|联合|专项|对象|名单|监督|方式|任务|安排|情况|时间|计划|分别|如下|名称|明细|要求|内容|季度|半年|^(?:重点|直管|相关|有关|受检|下列|以下|具体|所有|全部|其他)?(?:执法|监管)?企业$", RegexOptions.None, 30000)]
    private static partial Regex Plain();
}
