using FsCheck;
using FsCheck.Fluent;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Pools;
using Province.Domain.Plans;
using Province.Domain.Plans.Statements;

namespace Province.Domain.Tests.Campaigns.Pools;

public sealed class PoolComparisonTests
{
    [Fact]
    public void WithPool_AnyTwo_SplitsEveryEnterpriseOnce() => Prop.ForAll(
        (from now in AnyPool.Pool from then in AnyPool.Pool select (now, then)).ToArbitrary(), pools =>
        {
            var found = PoolComparison.WithPool(pools.now, pools.then);
            var back = PoolComparison.WithPool(pools.then, pools.now);
            static IEnumerable<string?> Codes(IEnumerable<PoolDifference> differences) => differences.Select(difference => difference.CreditCode).Order();
            return found.There == pools.then.Length
                && found.There - found.Missing.Count + found.Added.Count == pools.now.Length
                && Codes(found.Missing).SequenceEqual(Codes(back.Added)) && Codes(found.Relabelled).SequenceEqual(Codes(back.Relabelled));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void WithPool_TheSame_FindsNothing() => Prop.ForAll(AnyPool.Pool.ToArbitrary(), pool =>
        PoolComparison.WithPool(pool, pool) is { Missing.Count: 0, Added.Count: 0, Relabelled.Count: 0 }).QuickCheckThrowOnFailure();

    [Fact]
    public void WithPlan_NamesAliasesAndFormerNames_AreFoundAndTheRestIsMissing()
    {
        var plan = PlanOf(
            Target("衡阳甲冶炼有限公司", category: "金属冶炼企业", county: "珠晖区"),
            Target("衡阳乙水泥有限公司", alias: "乙水泥"),
            Target("衡阳丙机械有限公司", former: "原衡阳老丙机械厂"),
            Target("衡阳丁食品有限公司", county: "南岳区"),
            Target("衡阳戊化工有限公司", industry: Industry.HazardousChemicals));
        var found = PoolComparison.WithPlan(
            [Candidate(1, "衡阳甲冶炼有限公司", "蒸湘区"), Candidate(2, "乙水泥", "蒸湘区", EnterpriseKind.Cement), Candidate(3, "衡阳老丙机械厂", "蒸湘区"), Candidate(4, "别的厂", "蒸湘区")],
            plan, [Industry.IndustryAndTrade]);
        Assert.Equal(4, found.There);
        Assert.Equal(["衡阳丁食品有限公司"], found.Missing.Select(difference => difference.Name));
        Assert.Equal(["别的厂"], found.Added.Select(difference => difference.Name));
        Assert.Equal(
            ["计划中在珠晖区，名单中在蒸湘区；计划中列在“金属冶炼企业”，名单中没有标金属冶炼", "计划中的名称是“衡阳乙水泥有限公司”", "计划中的名称是“衡阳丙机械有限公司”"],
            found.Relabelled.Select(difference => difference.Detail));
    }

    [Fact]
    public void Of_AnyPool_CountsEachOnceAndLeavesProposedAndDirectOut() => Prop.ForAll(AnyPool.Pool.ToArbitrary(), pool =>
    {
        var direct = pool.Where((_, index) => index % 3 == 0).Select(candidate => candidate.CreditCode).ToHashSet();
        var figures = PoolFigures.Of(pool, new DirectIndex(direct.Select(code => new DirectTarget(code, code, ""))));
        return figures.Total == pool.Length && figures.Direct == direct.Count
            && figures.Drawable == pool.Count(candidate => !candidate.IsProposed && !direct.Contains(candidate.CreditCode))
            && figures.Counties.Sum(county => county.Count) == figures.Drawable
            && figures.Kinds.Sum(kind => kind.Count) == pool.Where(candidate => !candidate.IsProposed && !direct.Contains(candidate.CreditCode)).Sum(candidate => candidate.Kinds.Count);
    }).QuickCheckThrowOnFailure();

    private static PoolCandidate Candidate(int number, string name, string county, params EnterpriseKind[] kinds) => new(AnyPool.Code(number), name, county, kinds, null, false);

    private static PlanTarget Target(string name, string? category = null, string? county = null, string? alias = null, string? former = null, Industry industry = Industry.IndustryAndTrade) => new()
    {
        Id = name, Line = 1, Name = name, Printed = name, Industry = industry, Category = category, County = county, Aliases = alias is null ? [] : [alias],
        Brackets = former is null ? [] : [new TargetBracket(former, BracketKind.Former)],
    };

    private static PlanDocument PlanOf(params PlanTarget[] targets) => new() { Annexes = [new PlanAnnex { Id = "annex", Line = 1, Number = 1, Title = "附件 1", Targets = targets }] };
}
