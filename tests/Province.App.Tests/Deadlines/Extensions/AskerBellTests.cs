using Province.App.Tests.Campaigns;
using Province.App.Tests.Plans;
using Province.Domain.Deadlines;
using Province.Domain.Deadlines.Extensions;
using Province.Domain.Exchange;
using Province.Domain.Tenancy;
using Province.Tests;

namespace Province.App.Tests.Deadlines.Extensions;

/// <summary>Who asked for more time hears of the answer, and nobody else does.</summary>
public sealed class AskerBellTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Answer_InTheCity_RingsOnceForEachAnswerAtWhoAsked(string provider)
    {
        await using var app = await ProvinceApp.StartAsync(provider, settings: ("Jobs:Run", "false"));
        await app.FileNextYearAsync();
        var quarter = (await app.DeadlinesAsync(ProvinceApp.Hengyang, DeadlineKind.QuarterTargets)).First(d => d.UnitCode is null);
        var (section, leader, first) = (await app.AsAsync("hengyang.section"), await app.AsAsync("hengyang.leader"), quarter.Due);
        foreach (var granted in new DateOnly?[] { null, null, first.AddDays(10) })
        {
            var asked = await (await section.AskTimeAsync(quarter.Id, first.AddDays(20))).ShouldBeJsonAsync();
            (await BellsAsync(section, quarter.Id)).ShouldNotContain(bell => bell.Rung[0] == 'G', "it is only asked for");
            await (await leader.GiveTimeAsync(asked.GetProperty("requestId").GetGuid(), granted, "时间足够")).ShouldBeJsonAsync();
        }

        (await BellsAsync(section, quarter.Id)).ShouldBe([($"R1@{first:yyyyMMdd}", first), ($"R2@{first:yyyyMMdd}", first), ($"G3@{first.AddDays(10):yyyyMMdd}", first.AddDays(10))]);
        (await BellsAsync(leader, quarter.Id)).ShouldBeEmpty();
        var page = (await (await Browser.SignedInAsync(app, "hengyang.section")).PageAsync("/reminders")).Body!.TextContent;
        page.ShouldContain("已批准延期");
        page.ShouldContain("未批准延期");
        (await (await Browser.SignedInAsync(app, "hengyang.section")).PageAsync($"/deadlines/{quarter.Id}")).Body!.TextContent.ShouldContain("已批准延期");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Answer_OfTheProvince_RingsInTheCityWhenItArrives(string provider)
    {
        await using var app = await ProvinceApp.StartAsync(provider, settings: ("Jobs:Run", "false"));
        var (city, province) = await app.OpenNextYearAsync();
        var (planner, organiser, due) = (await app.AsAsync("hengyang.planner"), await app.AsAsync("hunan.organiser"), city.Due);
        var id = (await (await planner.AskTimeAsync(city.Id, due.AddDays(20))).ShouldBeJsonAsync()).GetProperty("requestId").GetGuid();
        await app.DeliverAsync();
        var told = await BellsAsync(organiser, province.Id);
        await (await organiser.GiveTimeAsync(id, due.AddDays(15))).ShouldBeJsonAsync();
        (await BellsAsync(planner, city.Id)).ShouldNotContain(bell => bell.Rung[0] == 'G', "the answer is on its way");
        await app.DeliverAsync();
        await app.DeliverAsync();
        (await BellsAsync(planner, city.Id))[^1].ShouldBe(($"G1@{due.AddDays(15):yyyyMMdd}", due.AddDays(15)));
        (await BellsAsync(organiser, province.Id)).ShouldBe(told);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Answer_ThatTheProvinceDidNotTakeTheRequest_RingsAsARefusal(string provider)
    {
        await using var app = await ProvinceApp.StartAsync(provider, settings: ("Jobs:Run", "false"));
        var (city, _) = await app.OpenNextYearAsync();
        var planner = await app.AsAsync("hengyang.planner");
        await app.ForgeAsync(ProvinceApp.Hengyang, ProvinceApp.Hunan, new Letter(TimeAsk.EnvelopeKind, CityDeadlineLetter.ThreadOf(city.Id), "申请延期",
            new TimeAsk(CityDeadlineLetter.Of(city), city.Due.AddDays(9), "理由", "甲", app.Clock.GetUtcNow()).Write()));
        await app.DeliverAsync();
        await (await planner.AskTimeAsync(city.Id, city.Due.AddDays(20))).ShouldBeJsonAsync();
        await app.DeliverAsync();
        await app.DeliverAsync();
        (await BellsAsync(planner, city.Id))[^1].ShouldBe(($"R1@{city.Due:yyyyMMdd}", city.Due));
    }

    private static async Task<IReadOnlyList<(string Rung, DateOnly Due)>> BellsAsync(HttpClient person, Guid deadline) =>
        [.. (await person.ReadAsync("reminders?sort=madeAt")).Items().Where(bell => bell.GetProperty("deadlineId").GetGuid() == deadline)
            .Select(bell => (bell.GetProperty("rung").GetString()!, DateOnly.Parse(bell.GetProperty("due").GetString()!, System.Globalization.CultureInfo.InvariantCulture)))];
}
