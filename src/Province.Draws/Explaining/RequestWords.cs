using Province.Draws.Pools;
using Province.Draws.Records;
using Province.Draws.Requests;

namespace Province.Draws.Explaining;

/// <summary>A request in words: what was in the pool, what was excluded and why, what was required.</summary>
internal static class RequestWords
{
    private const int MostNamed = 50;

    internal static IEnumerable<ExplainedPart> Of(DrawBasis basis)
    {
        if (basis.Request is PoolRequest pool)
        {
            yield return new("从哪里抽", [.. Pool(basis, pool)]);
            yield return new("排除了谁，为什么", [.. Excluded(basis, pool)]);
        }
        else
            yield return new("对什么抽", [.. Things(basis.Request)]);
        yield return new("要求是什么", [.. Rules(basis.Request)]);
    }

    private static IEnumerable<string> Pool(DrawBasis basis, PoolRequest pool)
    {
        var cells = basis.Cells()!;
        yield return $"名单共 {pool.Pool.Count} 个对象，名单的指纹在抽取之前就已固定，之后改动任何一行都会被发现。";
        yield return $"参加抽取的有 {cells.Sum(cell => (long)cell.Count)} 个，按要求分为 {cells.Count} 类。";
        yield return basis.IsPoolAtHand
            ? "名单是否齐全、标注是否正确，证书本身不能证明，要靠与计划和以往名单比对。"
            : "名单另存文件，这次没有给出；以上数目取自证书的概要。";
    }

    private static IEnumerable<string> Excluded(DrawBasis basis, PoolRequest pool)
    {
        var counts = basis.Excluded()!;
        if (counts.Count == 0)
            yield return "没有排除任何对象。";
        foreach (var rule in pool.Exclusions.Where(rule => counts.ContainsKey(rule.Name)))
        {
            yield return $"按“{rule.Text}”排除 {counts[rule.Name]} 个{(pool.Pool is ListedPool ? "：" : "。")}";
            if (pool.Pool is not ListedPool)
                continue;
            foreach (var row in pool.Pool.Rows().Where(row => row.Excluded?.Rule == rule.Name).Take(MostNamed))
                yield return $"  {row.Name ?? row.Id}（{row.Id}）：{row.Excluded!.Reason}";
            if (counts[rule.Name] > MostNamed)
                yield return $"  ……其余 {counts[rule.Name] - MostNamed} 个见证书。";
        }
    }

    private static IEnumerable<string> Things(DrawRequest request) => request switch
    {
        InspectionRequest inspection =>
        [
            $"被检查的市：{RowWords.Named(inspection.Cities, inspection.Cities.Select(city => city.Id))}。",
            .. inspection.Groups.Select(group => $"{RowWords.Group(inspection, group.Id)}，检查 {group.Inspects} 个市。"),
        ],
        PairingRequest pairing => [$"参加组队的市：{RowWords.Named(pairing.Cities, pairing.Cities.Select(city => city.Id))}。"],
        OfficersRequest officers =>
        [
            $"检查组：{RowWords.Named(officers.Groups, officers.Groups.Select(group => group.Id))}。",
            .. officers.Officers.Select(officer => $"{officer.Name}（{officer.Id}）指导 {officer.Min} 至 {officer.Max} 个组。"),
        ],
        OrderRequest order => [$"共 {order.Items.Count} 项。"],
        _ => [],
    };

    private static IEnumerable<string> Rules(DrawRequest request)
    {
        yield return request switch
        {
            EnterprisesRequest enterprises => $"抽取 {enterprises.Size} 个；直接列入的不占名额。",
            OneOfEachRequest one => $"按“{one.Attribute}”每个值抽取一个，共 {one.Values.Count} 个。",
            InspectionRequest => "每个市被检查一次，任何组都不检查本组的市。",
            PairingRequest pairing => $"每 {pairing.GroupSize} 个市一组。",
            OfficersRequest => "每个组一名指导人员。",
            _ => "随机排出先后顺序。",
        };
        foreach (var rule in request.NamedRules)
            yield return $"{rule.Text}。{Numbers(rule)}";
    }

    private static string Numbers(DrawRule rule) => rule switch
    {
        QuotaRule quota => $"（“{quota.Attribute}”为{Any(quota.Values)}的，{Between(quota.Min, quota.Max)}{StandIn(quota)}）",
        EachRule each => $"（“{each.Attribute}”为{Any(each.Values)}的，各{Between(each.Min, each.Max)}）",
        DistinctRule distinct => $"（“{distinct.Part}”为{Any(distinct.Parts)}的，各自至少涉及 {distinct.Min} 个不同的“{distinct.Attribute}”）",
        NotAgainRule again => $"（{string.Join("，", again.Earlier.Select(e => $"{e.Year} 年 {e.By} 查过 {e.Of}"))}）",
        ForbiddenCitiesRule forbidden => $"（{Pairs(forbidden.Pairs, "不查")}）",
        RequiredCitiesRule required => $"（{Pairs(required.Pairs, "查")}）",
        ApartRule apart => $"（{Pairs(apart.Pairs, "与", "不同组")}）",
        TogetherRule together => $"（{Pairs(together.Pairs, "与", "同组")}）",
        ForbiddenOfficersRule forbidden => $"（{Pairs(forbidden.Pairs, "不由", "指导")}）",
        RequiredOfficersRule required => $"（{Pairs(required.Pairs, "由", "指导")}）",
        _ => "",
    };

    private static string StandIn(QuotaRule quota) => quota.StandIn is { } standIn
        ? $"；名单中没有{Any(standIn.Missing)}时，{Any(standIn.Values)}也可计入"
        : "";

    private static string Any(IReadOnlyList<string> values) => string.Join("或", values.Select(value => $"“{value}”"));

    private static string Between(int min, int max) => min == max ? $"正好 {min} 个" : $"{min} 至 {max} 个";

    private static string Pairs(IEnumerable<(string First, string Second)> pairs, string between, string end = "") =>
        string.Join("，", pairs.Select(pair => $"{pair.First} {between} {pair.Second} {end}".TrimEnd()));
}
