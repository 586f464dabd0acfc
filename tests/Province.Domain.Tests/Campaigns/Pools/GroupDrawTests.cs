using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Pools;
using Province.Domain.Draws;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;
using Province.Draws.Json;
using Province.Draws.Pools;
using Province.Draws.Requests;

namespace Province.Domain.Tests.Campaigns.Pools;

public sealed class GroupDrawTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(400);

    [Fact]
    public void Request_SmallPools_CountsWhatBruteForceCounts() => Check.One(Many, Prop.ForAll(AnyPools.Small.ToArbitrary(), basis =>
    {
        if (basis.Refuse() is not null)
            return true.ToProperty();
        var expected = Subsets(AnyPools.Allowed(basis), basis.Size).Count(chosen => AnyPools.Keeps(basis, chosen));
        var counted = GroupDraw.Request(basis).Space().Count;
        return (counted == expected).Label($"{counted} instead of {expected}");
    }));

    [Fact]
    public void Request_WhateverIsDrawn_KeepsEveryQuotaAndIsNeitherDirectNorProposed() => Check.One(Many, Prop.ForAll(AnyPools.Small.ToArbitrary(), Gen.Choose(0, int.MaxValue).ToArbitrary(), (basis, random) =>
    {
        if (basis.Refuse() is not null || GroupDraw.Request(basis).Space() is not { Count.IsZero: false } space)
            return true.ToProperty();
        var result = space.Unrank(random % space.Count);
        var ids = Ids(result, "chosen");
        var chosen = AnyPools.Allowed(basis).Where(row => ids.Contains(row.Candidate.CreditCode)).ToList();
        var proposed = basis.Cities.SelectMany(city => city.Candidates).Where(candidate => candidate.IsProposed && !IsDirect(basis, candidate)).Select(candidate => candidate.CreditCode).Order();
        return (chosen.Count == ids.Count && ids.Count == basis.Size && AnyPools.Keeps(basis, chosen)).Label("a quota is broken")
            .And(Ids(result, "included").SequenceEqual(proposed)).Label("the proposals are not as filed");
    }));

    [Fact]
    public void Request_Impossible_NamesTheSmallestSetThatConflicts() => Check.One(Many, Prop.ForAll(AnyPools.Small.ToArbitrary(), basis =>
    {
        if (basis.Refuse() is not null || GroupDraw.Request(basis) is not { } request || request.Conflict() is not { } conflict)
            return true.ToProperty();
        var named = request.Rules.Where(rule => conflict.Rules.Contains(rule.Name)).ToList();
        var leavesSomething = named.All(rule => !With(request, [.. named.Except([rule])]).Space().Count.IsZero);
        return With(request, named).Space().Count.IsZero.Label("the named rules do not conflict").And(leavesSomething).Label("a smaller set conflicts")
            .And(named.All(rule => conflict.Chinese.Contains(rule.Text, StringComparison.Ordinal))).Label(conflict.Chinese);
    }));

    [Fact]
    public void Request_CandidatesInAnotherOrder_IsTheSameToTheByte() => Prop.ForAll(AnyPools.Small.ToArbitrary(), basis =>
        basis.Refuse() is not null || GroupDraw.Request(basis).ToJson().ToString() == GroupDraw.Request(basis with
        {
            Cities = [.. basis.Cities.Reverse().Select(city => city with { Candidates = [.. city.Candidates.Reverse()] })], Direct = [.. basis.Direct.Reverse()],
        }).ToJson().ToString()).QuickCheckThrowOnFailure();

    [Fact]
    public void Request_OfTheSchemeOf2021_SaysItsRulesInItsWords()
    {
        var request = GroupDraw.Request(Basis(AnyPools.Quotas2021, cement: false) with { Direct = [new("C001", "企业1", "省厅年度计划")] });
        request.Size.ShouldBe(4);
        request.Rules.Select(rule => rule.Text).ShouldBe([
            "每个被检查市州不少于 2 家", "每个被检查市州的企业分布在不少于 2 个县市区", "每组金属冶炼企业合计不少于 1 家",
            "每组水泥、粉尘涉爆、涉氨制冷企业合计不少于 1 家（均没有水泥企业的，可以其他建材企业代替）",
        ]);
        request.Exclusions.Single().Text.ShouldBe("省厅直接执法的企业不列入抽取");
        request.Pool.Fetch([request.Pool.Find("C001")])[0].Excluded.ShouldBe(new RowExclusion("direct", "省厅年度计划"));
        request.Space().Count.ShouldBeGreaterThan(BigInteger.Zero, "other building materials stand in for cement");
    }

    [Fact]
    public void Request_ACementWorksThatIsProposedOrTheProvinces_LeavesNothingToStandIn()
    {
        var basis = Basis(AnyPools.Quotas2021, cement: true);
        GroupDraw.Request(basis).Space().Count.IsZero.ShouldBeFalse("a cement works can be drawn");
        var proposed = basis with { Cities = [.. basis.Cities.Select(city => city with { Candidates = [.. city.Candidates.Select(c => c.Kinds.Contains(EnterpriseKind.Cement) ? c with { IsProposed = true } : c)] })] };
        DrawOpening.Refuse(GroupDraw.Request(proposed)).ShouldNotBeNull().Chinese.ShouldContain("水泥、粉尘涉爆、涉氨制冷企业合计不少于 1 家");
        DrawOpening.Refuse(GroupDraw.Request(basis with { Direct = [new("C005", "企业5", "省厅计划")] })).ShouldNotBeNull().Code.ShouldBe("draw.impossible");
    }

    [Fact]
    public void Request_QuotasOfAnotherCampaign_AreTheOnlyNumbers()
    {
        var request = GroupDraw.Request(Basis(new() { EnterprisesPerCity = 1, EnterprisesPerGroup = 3, Kinds = [new([EnterpriseKind.Smelting], 0)] }, cement: false));
        request.Size.ShouldBe(3);
        request.Rules.Select(rule => rule.Text).ShouldBe(["每个被检查市州不少于 1 家"]);
    }

    [Fact]
    public void Size_OfEveryKindOfQuota_IsTheFewestThatNoneRulesOut()
    {
        static int Size(CampaignQuotas quotas) => Basis(quotas, cement: false).Size;
        Size(new() { EnterprisesPerCity = 3 }).ShouldBe(6);
        Size(new() { EnterprisesPerCity = 1, EnterprisesPerGroup = 5 }).ShouldBe(5);
        Size(new() { EnterprisesPerGroup = 1, CountiesPerCity = 2 }).ShouldBe(4);
        Size(new() { EnterprisesPerGroup = 1, Kinds = [new([EnterpriseKind.Dust], 3)] }).ShouldBe(3);
        Size(new() { EnterprisesPerGroup = 1, Kinds = [new([EnterpriseKind.Dust], 3, QuotaScope.City)] }).ShouldBe(6);
    }

    [Fact]
    public void Request_WhatCannotBeDrawnFrom_IsRefusedWithTheReason()
    {
        var good = Basis(AnyPools.Quotas2021, cement: false);
        Refused(good with { Quotas = new() { CountiesPerCity = 2 } }).ShouldBe("group_draw.no_size");
        Refused(good with { Cities = [new("长沙市", []), new("株洲市", [])] }).ShouldBe("group_draw.no_candidates");
        Refused(good with { Cities = [good.Cities[0], good.Cities[0] with { City = "株洲市" }] }).ShouldBe("group_draw.listed_twice");
        Refused(good with { Quotas = new() { EnterprisesPerCity = 9000 } }).ShouldBe("group_draw.size_too_large");
        Refused(good with { Quotas = good.Quotas with { Kinds = [.. Enumerable.Repeat(new KindQuota([EnterpriseKind.Dust], 1, QuotaScope.City), 6)] } }).ShouldBe("group_draw.too_many_rules");
        Refused(good with { Cities = [new("长沙市", [.. Enumerable.Range(0, 20_001).Select(i => AnyPools.Candidate(i, "县1"))])] }).ShouldBe("group_draw.too_many_candidates");
        DrawOpening.Refuse(GroupDraw.Request(good with { Cities = [good.Cities[0], new("株洲市", [AnyPools.Candidate(100, "县1"), AnyPools.Candidate(101, "县1")])] }))
            .ShouldNotBeNull().Chinese.ShouldContain("『每个被检查市州的企业分布在不少于 2 个县市区』");
    }

    [Fact]
    public void EnterpriseOf_ARow_IsTheCandidateAgain() => Prop.ForAll(AnyPools.Small.ToArbitrary(), basis =>
    {
        if (basis.Refuse() is not null)
            return true;
        var cities = new Dictionary<string, TenantId> { ["长沙市"] = new(430100), ["株洲市"] = new(430200) };
        var enterprises = GroupDraw.Request(basis).Pool.Rows().Select(row => GroupDraw.EnterpriseOf(row, cities)).ToDictionary(enterprise => enterprise.CreditCode);
        return basis.Cities.All(city => city.Candidates.All(candidate => enterprises[candidate.CreditCode] is var enterprise && enterprise.City == cities[city.City]
            && (enterprise.Name, enterprise.County) == (candidate.Name, candidate.County) && enterprise.Kinds.SequenceEqual(candidate.Kinds.Order())));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void ReadSubject_OfAnySubject_IsTheInverseOfSubjectOf()
    {
        var id = Guid.Parse("0199b3a4-0000-7000-8000-000000000001");
        GroupDraw.ReadSubject(GroupDraw.SubjectOf(id, 7)).ShouldBe((id, 7));
        GroupDraw.SubjectOf(id, 999).Length.ShouldBeLessThanOrEqualTo(64);
        foreach (var other in new[] { "", "campaign-2026/group-3", $"campaign-{id}-group-07", $"campaign-{id}-group-", $"campaign-{id}", $"Campaign-{id}-group-7", $"{id}-group-7" })
            GroupDraw.ReadSubject(other).ShouldBeNull(other);
    }

    [Fact]
    public void SameNames_OfThoseThatCouldBeDrawn_AreNamedWithTheirCitiesAndOthersAreNot()
    {
        var basis = Basis(new() { EnterprisesPerCity = 1 }, cement: true);
        PoolCandidate Named(PoolCandidate candidate, string name) => candidate with { Name = name };
        var (first, second) = (basis.Cities[0].Candidates, basis.Cities[1].Candidates);
        var changed = basis with
        {
            Cities = [new("长沙市", [Named(first[0], "同名厂"), Named(first[1], "同名厂"), Named(first[2], "跨市厂"), Named(first[3], "除外厂")]), new("株洲市", [Named(second[0], "跨市厂"), Named(second[1], "除外厂"), Named(second[2], "独名厂")])],
            Direct = [new(first[3].CreditCode, "另一个名称", "省厅年度计划")],
        };
        var found = SameNames.Find(changed, GroupDraw.Request(changed));
        found.Select(same => (same.Name, string.Join('、', same.Rows.Select(row => row.City)))).ShouldBe([("同名厂", "长沙市、长沙市"), ("跨市厂", "长沙市、株洲市")], ignoreOrder: true);
        found.SelectMany(same => same.Rows).Select(row => row.CreditCode).ShouldBe([first[0].CreditCode, first[1].CreditCode, first[2].CreditCode, second[0].CreditCode], ignoreOrder: true);
        GroupDrawRefusals.SameName(found).Detail.ShouldContain(second[0].CreditCode);
        SameNames.Find(basis, GroupDraw.Request(basis)).ShouldBeEmpty();
    }

    private static GroupDrawBasis Basis(CampaignQuotas quotas, bool cement) => new("第3组执法对象抽取", quotas,
    [
        new("长沙市", [AnyPools.Candidate(1, "县1", EnterpriseKind.Smelting), AnyPools.Candidate(2, "县1", EnterpriseKind.Smelting), AnyPools.Candidate(3, "县2"), AnyPools.Candidate(4, "县2", EnterpriseKind.OtherBuildingMaterials)]),
        new("株洲市", [AnyPools.Candidate(5, "县1", cement ? [EnterpriseKind.Cement] : []), AnyPools.Candidate(6, "县2"), AnyPools.Candidate(7, "县1")]),
    ], []);

    private static EnterprisesRequest With(EnterprisesRequest request, IReadOnlyList<EnterpriseRule> rules) =>
        new() { Title = request.Title, Size = request.Size, Pool = request.Pool, Exclusions = request.Exclusions, Rules = rules };

    private static bool IsDirect(GroupDrawBasis basis, PoolCandidate candidate) => basis.Direct.Any(direct => direct.CreditCode == candidate.CreditCode || direct.Name == candidate.Name);

    private static List<string> Ids(JsonObject result, string member) => [.. ((JsonArray)result[member]!).Select(id => ((JsonString)id).Value)];

    private static string Refused(GroupDrawBasis basis) => Should.Throw<RefusedException>(() => GroupDraw.Request(basis)).Refusal.Code;

    private static IEnumerable<List<T>> Subsets<T>(IReadOnlyList<T> things, int size) => Enumerable.Range(0, 1 << things.Count)
        .Where(set => BitOperations.PopCount((uint)set) == size).Select(set => things.Where((_, i) => (set >> i & 1) == 1).ToList());
}
