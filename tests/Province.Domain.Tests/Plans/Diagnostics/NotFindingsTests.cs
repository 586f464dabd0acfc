using Province.Domain.Plans;
using Province.Domain.Plans.Diagnostics;
using Province.Domain.Plans.Statements;

namespace Province.Domain.Tests.Plans.Diagnostics;

/// <summary>What looks like a contradiction and is none.</summary>
public sealed class NotFindingsTests
{
    private static readonly PlanDocument Plan = PlanMaker.Make(
        [new(Industry.HazardousChemicals, 5, 6, 7, false, true), new(Industry.NonCoalMines, 4, 5, 6, true, false), new(Industry.IndustryAndTrade, 6, 3, 2, false, false)]);

    [Fact]
    public void OpenList_ThatFallsShort_IsNoFinding() => FindsNothing(
        Plan.WithoutTotals(total => total.Id is "k2" || total.Department is not null)
            .Annex(0, annex => annex with { Baseline = [Figure("b", "经营企业", 643, null), Figure("b0", "生产企业", 33, "b"), Figure("b1", "加油站", 347, "b"), Figure("b2", "使用企业", 2, "b")] }));

    [Fact]
    public void OwnersBesideTrades_ThatMakeTheTotalWithoutThem_AreNoFinding() => FindsNothing(Plan.Annex(0, annex => annex with
    {
        Baseline =
        [
            Figure("b", "规模以上企业", 2634, null), Figure("b0", "中央、省属驻衡企业和市属企业", 36, "b"), Figure("b1", "冶金行业企业", 11, "b"), Figure("b2", "有色行业企业", 20, "b"),
            Figure("b3", "机械行业企业", 235, "b"), Figure("b4", "建材行业企业", 210, "b"), Figure("b5", "烟草行业企业", 2, "b"), Figure("b6", "纺织行业企业", 37, "b"),
            Figure("b7", "轻工行业企业", 390, "b"), Figure("b8", "商贸行业企业", 1729, "b"),
        ],
    }));

    [Fact]
    public void ExactInTheTextAndAtLeastTheSameInTheAnnex_IsNoFinding() => FindsNothing(
        Plan.Quota("q0.r", quota => quota with { Bound = Bound.Min }).Annex(0, annex => annex with { Quotas = [.. annex.Quotas.Where(quota => quota.Id is not ("q0.r1" or "q0.r2"))] }));

    [Fact]
    public void OneForEachCounty_IsNotAddedUp() => FindsNothing(Plan.Quota("q0.r", quota => quota with { Shares = [new("各县市区", 1, true), new("松木经开区", 1, true)] }));

    [Fact]
    public void BracketsOfAnotherWidth_AreNoOtherName()
    {
        var renamed = Plan.Rename(0, 0, "建滔(衡阳)实业有限公司");
        FindsNothing(renamed.Line("s0.1", line => line with { Names = ["建滔（衡阳） 实业有限公司", .. line.Names.Skip(1)] }));
        FindsNothing(Plan.Annex(0, annex => annex with { Title = "2025 年度" + annex.Title[6..] }));
    }

    [Fact]
    public void RandomTargetNamedBeforehand_IsNoFinding() => FindsNothing(Plan.Schedule(
        new() { Id = "s9", Line = 190, Kind = ScheduleKind.Random, Quarters = [3], Names = ["耒阳市双红煤业有限责任公司一矿"], Shape = ScheduleShape.Names }));

    [Fact]
    public void ShortNameOfAListedEnterprise_IsThatEnterprise() => FindsNothing(
        Plan.Rename(0, 0, "大唐华银攸县能源有限公司柳树冲煤矿").Line("s0.1", line => line with { Names = ["柳树冲煤矿", .. line.Names.Skip(1)] }));

    [Fact]
    public void RatioThatRoundsToTheNumberOfTheText_IsNoFinding()
    {
        PlanDocument With(decimal percent, int found) => Plan.Annex(1, annex => annex with
        {
            Baseline = [.. annex.Baseline, Figure("b9", "在产矿山", 57, null)],
            Quotas = [.. annex.Quotas.Where(quota => quota.Kind is not QuotaKind.Random), new() { Id = "q9", Line = 209, Kind = QuotaKind.Random, Ratio = new(percent, "在产矿山总数") }],
        }).Add(found - 5, "r1", "r", "rc");

        FindsNothing(With(20, 12));
        FindsNothing(With(20, 11));
        FindsNothing(With(25, 15));
        Codes(With(25, 16)).ShouldBe(["PLAN108"]);
    }

    [Fact]
    public void ReinspectionOfLastYearsLastQuarter_IsNoFinding() => FindsNothing(Plan.Schedule(
        new() { Id = "s9", Line = 190, Kind = ScheduleKind.Reinspection, Quarters = [1], ReinspectionOf = [4] }));

    [Fact]
    public void ScheduleInProse_LeavesNobodyOut() => FindsNothing(
        Plan.Line("s2.1", line => line with { Names = [], Shape = ScheduleShape.Prose, Stated = null }));

    [Fact]
    public void DepartmentUnderTwoNames_IsOne() => FindsNothing(
        Plan.Total("d0", total => total with { Department = "危化（烟花）监管科" })
            .Annex(0, annex => annex with { Department = "危化烟花科", Targets = [.. annex.Targets.Select(target => target with { Department = "市危化烟花科" })] }));

    [Fact]
    public void JointEnforcementHandedOver_DoesNotContradictKeeping() => Codes(Plan,
        (20, "计划内监督检查发现的问题由市局本级负责立案查处，不得向下级应急管理部门移交、交办。"),
        (195, "对于联合监督检查发现的问题，属于应急管理部门管辖的，原则交由属地应急管理局查处。")).ShouldBeEmpty();

    [Fact]
    public void NumberedInDecemberPrintedInJanuary_IsNoFinding() =>
        FindsNothing(Plan with { DocumentNumber = "衡应急〔2024〕92号", IssuedOn = new(2025, 1, 3) });

    private static BaselineFigure Figure(string id, string metric, int value, string? partOf) =>
        new() { Id = id, Line = 101, Metric = metric, Value = value, Unit = "家", PartOf = partOf };

    private static void FindsNothing(PlanDocument plan) => Codes(plan).ShouldBeEmpty();

    private static IEnumerable<string> Codes(PlanDocument plan, params (int Line, string Text)[] written) =>
        PlanCheck.Run(plan, PlanMaker.Text(written)).Where(found => found.Severity is not Severity.Info).Select(found => found.Code);
}
