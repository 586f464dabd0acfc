using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Province.Domain.Calendar;
using Province.Domain.Deadlines;
using Province.Domain.Tenancy;

namespace Province.Domain.Tests.Deadlines;

public sealed class LadderTests
{
    private static readonly ReminderDays Built = new(StateCouncil.Calendar);
    private static readonly LadderRule Standard = StandardRules.Of(DeadlineKind.QuarterTargets);

    private static Gen<DateOnly> Day => Gen.Choose(At("2021-06-01").DayNumber, At("2027-06-01").DayNumber).Select(DateOnly.FromDayNumber);

    private static Gen<LadderRule> Rule =>
        from before in Gen.SubListOf(new[] { 1, 2, 3, 5, 7, 15, 30, 60 })
        from working in Gen.Elements(DayCounting.Calendar, DayCounting.Working)
        from flags in Gen.Choose(0, 7)
        from leader in Gen.Choose(0, 6)
        from province in Gen.Choose(0, 12)
        select new LadderRule
        {
            Before = [.. before], Counting = working, OnTheDay = (flags & 1) > 0, OverdueDaily = (flags & 2) > 0, IncludesDay = (flags & 4) > 0,
            LeaderAfter = leader == 0 ? null : leader, ProvinceAfter = province == 0 ? null : province, Roles = [Role.Planner],
        };

    private static Arbitrary<(DateOnly Due, LadderRule Rule)> Cases => (from day in Day from rule in Rule select (day, rule)).ToArbitrary();

    /// <summary>2024: 10 to 17 February and 1 to 7 October off; 4 and 18 February, 29 September and 12 October worked. 2026: 15 to 23 February off, 14 and 28 worked.</summary>
    [Theory]
    [InlineData("2024-02-18", "B30 2024-01-19, B1 2024-02-09, D0 2024-02-18, O1 2024-02-19")]
    [InlineData("2024-02-12", "B30 2024-01-12, B7 2024-02-05, D0 2024-02-09, O1 2024-02-18")]
    [InlineData("2024-09-30", "B30 2024-08-30, B7 2024-09-23, B3 2024-09-27, B1 2024-09-29, D0 2024-09-30, O1 2024-10-08")]
    [InlineData("2024-10-08", "B30 2024-09-06, B1 2024-09-30, D0 2024-10-08, O1 2024-10-09")]
    [InlineData("2025-09-30", "B30 2025-08-29, B7 2025-09-23, B3 2025-09-26, B1 2025-09-29, D0 2025-09-30, O1 2025-10-09")]
    [InlineData("2026-02-24", "B30 2026-01-23, B1 2026-02-14, D0 2026-02-24, O1 2026-02-25")]
    public void Between_AroundSpringFestivalAndNationalDay_IsToldOnWorkingDays(string due, string expected)
    {
        var first = expected.Split(", ")[^1][3..];
        Say(Ladder.Between(new(At(due), Standard), Built, null, At(first))).ShouldBe(expected);
    }

    /// <summary>行政处罚法 art. 85: 2, 3, 5 and 7 days are working days.</summary>
    [Fact]
    public void Between_CountedInWorkingDays_SkipsTheHoliday() => Say(Ladder.Between(
        new(At("2024-10-15"), new LadderRule { Before = [7, 2], Counting = DayCounting.Working, OverdueDaily = false }), Built, null, At("2024-12-31")))
        .ShouldBe("B7 2024-09-30, B2 2024-10-12, D0 2024-10-15");

    [Fact]
    public void Between_AnyLadder_FallsOnWorkingDaysOnceEachAndInOrder() => Prop.ForAll(Cases, one =>
    {
        var rungs = Ladder.Between(new(one.Due, one.Rule), Built, null, one.Due.AddDays(60));
        return rungs.All(rung => Built.Holds(rung.Day)) && rungs.Zip(rungs.Skip(1)).All(pair => pair.First.Day < pair.Second.Day)
            && rungs.Select(rung => rung.Id).Distinct().Count() == rungs.Count
            && rungs.All(rung => rung.Step[0] == 'O' ? rung.Day > one.Due : rung.Day <= one.Due);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Between_AnyLadder_TellsNobodyEarlierThanANeededDay() => Prop.ForAll(Cases, one => Ladder.Between(new(one.Due, one.Rule), Built, null, one.Due)
        .Where(rung => rung.Step[0] != 'O').All(rung =>
        {
            var last = one.Due;
            var count = int.Parse(rung.Step[1..], CultureInfo.InvariantCulture);
            if (one.Rule.Counting == DayCounting.Working && count > 0)
                return Enumerable.Range(1, last.DayNumber - rung.Day.DayNumber).Count(n => Built.Holds(last.AddDays(-n))) == count;
            return Enumerable.Range(1, last.AddDays(-count).DayNumber - rung.Day.DayNumber).All(n => !Built.Holds(rung.Day.AddDays(n)));
        })).QuickCheckThrowOnFailure();

    [Fact]
    public void NextAfter_AnyDay_IsTheFirstRungAfterIt() => Prop.ForAll(Cases, Gen.Choose(-90, 40).ToArbitrary(), (one, offset) =>
    {
        var (of, after) = (new LadderOf(one.Due, one.Rule), one.Due.AddDays(offset));
        return Ladder.NextAfter(of, Built, after) == Ladder.Between(of, Built, after, after.AddDays(150)).Select(rung => (DateOnly?)rung.Day).FirstOrDefault();
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void DueOn_AfterAnOutage_IsOneRungForEverybodyWhoWasMissed()
    {
        var rung = Ladder.DueOn(new(At("2026-03-31"), Standard), Built, At("2026-03-27"), At("2026-04-20"));
        (rung!.Step, rung.Audience).ShouldBe(("O13", Audience.Responsible | Audience.Leader | Audience.Province));
        Ladder.DueOn(new(At("2026-03-31"), Standard), Built, At("2026-04-20"), At("2026-04-20")).ShouldBeNull();
    }

    [Fact]
    public void Between_OfWhatIsOverWithItsDay_TellsNobodyAfterIt() =>
        Ladder.Between(new(At("2026-03-31"), Standard, Lapses: true), Built, null, At("2026-12-31")).ShouldAllBe(rung => rung.Day <= At("2026-03-31"));

    private static string Say(IEnumerable<Rung> rungs) => string.Join(", ", rungs.Select(rung => $"{rung.Step} {rung.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}"));

    private static DateOnly At(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
