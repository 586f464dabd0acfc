using FsCheck;
using FsCheck.Fluent;
using Province.Domain.Plans;
using Province.Domain.Plans.Lines;
using Province.Domain.Plans.Statements;
using Province.Domain.Tenancy;

namespace Province.Domain.Tests.Plans.Lines;

/// <summary>Plans with schedules of every shape, and reports of their lines.</summary>
internal static class LinePlans
{
    internal const int Year = 2026;
    internal static readonly Guid PlanId = Guid.Parse("11111111-1111-1111-1111-111111111111");
    private static readonly DateTimeOffset At = new(2026, 7, 1, 1, 0, 0, TimeSpan.Zero);
    private static readonly Industry[][] Industries = [[Industry.HazardousChemicals], [Industry.IndustryAndTrade, Industry.CoalMines], []];

    internal static Arbitrary<PlanDocument> Plans { get; } = (from annexes in Gen.ArrayOf(Gen.Choose(0, int.MaxValue - 1), 3) select Make(annexes)).ToArbitrary();

    /// <summary>A plan, lines of it that are reported or were taken back, and the day of counting.</summary>
    internal static Arbitrary<(PlanDocument Plan, int Seed)> Histories { get; } =
        (from plan in Plans.Generator from seed in Gen.Choose(0, int.MaxValue - 1) select (plan, seed)).ToArbitrary();

    internal static PlanDocument Make(params int[] seeds) => new() { Annexes = [.. seeds.Select((seed, at) => AnnexOf(new Random(seed), at + 1))] };

    internal static PlanLineReport Report(PlanLine line, DateOnly on, int number = 1) =>
        new(new TenantId(430400), PlanId, line, number, new DoneLine(on, null, "某某", At));

    internal static PlanLineReport Withdrawn(PlanLineReport report)
    {
        report.Withdraw("登记有误", "某某", At);
        return report;
    }

    internal static List<PlanLineReport> Reports(IReadOnlyList<PlanLine> lines, Random random)
    {
        List<PlanLineReport> reports = [];
        foreach (var line in lines)
        {
            var before = random.Next(3);
            reports.AddRange(Enumerable.Range(1, before).Select(number => Withdrawn(Report(line, Day(random), number))));
            if (random.Next(2) == 0)
                reports.Add(Report(line, Day(random), before + 1));
        }

        return reports;
    }

    internal static DateOnly Day(Random random) => new DateOnly(Year, 1, 1).AddDays(random.Next(400));

    private static PlanAnnex AnnexOf(Random random, int number)
    {
        var targets = Enumerable.Range(0, random.Next(6)).Select(at => new PlanTarget
        {
            Id = $"t{number}-{at}", Line = number * 100 + at, Name = $"第{random.Next(8)}号厂", Printed = "厂", Department = random.Next(3) == 0 ? "工贸科" : null,
            Industry = random.Next(2) == 0 ? Industry.Fireworks : null,
        }).ToList();
        return new PlanAnnex
        {
            Id = $"a{number}", Line = number * 100, Number = number, Title = "计划", Department = random.Next(4) == 0 ? null : $"第{random.Next(3)}科",
            Industries = Industries[random.Next(3)], Targets = targets, Schedule = [.. Enumerable.Range(0, random.Next(7)).Select(at => LineOf(random, number * 100 + 50 + at, targets))],
        };
    }

    private static ScheduleLine LineOf(Random random, int line, List<PlanTarget> targets)
    {
        var named = random.Next(3) == 0 ? [] : targets.Where(_ => random.Next(2) == 0).ToList();
        var kind = (ScheduleKind)random.Next(4);
        return new ScheduleLine
        {
            Id = $"s{line}", Line = line, Kind = kind, Quarters = [.. Enumerable.Range(1, 4).Where(_ => random.Next(3) == 0)], Department = random.Next(3) == 0 ? "执法支队" : null,
            Names = [.. named.Select(target => target.Name)], Targets = [.. named.Select(target => target.Id)], Stated = random.Next(2) == 0 ? random.Next(1, 9) : null,
            ReinspectionOf = kind == ScheduleKind.Reinspection ? [.. Enumerable.Range(1, 4).Where(_ => random.Next(2) == 0)] : [],
            Shape = random.Next(6) == 0 ? ScheduleShape.None : named.Count > 0 ? ScheduleShape.Names : ScheduleShape.Prose,
        };
    }
}
