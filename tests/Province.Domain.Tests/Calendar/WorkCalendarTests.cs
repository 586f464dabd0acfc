using System.Diagnostics;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Province.Domain.Calendar;
using Province.Domain.Refusals;

namespace Province.Domain.Tests.Calendar;

public sealed class WorkCalendarTests
{
    private static readonly WorkCalendar Built = StateCouncil.Calendar;

    private static Arbitrary<DateOnly> Days => Gen.Choose(Day("2021-04-01").DayNumber, Day("2026-10-01").DayNumber).Select(DateOnly.FromDayNumber).ToArbitrary();

    private static Arbitrary<int> Counts => Gen.Choose(-40, 40).ToArbitrary();

    /// <summary>As annual plans print them.</summary>
    [Theory]
    [InlineData(2021, 250)]
    [InlineData(2024, 251)]
    [InlineData(2025, 248)]
    public void WorkingDaysOf_PublishedYears_AreAsPlansPrintThem(int year, int days) => Built.WorkingDaysOf(year).ShouldBe(days);

    [Theory]
    [InlineData("2024-02-09", 1, "2024-02-18")]
    [InlineData("2024-02-08", 7, "2024-02-23")]
    [InlineData("2024-09-30", 7, "2024-10-15")]
    [InlineData("2024-09-30", 1, "2024-10-08")]
    [InlineData("2025-09-30", 1, "2025-10-09")]
    [InlineData("2025-10-10", 1, "2025-10-11")]
    [InlineData("2026-02-13", 2, "2026-02-24")]
    [InlineData("2023-01-20", 3, "2023-01-30")]
    [InlineData("2021-02-19", 1, "2021-02-20")]
    [InlineData("2022-12-30", 1, "2023-01-03")]
    public void AddWorkingDays_AroundHolidays_SkipsThemAndCountsMakeUpDays(string from, int count, string expected) =>
        Built.AddWorkingDays(Day(from), count).ShouldBe(Day(expected));

    [Fact]
    public void AddWorkingDays_ThereAndBack_EndsWhereItBegan() => Prop.ForAll(Days, Counts, (from, count) =>
    {
        var start = Built.AddWorkingDays(from, 1);
        var end = Built.AddWorkingDays(start, count);
        return Built.AddWorkingDays(end, -count) == start && Built.CountWorkingDays(start, end) == count && Built.IsWorkingDay(end);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void CountWorkingDays_OverADayBetween_AddsUp() => Prop.ForAll(Days, Days, Days, (a, b, c) =>
        Built.CountWorkingDays(a, b) + Built.CountWorkingDays(b, c) == Built.CountWorkingDays(a, c)).QuickCheckThrowOnFailure();

    [Fact]
    public void IsWorkingDay_EveryDayOf2021To2026_IsThatOfASecondSource()
    {
        const string script = "import * as w from 'chinese-workday'; const days = []; for (let t = Date.UTC(2021, 0, 1); t < Date.UTC(2027, 0, 1); t += 864e5) "
            + "{ const day = new Date(t).toISOString().slice(0, 10); if (w.isWorkday(day)) days.push(day); } console.log(days.join(' '));";
        var start = new ProcessStartInfo("node", ["--input-type=module", "-e", script]) { RedirectStandardOutput = true, WorkingDirectory = Path.Combine(House.Root, "src/Province.App/Assets") };
        using var node = Process.Start(start)!;
        var other = node.StandardOutput.ReadToEnd().Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).ToHashSet();
        var first = Day("2021-01-01");
        var own = Enumerable.Range(0, Day("2027-01-01").DayNumber - first.DayNumber).Select(first.AddDays).Where(Built.IsWorkingDay).Select(day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).ToHashSet();
        own.Count.ShouldBeGreaterThan(1400);
        own.Except(other).ShouldBe(["2023-01-03"], "the notice has 31 December 2022 to 2 January 2023 off; the second source has a day more");
        other.Except(own).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2020-12-31")]
    [InlineData("2027-01-01")]
    public void IsWorkingDay_OfAYearWithoutANotice_IsNotGuessed(string day) =>
        Should.Throw<RefusedException>(() => Built.IsWorkingDay(Day(day))).Refusal.Code.ShouldBe("calendar.year_unknown");

    [Fact]
    public void AddWorkingDays_IntoAYearWithoutANotice_NamesTheYear() =>
        Should.Throw<RefusedException>(() => Built.AddWorkingDays(Day("2026-12-30"), 5)).Refusal.Detail.ShouldContain("2027");

    [Theory]
    [InlineData("hole", "缺少“中秋”")]
    [InlineData("reversed", "前后颠倒")]
    [InlineData("other year", "不在这一年")]
    [InlineData("make-up on a Monday", "不是星期六或星期日")]
    [InlineData("both", "既放假又上班")]
    [InlineData("twice", "属于两个节日")]
    [InlineData("no source", "来源")]
    public void Refuse_ANoticeThatCannotBe_NamesThePlace(string fault, string says)
    {
        var year = StateCouncil.Years.Single(y => y.Year == 2024);
        Holiday[] With(string name, string from, string until) => [.. year.Holidays.Where(h => h.Name != name), new(name, Day(from), Day(until))];
        var faulty = fault switch
        {
            "hole" => year with { Holidays = [.. year.Holidays.Where(h => h.Name != "中秋")] },
            "reversed" => year with { Holidays = With("中秋", "2024-09-17", "2024-09-15") },
            "other year" => year with { Holidays = With("中秋", "2025-09-15", "2025-09-17") },
            "make-up on a Monday" => year with { MakeUpDays = [.. year.MakeUpDays, Day("2024-03-04")] },
            "both" => year with { MakeUpDays = [.. year.MakeUpDays, Day("2024-02-10")] },
            "twice" => year with { Holidays = [.. year.Holidays, new("清明", Day("2024-05-01"), Day("2024-05-01"))] },
            _ => year with { Source = " " },
        };
        faulty.Refuse()!.Detail.ShouldContain(says);
        year.Refuse().ShouldBeNull();
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
