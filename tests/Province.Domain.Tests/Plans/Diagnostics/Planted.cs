using Province.Domain.Plans;
using Province.Domain.Plans.Statements;

namespace Province.Domain.Tests.Plans.Diagnostics;

/// <summary>One contradiction planted in a plan that has none, and the code that must be found, alone.</summary>
internal sealed record Planted(string Code, Func<PlanDocument, PlanDocument> Plant, params (int Line, string Text)[] Written)
{
    internal SourceText Text => PlanMaker.Text(Written);

    internal static IReadOnlyList<Planted> All { get; } = [.. Sums, .. Names, .. Schedule, .. Rules, .. Form];

    private static IEnumerable<Planted> Sums =>
    [
        new("PLAN101", plan => plan.WithoutTotals(total => total.Department is not null).Add(1, "k")),
        new("PLAN101", plan => plan.WithoutTotals(total => total.Department is not null).Add(-1, "k")),
        new("PLAN102", plan => plan.WithoutTargetDepartments().Add(1, "d1")),
        new("PLAN103", plan => plan.Quota("q0.r1", quota => quota with { Value = quota.Value + 1 })),
        new("PLAN103", plan => plan.Quota("q1.c2", quota => quota with { Value = quota.Value + 1 })),
        new("PLAN104", plan => plan.Add(-1, "r0", "r", "rc")),
        new("PLAN104", plan => plan.Add(1, "c1", "c", "rc")),
        new("PLAN105", plan => plan.Figure("b0.1", figure => figure with { Value = figure.Value + 1 })),
        new("PLAN106", plan => plan.Annex(0, annex => annex with { Baseline = [.. annex.Baseline, annex.Baseline[2] with { Id = "b0.3", Metric = "微型企业", Value = 2 }] })),
        new("PLAN107", plan => plan.Total("r0", total => total with { Unit = "家次" })),
        new("PLAN108", plan => plan.Annex(0, annex => annex with
        {
            Baseline = [.. annex.Baseline, new() { Id = "b0.9", Line = 104, Metric = "在产矿山", Value = 100, Unit = "家" }],
            Quotas = [.. annex.Quotas.Where(quota => quota.Kind is not QuotaKind.Random), new() { Id = "q0.x", Line = 105, Kind = QuotaKind.Random, Ratio = new(20, "在产矿山数") }],
        })),
        new("PLAN109", plan => plan.Quota("q0.r", quota => quota with { Bound = Bound.Exact, Shares = [new("攸县", 1, false), new("其他县市区", 99, false)] })
            .Quota("q0.r1", quota => quota with { Bound = Bound.Exact }).Quota("q0.r2", quota => quota with { Bound = Bound.Exact })),
        new("PLAN110", plan => plan.Add(1, "rc")),
        new("PLAN111", plan => plan.Add(-(int)plan.Totals.Single(total => total.Id == "c0").Value, "c", "rc").WithoutTotals(total => total.Id == "c0")),
    ];

    private static IEnumerable<Planted> Names =>
    [
        new("PLAN201", plan => plan.Quota("q0.k", quota => quota with { Value = quota.Value + 1 })),
        new("PLAN202", plan => plan.WithoutTotals(total => total.Department is not null).Add(1, "k", "k0")),
        new("PLAN203", plan => plan.Add(1, "d0").Add(-1, "d1")),
        new("PLAN204", plan => plan.Figure("b0", figure => figure with { Names = ["甲公司", "乙公司"] })),
        new("PLAN211", plan => plan.Line("s0.1", line => line with { Names = ["衡阳市" + line.Names[0], .. line.Names.Skip(1)] }).Rename(0, 0, "衡阳" + plan.Annexes[0].Targets[0].Name)),
        new("PLAN212", plan => plan.Rename(0, 1, plan.Annexes[0].Targets[0].Name.Replace("有限公司", "有限责任公司二厂", StringComparison.Ordinal))),
        new("PLAN213", plan => plan.Rename(0, 1, plan.Annexes[0].Targets[0].Name)),
        new("PLAN214", plan => plan.Total("r0", total => total with { Category = "零售网点" }).Annex(0, annex => annex with
        {
            Quotas = [.. annex.Quotas.Where(quota => quota.Id is "q0.k" or "q0.c"), annex.Quotas[1] with { Category = "批发企业" }],
        })),
        new("PLAN215", plan => plan.Rename(0, 0, "安安矿业有限公司四号尾矿库"), (190, "突出安安矿业有限公司五号尾矿库，开展专项整治。")),
        new("PLAN216", plan => plan.Rename(1, 0, plan.Annexes[0].Targets[0].Name + "二厂")),
    ];

