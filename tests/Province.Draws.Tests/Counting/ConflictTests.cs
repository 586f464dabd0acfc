using Province.Draws.Counting;
using Province.Draws.Pools;
using Province.Draws.Requests;

namespace Province.Draws.Tests.Counting;

public sealed class ConflictTests
{
    [Fact]
    public void Conflict_NoSmelter_IsSaidWithTheNumbers()
    {
        var conflict = Draw(4, new QuotaRule("smelter", "冶炼至少 1 家", "industry", ["金属冶炼"], 1, 4),
            new QuotaRule("some", "水泥至多 2 家", "industry", ["水泥"], 0, 2)).Conflict().ShouldNotBeNull();
        conflict.Rules.ShouldBe(["smelter"]);
        conflict.Chinese.ShouldBe("须抽 4 家，可抽 375 家，其中金属冶炼 0 家，规则『冶炼至少 1 家』无法满足。");
        conflict.English.ShouldBe("4 must be drawn, 375 may be drawn, 0 of them 金属冶炼; the rule '冶炼至少 1 家' cannot be kept.");
        conflict.ToFault("records[6]").ShouldBe(new DrawFault("draw.impossible", "records[6]", conflict.Chinese, conflict.English));
    }

    [Fact]
    public void Conflict_TwoRulesTogether_NamesBoth()
    {
        var conflict = Draw(4, new QuotaRule("a", "水泥至少 3 家", "industry", ["水泥"], 3, 4),
            new EachRule("b", "每市至少 2 家", "city", ["衡阳", "株洲"], 2, 4),
            new QuotaRule("c", "衡阳水泥至多 1 家", "both", ["衡阳水泥"], 0, 1)).Conflict();
        conflict.ShouldBeNull();
        var two = Draw(4, new QuotaRule("a", "水泥至少 3 家", "industry", ["水泥"], 3, 4), new QuotaRule("b", "水泥至多 2 家", "industry", ["水泥"], 0, 2),
            new EachRule("c", "每市至多 3 家", "city", ["衡阳", "株洲"], 0, 3)).Conflict().ShouldNotBeNull();
        two.Rules.ShouldBe(["a", "b"]);
        two.Chinese.ShouldBe("须抽 4 家，可抽 375 家，其中水泥 75 家，规则『水泥至少 3 家』『水泥至多 2 家』无法同时满足。");
    }

    [Fact]
    public void Conflict_MoreThanThereAre_NeedsNoRule()
    {
        var conflict = Draw(376, new QuotaRule("a", "水泥至少 3 家", "industry", ["水泥"], 3, 376)).Conflict().ShouldNotBeNull();
        conflict.Rules.ShouldBeEmpty();
        conflict.Chinese.ShouldBe("须抽 376 家，可抽 375 家，不够抽。");
    }

    [Fact]
    public void Conflict_CountiesOfACity_AreCounted()
    {
        var conflict = Draw(6, new DistinctRule("a", "每市至少 3 县", "city", ["株洲", "衡阳"], "county", 3)).Conflict().ShouldNotBeNull();
        conflict.Chinese.ShouldBe("须抽 6 家，可抽 375 家，其中株洲的“county”有 2 个，规则『每市至少 3 县』无法满足。");
    }

    [Fact]
    public void Conflict_OneOfEachWithAnEmptyValue_NamesTheValue()
    {
        var request = new OneOfEachRequest
        {
            Title = "加油站",
            Pool = new ListedPool([new PoolRow("a", [new("county", ["x"])])]),
            Exclusions = [],
            Attribute = "county",
            Values = ["x", "y", "z"],
        };
        request.Space().Count.IsZero.ShouldBeTrue();
        request.Conflict().ShouldNotBeNull().Rules.ShouldBe(["y", "z"]);
        request.Conflict()!.Chinese.ShouldBe("“county”为y、z的，可抽 0 家，无法各抽一家。");
    }

    [Fact]
    public void Conflict_TwoGroupsThatMayNotMeet_NamesTheRule()
    {
        var conflict = InspectionTests.Pairs(2, new NotMutualRule("m", "两组不互查")).Conflict().ShouldNotBeNull();
        conflict.Rules.ShouldBe(["m"]);
        conflict.Chinese.ShouldBe("规则『两组不互查』无法满足。");
    }

    private static EnterprisesRequest Draw(int size, params EnterpriseRule[] rules) => new()
    {
        Title = "抽取",
        Pool = new ListedPool(Enumerable.Range(0, 375).Select(number => new PoolRow($"e{number:000}",
            [
                new("both", [(number % 2 == 0 ? "衡阳" : "株洲") + (number % 5 == 0 ? "水泥" : "其他")]),
                new("city", [number % 2 == 0 ? "衡阳" : "株洲"]),
                new("county", [number % 2 == 0 ? $"县{number % 3}" : $"区{number % 4}"]),
                new("industry", [number % 5 == 0 ? "水泥" : "其他"]),
            ]))),
        Exclusions = [],
        Size = size,
        Rules = rules,
    };
}
