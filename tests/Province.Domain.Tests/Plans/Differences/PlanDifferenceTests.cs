using FsCheck;
using FsCheck.Fluent;
using Province.Domain.Plans;
using Province.Domain.Plans.Differences;
using Province.Domain.Plans.Statements;
using Province.Domain.Tests.Plans.Diagnostics;

namespace Province.Domain.Tests.Plans.Differences;

public sealed class PlanDifferenceTests
{
    private static readonly Config Few = Config.QuickThrowOnFailure.WithMaxTest(20);

    private static readonly (PlanPart Part, ChangeKind Kind, Func<PlanDocument, PlanDocument> Change)[] Changes =
    [
        (PlanPart.Header, ChangeKind.Changed, plan => plan with { DocumentNumber = "衡应急〔2025〕4号" }),
        (PlanPart.Header, ChangeKind.Removed, plan => plan with { Disclosure = null }),
        (PlanPart.Totals, ChangeKind.Changed, plan => plan.Add(1, "r0")),
        (PlanPart.Totals, ChangeKind.Changed, plan => plan.Total("c1", total => total with { Category = "烟花爆竹零售网点" })),
        (PlanPart.Totals, ChangeKind.Removed, plan => plan.WithoutTotals(total => total.Id == "d2")),
        (PlanPart.Frequency, ChangeKind.Changed, plan => plan with { Frequency = [plan.Frequency[0] with { Max = 3 }] }),
        (PlanPart.Annexes, ChangeKind.Changed, plan => plan.Annex(1, annex => annex with { Title = "2025年度煤矿监督检查计划" })),
        (PlanPart.Annexes, ChangeKind.Removed, plan => plan with { Annexes = [.. plan.Annexes.SkipLast(1)] }),
        (PlanPart.Baseline, ChangeKind.Changed, plan => plan.Figure("b0", figure => figure with { Value = 999 })),
        (PlanPart.Quotas, ChangeKind.Changed, plan => plan.Quota("q0.c", quota => quota with { Value = 99 })),
        (PlanPart.Quotas, ChangeKind.Changed, plan => plan.Quota("q0.r", quota => quota with { Bound = Bound.Max })),
        (PlanPart.Targets, ChangeKind.Changed, plan => plan.Rename(0, 0, plan.Annexes[0].Targets[0].Name.Replace("有限公司", "有限责任公司", StringComparison.Ordinal))),
        (PlanPart.Targets, ChangeKind.Changed, plan => plan.Annex(0, annex => annex with { Targets = [annex.Targets[0] with { County = "攸县" }, .. annex.Targets.Skip(1)] })),
        (PlanPart.Targets, ChangeKind.Added, plan => plan.Annex(0, annex => annex with { Targets = [.. annex.Targets, annex.Targets[0] with { Id = "t9", Name = "湘江造船厂", Printed = "湘江造船厂" }] })),
        (PlanPart.Schedule, ChangeKind.Changed, plan => plan.Line("s0.1", line => line with { Quarters = [4] })),
        (PlanPart.Schedule, ChangeKind.Added, plan => plan.Schedule(new() { Id = "s9", Line = 190, Kind = ScheduleKind.Cross, Quarters = [3] })),
        (PlanPart.CheckItems, ChangeKind.Added, plan => plan with { CheckItems = [new() { Id = "i0", Line = 33, Text = "许可情况" }] }),
        (PlanPart.Supervision, ChangeKind.Added, plan => plan.Annex(0, annex => annex with { Supervision = [new() { Id = "v0", Line = 191, Text = "每季度线上监督检查行政处罚案件9个", Count = 9, Per = Period.Quarter }] })),
        (PlanPart.Obligations, ChangeKind.Added, plan => plan with { Obligations = [new() { Id = "o0", Line = 34, Text = "不得移交", Kind = ObligationKind.MustNot }] }),
    ];

    public static TheoryData<int> Planted => [.. Enumerable.Range(0, Changes.Length)];