    private static IEnumerable<Planted> Schedule =>
    [
        new("PLAN301", plan => plan.Line("s0.1", line => line with { Names = [.. line.Names.Skip(1)], Stated = line.Stated - 1 })),
        new("PLAN302", plan => plan.Line("s0.1", line => line with { Names = [.. line.Names, line.Names[0]], Stated = line.Stated + 1 })),
        new("PLAN303", plan => plan.Schedule(new() { Id = "s9", Line = 170, Kind = ScheduleKind.Reinspection, Quarters = [4], ReinspectionOf = [3] })),
        new("PLAN304", plan => plan.Schedule(new() { Id = "s9", Line = 170, Kind = ScheduleKind.Reinspection, Quarters = [1], ReinspectionOf = [2] })),
        new("PLAN305", plan => plan.Line("s0.2", line => line with { Stated = line.Stated + 1 })),
    ];

    private static IEnumerable<Planted> Rules =>
    [
        new("PLAN401", plan => plan with { Frequency = [.. plan.Frequency, new() { Id = "f1", Line = 31, Scope = "其他企业", Min = 3, Max = 2 }] }),
        new("PLAN402", plan => (plan with { Frequency = [plan.Frequency[0] with { Max = 1 }] })
            .Schedule(new() { Id = "s9", Line = 170, Kind = ScheduleKind.Key, Quarters = [4], Names = [plan.Annexes[0].Targets[0].Name] })),
        new("PLAN403", plan => plan.WithoutReinspections().Annex(0, annex => annex with { Frequency = [new() { Id = "f1", Line = 180, Scope = "重点矿山", Level = InspectingLevel.City, Min = 1, Per = Period.HalfYear }] })),
        new("PLAN404", plan => plan.Annex(0, annex => annex with { Quotas = [.. annex.Quotas, new() { Id = "q9", Line = 110, Kind = QuotaKind.KeyPeriod, Value = 15, Unit = "家次" }] }), (20, "重点时段监督检查不设定企业数量，实行一事一报。")),
        new("PLAN405", plan => plan, (20, "计划内监督检查发现的问题由市局本级负责立案查处，不得向下级应急管理部门移交、交办。"), (195, "对发现的违法行为原则上向属地监管部门交办。")),
    ];

    private static IEnumerable<Planted> Form =>
    [
        new("PLAN501", plan => plan.Annex(0, annex => annex with { Title = annex.Title.Replace("年度", "年", StringComparison.Ordinal) })),
        new("PLAN502", plan => plan with { AnnexList = [.. plan.AnnexList.Skip(1)] }),
        new("PLAN503", plan => plan.Annex(0, annex => annex with { Title = annex.Title.Replace("2025", "2024", StringComparison.Ordinal) }) with { AnnexList = [] }),
        new("PLAN511", plan => plan with { IssuedOn = new(2026, 1, 5) }),
        new("PLAN512", plan => plan with { DocumentNumber = "衡应急〔2023〕3号" }),
        new("PLAN513", plan => plan, (8, "《监督检查计划》已经市人民政府2025年3月1日批准，现印发给你们。")),
        new("PLAN514", plan => plan with { Disclosure = null }),
    ];
}
