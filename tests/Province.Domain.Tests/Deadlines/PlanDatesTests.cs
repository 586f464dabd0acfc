using Province.Domain.Deadlines;
using Province.Domain.Plans.Statements;

namespace Province.Domain.Tests.Deadlines;

public sealed class PlanDatesTests
{
    private static readonly PlanDocument Plan = new()
    {
        Annexes =
        [
            new PlanAnnex
            {
                Id = "a1", Line = 10, Number = 1, Title = "危化计划", Department = "危化科",
                Targets = [Target("t1", 11), Target("t2", 12), Target("t3", 13)],
                Schedule =
                [
                    Line("s1", 20, ScheduleKind.Key, [1], ["甲"], ["t1"]), Line("s2", 21, ScheduleKind.Reinspection, [2], ["甲"], ["t1"]),
                    Line("s3", 22, ScheduleKind.Key, [2, 3], ["乙"], ["t2"]), Line("s4", 23, ScheduleKind.Key, [4], [], []) with { Shape = ScheduleShape.None },
                    Line("s5", 24, ScheduleKind.Random, [1], [], []) with { Stated = 5, Shape = ScheduleShape.Count, Department = "执法支队" },
                ],
                Supervision = [new PlanSupervision { Id = "v1", Line = 30, Text = "每季度网上评查案卷 9 件", Count = 9, Per = Period.Quarter }, new PlanSupervision { Id = "v2", Line = 31, Text = "加强监督" }],
            },
            new PlanAnnex { Id = "a2", Line = 40, Number = 2, Title = "煤矿计划", Schedule = [Line("s6", 41, ScheduleKind.Key, [3], ["丙"], [])] },
        ],
    };

    [Fact]
    public void Of_APlan_IsDueByQuarterDepartmentAndAtTheEndOfTheLastOfSeveral() =>
        PlanDates.Of(Plan, 2026).Where(wish => wish.Kind == DeadlineKind.QuarterTargets).Select(wish => $"{wish.Due:MM-dd} {wish.Department}｜{wish.Title}｜{wish.Clause}").ShouldBe([
            "03-31 危化科｜2026 年第 1 季度检查任务：危化科（重点检查 1 家）｜附件 1“危化计划”第 20 行",
            "03-31 执法支队｜2026 年第 1 季度检查任务：执法支队（随机抽查 5 家）｜附件 1“危化计划”第 24 行",
            "06-30 危化科｜2026 年第 2 季度检查任务：危化科（复查 1 家）｜附件 1“危化计划”第 21 行",
            "09-30 危化科｜2026 年第 3 季度检查任务：危化科（重点检查 1 家）｜附件 1“危化计划”第 22 行",
            "09-30 ｜2026 年第 3 季度检查任务：附件 2 煤矿计划（重点检查 1 家）｜附件 2“煤矿计划”第 41 行",
        ], ignoreOrder: true);

    [Fact]
    public void Of_AKeyTargetThatNoScheduleNames_IsDueWithTheYear()
    {
        var wish = PlanDates.Of(Plan, 2026).Single(one => one.Kind == DeadlineKind.YearTargets);
        (wish.Due, wish.Title, wish.Clause).ShouldBe((new DateOnly(2026, 12, 31), "2026 年未分季度的重点检查任务：危化科（1 家）", "附件 1“危化计划”第 13 行"));
    }

    [Fact]
    public void Of_SupervisionAndAssessment_AreDueAtTheEndOfEachPeriod()
    {
        var wishes = PlanDates.Of(Plan, 2026);
        wishes.Where(wish => wish.Kind == DeadlineKind.Supervision).Select(wish => $"{wish.Due:MM-dd} {wish.Title}").ShouldBe([
            "03-31 2026 年第 1 季度执法监督：每季度网上评查案卷 9 件", "06-30 2026 年第 2 季度执法监督：每季度网上评查案卷 9 件",
            "09-30 2026 年第 3 季度执法监督：每季度网上评查案卷 9 件", "12-31 2026 年第 4 季度执法监督：每季度网上评查案卷 9 件",
        ]);
        wishes.Where(wish => wish.Kind == DeadlineKind.Assessment).Select(wish => wish.Due).ShouldBe([new(2026, 6, 30), new(2026, 12, 31)]);
        wishes.Select(wish => wish.Part).ShouldBeUnique();
    }

    [Fact]
    public void Of_ASentenceMoreInFront_KeepsThePartsOfTheOthers()
    {
        var annex = Plan.Annexes[0];
        var twice = annex with { Supervision = [annex.Supervision[0], annex.Supervision[0] with { Id = "v2", Line = 31 }] };
        var more = annex with { Supervision = [new PlanSupervision { Id = "v1", Line = 29, Text = "每季度抽查执法记录", Per = Period.Quarter }, .. twice.Supervision.Select(text => text with { Id = $"{text.Id}+", Line = text.Line + 1 })] };
        Dictionary<string, string> Parts(PlanAnnex one) => PlanDates.Of(Plan with { Annexes = [one] }, 2026).Where(wish => wish.Kind == DeadlineKind.Supervision).ToDictionary(wish => wish.Part, wish => wish.Title);
        var (before, after) = (Parts(twice), Parts(more));
        before.ShouldBeSubsetOf(after);
        (before.Count, after.Count).ShouldBe((8, 12));
    }

    private static PlanTarget Target(string id, int line) => new() { Id = id, Line = line, Name = id, Printed = id };

    private static ScheduleLine Line(string id, int line, ScheduleKind kind, int[] quarters, string[] names, string[] targets) =>
        new() { Id = id, Line = line, Kind = kind, Quarters = quarters, Names = names, Targets = targets };
}
