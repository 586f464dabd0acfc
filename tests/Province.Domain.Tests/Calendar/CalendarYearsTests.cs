using Province.Domain.Calendar;
using Province.Domain.Refusals;

namespace Province.Domain.Tests.Calendar;

public sealed class CalendarYearsTests
{
    private static readonly WorkYear Of2027 = YearFile.Read(YearSamples.Rows(YearSamples.Of2027)).Years.Single();
    private static readonly CalendarYears Held = new(StateCouncil.Years, [Of2027]);

    /// <summary>Published days of the lunar calendar, those around the leap months of 2025, 2028 and 2033 among them.</summary>
    [Theory]
    [InlineData(2025, "2025-01-29", "2025-05-31", "2025-10-06")]
    [InlineData(2027, "2027-02-06", "2027-06-09", "2027-09-15")]
    [InlineData(2028, "2028-01-26", "2028-05-28", "2028-10-03")]
    [InlineData(2033, "2033-01-31", "2033-06-01", "2033-09-08")]
    public void StatutoryDays_OfTheMoon_AreThosePublished(int year, string spring, string dragonBoat, string midAutumn)
    {
        var days = StatutoryDays.Of(year).ToLookup(one => one.Name, one => one.Day);
        (days["春节"].ElementAt(1), days["端午"].Single(), days["中秋"].Single()).ShouldBe((YearSamples.Day(spring), YearSamples.Day(dragonBoat), YearSamples.Day(midAutumn)));
        days.Sum(holiday => holiday.Count()).ShouldBe(12, "thirteen, less 清明");
    }

    [Fact]
    public void IsWorkingDay_OfAnImportedYear_FollowsItIntoTheDecemberBefore()
    {
        Held.Calendar.IsWorkingDay(new DateOnly(2026, 12, 31)).ShouldBeFalse();
        Held.Calendar.IsWorkingDay(new DateOnly(2026, 12, 26)).ShouldBeTrue();
        Held.Calendar.AddWorkingDays(new DateOnly(2027, 2, 4), 1).ShouldBe(new DateOnly(2027, 2, 12));
        StateCouncil.Calendar.IsWorkingDay(new DateOnly(2026, 12, 31)).ShouldBeTrue();
    }

    [Fact]
    public void RefuseImport_OfABuiltInYear_TakesTheSameDaysAndNoOthers()
    {
        var built = StateCouncil.Years.Single(year => year.Year == 2026);
        Held.RefuseImport([built with { Address = "https://www.gov.cn/other" }], replaces: false).ShouldBeNull();
        var refusal = Held.RefuseImport([built with { MakeUpDays = [.. built.MakeUpDays.Skip(1)] }], replaces: true)!;
        refusal.Code.ShouldBe("calendar.year_built_in");
        refusal.Detail.ShouldContain("2026-01-04：已有的上班，文件没有写明");
    }

    [Fact]
    public void RefuseImport_OfAYearThatWasImported_NeedsToBeToldToReplaceIt()
    {
        var corrected = Of2027 with { MakeUpDays = [.. Of2027.MakeUpDays, new(2027, 10, 10)] };
        Held.RefuseImport([Of2027], replaces: false).ShouldBeNull();
        Held.RefuseImport([corrected], replaces: false)!.Code.ShouldBe("calendar.year_held");
        Held.RefuseImport([corrected], replaces: true).ShouldBeNull();
    }

    [Fact]
    public void RefuseImport_ThatContradictsTheYearAfter_NamesTheDay()
    {
        var before = StateCouncil.Years.Where(year => year.Year < 2026).ToList();
        var of2026 = StateCouncil.Years.Single(year => year.Year == 2026);
        var late = Of2027 with { Holidays = [new("元旦", new(2026, 12, 27), new(2027, 1, 2)), .. Of2027.Holidays.Skip(1)], MakeUpDays = [.. Of2027.MakeUpDays.Skip(1)] };
        var refusal = new CalendarYears(before, []).RefuseImport([of2026 with { MakeUpDays = [.. of2026.MakeUpDays, new(2026, 12, 27)] }, late], replaces: false)!;
        (refusal.Code, refusal.Kind).ShouldBe(("calendar.years_contradict", RefusalKind.Conflict));
        refusal.Detail.ShouldContain("2026-12-27");
    }

    [Fact]
    public void Gaps_BetweenYears_AreTold()
    {
        var later = YearSamples.Random(new Random(1), 2029);
        var held = new CalendarYears(StateCouncil.Years, [later]);
        (held.RefuseImport([later], replaces: false), string.Join(',', held.Gaps)).ShouldBe((null, "2027,2028"));
        Held.Gaps.ShouldBeEmpty();
    }

    [Fact]
    public void With_WhatIsKept_HoldsItBesideTheBuiltInYears()
    {
        var held = CalendarYears.With([new ImportedYear(Of2027, DateTimeOffset.UnixEpoch)]);
        (held.IsBuiltIn(2026), held.IsBuiltIn(2027), string.Join(',', held.Calendar.Years)).ShouldBe((true, false, string.Join(',', Held.Calendar.Years)));
        held.Calendar.IsWorkingDay(new DateOnly(2026, 12, 31)).ShouldBeFalse();
        var alone = CalendarYears.With([]);
        (alone.Calendar.IsWorkingDay(new DateOnly(2026, 12, 31)), string.Join(',', alone.Calendar.Years)).ShouldBe((true, string.Join(',', StateCouncil.Calendar.Years)));
        CalendarYears.With([]).ShouldBeSameAs(alone, "every use case asks for it");
    }

    [Fact]
    public void MarksBetween_AMonth_AreItsDaysOffAndItsDaysWorked() => string.Join(' ', Held.MarksBetween(new(2026, 12, 25), new(2027, 1, 31)).Select(mark => $"{mark.Day:MMdd}{mark.Holiday ?? "班"}"))
        .ShouldBe("1226班 1231元旦 0101元旦 0102元旦 0131班");

    [Fact]
    public void Change_OfAnImportedYear_CountsOnlyWhatIsDifferent()
    {
        var kept = new ImportedYear(Of2027, DateTimeOffset.UnixEpoch);
        kept.Read().SaysAs(Of2027).ShouldBeTrue();
        kept.Change(Of2027, DateTimeOffset.UnixEpoch.AddDays(1)).ShouldBeFalse();
        (kept.Revision, kept.ImportedAt).ShouldBe((1, DateTimeOffset.UnixEpoch));
        kept.Change(Of2027 with { Number = "国办发明电〔2026〕10号" }, DateTimeOffset.UnixEpoch.AddDays(1)).ShouldBeTrue();
        (kept.Revision, kept.Read().Number).ShouldBe((2, "国办发明电〔2026〕10号"));
        Should.Throw<RefusedException>(() => kept.Change(Of2027 with { Holidays = [] }, DateTimeOffset.UnixEpoch)).Refusal.Code.ShouldBe("calendar.year_invalid");
    }
}
