using FsCheck;
using FsCheck.Fluent;
using Province.Domain.Deadlines;
using Province.Domain.Plans;
using Province.Domain.Plans.Lines;
using Province.Domain.Refusals;
using Province.Domain.Reports;
using Province.Domain.Tenancy;
using Province.Domain.Tests.Plans.Lines;

namespace Province.Domain.Tests.Reports;

public sealed class QuarterSummaryTests
{
    private static readonly TenantId Hengyang = new(430400);
    private static readonly YearQuarter Second = new(LinePlans.Year, 2);
    private static readonly DateTimeOffset At = new(LinePlans.Year, 7, 3, 1, 0, 0, TimeSpan.Zero);
    private static readonly PlanActor Leader = new(new Guid(1, 0, 0, new byte[8]), "局领导"), Officer = new(new Guid(2, 0, 0, new byte[8]), "经办人");

    [Fact]
    public void Refuse_ASnapshotOfAnyHistory_TakesItAsItIsAndNotAsSomebodyChangedIt() => Prop.ForAll(LinePlans.Histories, one =>
    {
        var random = new Random(one.Seed);
        var snapshot = Snapshot(one.Plan, random);
        snapshot.Refuse().ShouldBeNull();
        var read = QuarterSnapshot.Read(snapshot.Write());
        (read.Refuse(), read.Write()).ShouldBe((null, snapshot.Write()));
        if (snapshot.Lines.Count == 0)
            return;
        var cell = snapshot.Figures[random.Next(snapshot.Figures.Count)];
        var more = cell with { Counts = cell.Counts with { Visits = cell.Counts.Visits with { Done = cell.Counts.Visits.Done + 1 } } };
        (snapshot with { Figures = [.. snapshot.Figures.Select(known => known == cell ? more : known)] }).Refuse()!.Code.ShouldBe("quarter_summary.figures_differ");
        (snapshot with { Figures = [.. snapshot.Figures.Where(known => known != cell)] }).Refuse()!.Code.ShouldBe("quarter_summary.figures_differ");
        (snapshot with { Figures = [.. snapshot.Figures, cell] }).Refuse()!.Code.ShouldBe("quarter_summary.malformed");
        var at = random.Next(snapshot.Lines.Count);
        (snapshot with { Lines = [.. snapshot.Lines.Where((_, place) => place != at)] }).Refuse()!.Code.ShouldBe("quarter_summary.figures_differ");
        (snapshot with { Lines = [.. snapshot.Lines.Select((line, place) => place == at ? line with { DoneOn = line.DoneOn is null ? snapshot.On : null } : line)] })
            .Refuse()!.Code.ShouldBe("quarter_summary.figures_differ");
        (snapshot with { Lines = [.. snapshot.Lines, snapshot.Lines[at]] }).Refuse()!.Code.ShouldBe("quarter_summary.malformed");
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Refuse_WhatCannotBe_SaysSo()
    {
        var snapshot = Some();
        foreach (var wrong in new[]
        {
            snapshot with { Format = "province.plan/1" }, snapshot with { Quarter = 5 }, snapshot with { Version = 0 }, snapshot with { On = Second.LastDay },
            snapshot with { Lines = [.. snapshot.Lines.Select(line => line with { Quarter = 3 })] }, snapshot with { Lines = [.. snapshot.Lines.Select(line => line with { Visits = -1 })] },
            snapshot with { Lines = [.. snapshot.Lines.Select(line => line with { DoneOn = snapshot.On.AddDays(1) })] },
        })
            wrong.Refuse()!.Code.ShouldBe("quarter_summary.malformed");
    }

    [Fact]
    public void File_AQuarterThatIsOver_IsAnotherVersionEachTimeUntilOneIsDeclined()
    {
        var summary = new QuarterSummary(Hengyang, Second);
        summary.RefuseFiling(Leader.AccountId, Second.LastDay)!.Code.ShouldBe("quarter_summary.not_over");
        summary.Write(" 两家停产\r\n已顺延 ", Officer);
        summary.Remarks.ShouldBe("两家停产\n已顺延");
        summary.RefuseFiling(Officer.AccountId, Second.LastDay.AddDays(1))!.Code.ShouldBe("quarter_summary.same_person");
        summary.Write("两家停产\n已顺延", Leader);
        summary.WrittenByName.ShouldBe("经办人", "who saves the same words did not write them");
        Should.Throw<RefusedException>(() => summary.Write(new string('长', QuarterSummary.MaxRemarks + 1), Officer)).Refusal.Field.ShouldBe("remarks");
        var (first, second) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var snapshot = Some();
        summary.File(first, snapshot, Leader, At);
        summary.File(second, snapshot with { Version = 2 }, Leader, At.AddDays(1));
        (summary.Stage, summary.Version, summary.FiledBy).ShouldBe((QuarterSummaryStage.Filed, 2, "局领导"));
        var filed = summary.ReadFiled()!;
        filed.Of(new FigureKey(FigurePeriod.Until2, FigureKey.All, FigureKey.All)).Lines.ShouldBe(snapshot.Lines.Count);
        filed.Book.Says(new FigureBook(LinePlans.Year, FiledFigures.Cells(snapshot.Figures)), 2).ShouldBeTrue();
        summary.Decline(first, "旧的").ShouldBeFalse("it is about a version that another one followed");
        summary.Decline(second, "数字不一致").ShouldBeTrue();
        (summary.Stage, summary.DeclineReason).ShouldBe((QuarterSummaryStage.Declined, "数字不一致"));
        summary.File(Guid.CreateVersion7(), snapshot with { Version = 3 }, Leader, At.AddDays(2));
        (summary.Stage, summary.DeclineReason).ShouldBe((QuarterSummaryStage.Filed, null));
        Should.Throw<ArgumentOutOfRangeException>(() => summary.File(Guid.CreateVersion7(), snapshot, Leader, At));
    }

    [Fact]
    public void Of_APlanFiledWithinTheYear_AsksForTheQuartersFromThen()
    {
        var dates = QuarterDates.Of(2026, new DateOnly(2026, 5, 4), 10).ToList();
        dates.Select(wish => (wish.Part, wish.Due)).ShouldBe([("2", new DateOnly(2026, 7, 10)), ("3", new DateOnly(2026, 10, 10)), ("4", new DateOnly(2027, 1, 10))]);
        dates.ShouldAllBe(wish => wish.Year == 2026 && wish.Kind == DeadlineKind.QuarterSummary && wish.City == null);
        QuarterDates.Of(2026, new DateOnly(2026, 3, 31), 5, (Hengyang, "衡阳市")).First().ShouldSatisfyAllConditions(
            wish => wish.Part.ShouldBe("1/430400"), wish => wish.Due.ShouldBe(new DateOnly(2026, 4, 5)), wish => wish.Title.ShouldBe("衡阳市报送 2026 年第 1 季度执法情况汇总"));
        QuarterDates.Of(2026, new DateOnly(2027, 1, 1), 10).ShouldBeEmpty();
    }

    [Fact]
    public void RefuseAgainst_APlan_WantsItsLinesAndNoOther() => Prop.ForAll(LinePlans.Histories, one =>
    {
        var snapshot = Snapshot(one.Plan, new Random(one.Seed));
        (snapshot.RefuseAgainst(one.Plan), QuarterSnapshot.RemarksOf(snapshot.Write())).ShouldBe((null, ""));
        if (snapshot.Lines.Count == 0)
            return;
        var at = one.Seed % snapshot.Lines.Count;
        foreach (var wrong in new[]
        {
            snapshot with { Lines = [.. snapshot.Lines.Where((_, place) => place != at)] }, snapshot with { Lines = [.. snapshot.Lines, snapshot.Lines[at] with { Id = "0" }] },
            snapshot with { Lines = [.. snapshot.Lines.Select((line, place) => place == at ? line with { Visits = line.Visits + 1 } : line)] },
        })
            wrong.RefuseAgainst(one.Plan)!.Code.ShouldBe("quarter_summary.lines_differ");
    }).QuickCheckThrowOnFailure();

    private static QuarterSnapshot Some() => Enumerable.Range(1, 50).Select(seed => Snapshot(LinePlans.Make(seed, seed + 1, seed + 2), new Random(seed))).First(snapshot => snapshot.Lines.Count > 3);

    private static QuarterSnapshot Snapshot(Province.Domain.Plans.Statements.PlanDocument plan, Random random)
    {
        var (lines, on) = (PlanLines.Of(plan, LinePlans.Year), Second.LastDay.AddDays(random.Next(1, 30)));
        var reports = LinePlans.Reports(lines, random).Where(report => report.On <= on).ToList();
        var reported = ReportedLines.Of(lines, reports);
        return new QuarterSnapshot(QuarterSnapshot.FormatName, Second.Year, Second.Quarter, 1, LinePlans.PlanId, 1, "计划", on, "局领导", "",
            FiledFigures.Of(FigureCubeTests.Cells(lines, reports), Second.Quarter), [.. lines.Where(line => line.Due <= Second.LastDay).Select(line => QuarterLine.Of(line, reported.Find(line)))]);
    }
}
