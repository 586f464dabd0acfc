using FsCheck;
using FsCheck.Fluent;
using Province.Domain.Deadlines;
using Province.Domain.Plans;
using Province.Domain.Plans.Lines;
using Province.Domain.Plans.Statements;
using Province.Domain.Refusals;

namespace Province.Domain.Tests.Plans.Lines;

public sealed class PlanLinesTests
{
    private static readonly PlanDocument Plan = new()
    {
        Annexes =
        [
            new PlanAnnex
            {
                Id = "a1", Line = 10, Number = 1, Title = "危化计划", Department = "危化科", Industries = [Industry.HazardousChemicals],
                Targets = [Target("t1", "甲化工有限公司", 11), Target("t2", "乙化工有限公司", 12), Target("t3", "丙化工有限公司", 13)],
                Schedule =
                [
                    Line(20, ScheduleKind.Key, [1], ["甲化工"], ["t1"]), Line(21, ScheduleKind.Reinspection, [2], [], []) with { ReinspectionOf = [1] },
                    Line(22, ScheduleKind.Key, [2, 3], ["乙化工有限公司"], ["t2"]), Line(23, ScheduleKind.Key, [4], [], []) with { Shape = ScheduleShape.None },
                    Line(24, ScheduleKind.Random, [1], [], []) with { Stated = 5, Shape = ScheduleShape.Count, Department = "执法支队" },
                ],
            },
        ],
    };

    [Fact]
    public void Of_APlan_HasALineForEachEnterpriseAndQuarterItsReinspectionAndTheYear() =>
        PlanLines.Of(Plan, 2026).Select(line => $"{line.Due:MM-dd} {line.Part} {line.Kind} {line.Enterprise} {line.Visits} {line.Industry}").ShouldBe([
            "03-31 q1/危化科 Key 甲化工有限公司 1 HazardousChemicals", "03-31 q1/执法支队 Random  5 HazardousChemicals", "06-30 q2/危化科 Reinspection 甲化工有限公司 1 HazardousChemicals",
            "09-30 q3/危化科 Key 乙化工有限公司 1 HazardousChemicals", "12-31 year/危化科 Key 丙化工有限公司 1 HazardousChemicals",
        ]);

    [Fact]
    public void Of_AnyPlan_HasLinesForEachDateOfItsTargetsAndNoOther() => Prop.ForAll(LinePlans.Plans, plan =>
    {
        var lines = PlanLines.Of(plan, LinePlans.Year);
        var dates = PlanDates.Of(plan, LinePlans.Year).Where(wish => !DeadlineConfirmation.IsByHand(wish.Kind)).ToDictionary(wish => wish.Part, wish => wish.Due);
        return lines.Select(line => line.Id).Distinct().Count() == lines.Count && lines.Select(line => line.Part).ToHashSet().SetEquals(dates.Keys)
            && lines.All(line => line.Due == dates[line.Part]);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Of_TheSameStatementsElsewhereInTheText_HasTheSameLines() => Prop.ForAll(LinePlans.Plans, plan =>
    {
        var moved = plan with { Annexes = [.. plan.Annexes.Select(annex => annex with { Number = annex.Number, Schedule = [.. annex.Schedule.Select(line => line with { Line = line.Line + 7, Id = "x" + line.Id })] })] };
        return PlanLines.Of(moved, LinePlans.Year).Select(line => line.Id).ToHashSet().SetEquals(PlanLines.Of(plan, LinePlans.Year).Select(line => line.Id));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void ReportedLines_OfAnEnterpriseThatWentToAnotherDepartment_FollowIt()
    {
        var reports = PlanLines.Of(Plan, 2026).Select(line => LinePlans.Report(line, new DateOnly(2026, 3, 1))).ToList();
        var handed = Plan with { Annexes = [Plan.Annexes[0] with { Department = "危化烟花科" }] };
        var followed = ReportedLines.Of(PlanLines.Of(handed, 2026), reports);
        followed.Lines.ShouldAllBe(line => followed.Find(line) != null);
        followed.Unlisted.ShouldBeEmpty();
        var without = ReportedLines.Of(PlanLines.Of(Plan with { Annexes = [Plan.Annexes[0] with { Schedule = [.. Plan.Annexes[0].Schedule.Skip(2)], Targets = [.. Plan.Annexes[0].Targets.Skip(1)] }] }, 2026), reports);
        without.Unlisted.Select(report => report.Enterprise).ShouldBe(["甲化工有限公司", "甲化工有限公司"]);
    }

    [Fact]
    public void ReportedLines_WhereTwoDepartmentsCouldBeMeant_FollowNeither()
    {
        var line = PlanLines.Of(Plan, 2026)[0];
        var (one, other) = (line with { Id = "1", Whose = "工贸科" }, line with { Id = "2", Whose = "煤矿科" });
        var reported = ReportedLines.Of([one, other], [LinePlans.Report(line, new DateOnly(2026, 3, 1))]);
        (reported.Find(one), reported.Find(other), reported.Unlisted.Count).ShouldBe((null, null, 1));
    }

    [Fact]
    public void DoneOn_APart_IsTheLastDayOnceEachLineIsReported()
    {
        var lines = PlanLines.Of(LinePlans.Make(4, 5, 6), LinePlans.Year);
        var part = lines.GroupBy(line => line.Part).OrderByDescending(some => some.Count()).First().ToList();
        part.Count.ShouldBeGreaterThan(1);
        var reports = part.Select((line, at) => LinePlans.Report(line, new DateOnly(2026, 2, 1 + at))).ToList();
        ReportedLines.Of(lines, reports).DoneOn(part[0].Part).ShouldBe(new DateOnly(2026, 2, part.Count));
        LinePlans.Withdrawn(reports[0]);
        ReportedLines.Of(lines, reports).DoneOn(part[0].Part).ShouldBeNull();
    }

    [Theory]
    [InlineData(null, "plan_line.day_missing")]
    [InlineData("2026-07-02", "plan_line.day_in_future")]
    [InlineData("2025-12-31", "plan_line.day_before_year")]
    [InlineData("2026-01-01", null)]
    [InlineData("2026-07-01", null)]
    public void Refuse_ADay_MustBeOverAndNotBeforeTheYear(string? day, string? code) =>
        (PlanLineReport.Refuse(2026, day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), null, new DateOnly(2026, 7, 1))?.Code).ShouldBe(code);

    [Fact]
    public void Withdraw_WithoutAReasonOrTwice_IsRefused()
    {
        var report = LinePlans.Report(PlanLines.Of(Plan, 2026)[0], new DateOnly(2026, 3, 1));
        Should.Throw<RefusedException>(() => report.Withdraw(" ", "某某", default)).Refusal.Code.ShouldBe("plan_line.reason_missing");
        Should.Throw<RefusedException>(() => report.Withdraw(new string('理', 501), "某某", default)).Refusal.Code.ShouldBe("plan_line.reason_missing");
        report.Holds.ShouldBeTrue();
        LinePlans.Withdrawn(report);
        Should.Throw<RefusedException>(() => report.Withdraw("再撤", "某某", default)).Refusal.Code.ShouldBe("plan_line.not_reported");
    }

    private static PlanTarget Target(string id, string name, int line) => new() { Id = id, Line = line, Name = name, Printed = name };

    private static ScheduleLine Line(int line, ScheduleKind kind, int[] quarters, string[] names, string[] targets) =>
        new() { Id = $"s{line}", Line = line, Kind = kind, Quarters = quarters, Names = names, Targets = targets };
}