    [Fact]
    public void Between_APlanAndItself_IsEmpty() => Prop.ForAll(AnnexShape.Any, shapes =>
        PlanDifference.Between(PlanMaker.Make(shapes), PlanMaker.Make(shapes)).ShouldBeEmpty()).QuickCheckThrowOnFailure();

    [Fact]
    public void Between_TheSamePlanOnOtherLinesAndInWiderBrackets_IsEmpty() => Prop.ForAll(AnnexShape.Any, shapes =>
    {
        var plan = PlanMaker.Make(shapes).Rename(0, 0, "建滔（衡阳）实业有限公司");
        var moved = plan.Rename(0, 0, "建滔(衡阳) 实业有限公司") with { Totals = [.. plan.Totals.Select(total => total with { Line = total.Line + 5 })] };
        PlanDifference.Between(plan, moved).ShouldBeEmpty();
    }).Check(Few);

    [Theory]
    [MemberData(nameof(Planted))]
    public void Between_OneThingChanged_ReportsItAloneWithItsLines(int at)
    {
        var (part, kind, change) = Changes[at];
        Prop.ForAll(AnnexShape.Any, shapes =>
        {
            var plan = PlanMaker.Make(shapes);
            var found = PlanDifference.Between(plan, change(plan));
            found.ShouldNotBeEmpty();
            found.ShouldAllBe(each => each.Part == part && each.Kind == kind && each.Message.EndsWith('。'));
            if (part is not PlanPart.Header)
                found.ShouldAllBe(each => (each.OldLine == null) == (kind == ChangeKind.Added) && (each.NewLine == null) == (kind == ChangeKind.Removed));
            if (at is not 14)
                found.Count.ShouldBe(1, string.Join("\n", found.Select(each => each.Message)));
        }).Check(Few);
    }

    [Theory]
    [MemberData(nameof(Planted))]
    public void Between_TheOtherWayRound_MirrorsEveryChange(int at) => Prop.ForAll(AnnexShape.Any, shapes =>
    {
        var plan = PlanMaker.Make(shapes);
        var changed = Changes[at].Change(plan);
        var mirrored = PlanDifference.Between(changed, plan).Select(each => (each.Part, Mirror(each.Kind), each.NewLine, each.OldLine));
        PlanDifference.Between(plan, changed).Select(each => (each.Part, each.Kind, each.OldLine, each.NewLine)).ShouldBe(mirrored, ignoreOrder: true);
    }).Check(Few);

    [Fact]
    public void Between_ARenamedTarget_KeepsItsScheduleAndNamesBothNames()
    {
        var plan = PlanMaker.Make([new(Industry.HazardousChemicals, 4, 3, 2, false, false)]).Rename(0, 0, "衡阳盛亚化工有限公司");
        var found = PlanDifference.Between(plan, plan.Rename(0, 0, "衡阳市盛亚化工有限公司"));
        found.ShouldHaveSingleItem().Message.ShouldBe("附件1重点企业“衡阳盛亚化工有限公司”改名为“衡阳市盛亚化工有限公司”。");
    }

    [Fact]
    public void Between_AVisitMovedToAnotherQuarter_SaysFromWhichToWhich()
    {
        var plan = PlanMaker.Make([new(Industry.HazardousChemicals, 4, 3, 2, false, false)]);
        var name = plan.Annexes[0].Targets[0].Name;
        var moved = plan.Line("s0.1", line => line with { Names = [.. line.Names.Skip(1)] }).Line("s0.2", line => line with { Names = [.. line.Names, name] });
        PlanDifference.Between(plan, moved).ShouldHaveSingleItem().Message.ShouldBe($"附件1“{name}”的重点检查安排由一季度改为二季度。");
    }

    private static ChangeKind Mirror(ChangeKind kind) => kind switch
    {
        ChangeKind.Added => ChangeKind.Removed,
        ChangeKind.Removed => ChangeKind.Added,
        _ => ChangeKind.Changed,
    };
}
