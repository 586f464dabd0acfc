using Province.Tests;

namespace Province.App.Tests.Plans;

public sealed class DeskPageTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Desk_OfTheLatestYear_PointsToWhatWaitsInOthers(string provider)
    {
        await using var app = await ProvinceApp.StartAsync(provider);
        var (_, filed) = await app.FileHengyangAsync();
        var organiser = await Browser.SignedInAsync(app, "hunan.organiser");

        var desk = await organiser.PageAsync("/filed-plans");
        desk.QuerySelector("h1")!.TextContent.ShouldBe("报送情况：2025 年度计划");
        desk.QuerySelector("a[href='/filed-plans?year=2024']")!.TextContent.ShouldBe("2024 年 1 份");
        (await organiser.PageAsync("/filed-plans?year=2024")).QuerySelector("a[href='/filed-plans?year=2025']").ShouldNotBeNull("Zhuzhou's of the seed waits there");

        await (await (await app.AsAsync("hunan.organiser")).StepAsync($"filed-plans/{filed}", "acceptance")).ShouldBeJsonAsync();
        (await organiser.PageAsync("/filed-plans")).QuerySelector("a[href='/filed-plans?year=2024']").ShouldBeNull();
    }
}
