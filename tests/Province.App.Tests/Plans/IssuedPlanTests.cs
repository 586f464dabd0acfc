using System.Net;
using AngleSharp.Dom;
using Province.Tests;

namespace Province.App.Tests.Plans;

/// <summary>A document that carries number, date and approval is issued, whatever its plan still waits for.</summary>
public sealed class IssuedPlanTests
{
    private const string Number = "衡应急〔2023〕92号";

    [Theory, OnSqlite, OnPostgres]
    public async Task Pages_OfADraftThatIsIssued_SaySoBesideTheStage(string provider)
    {
        await using var app = await ProvinceApp.StartAsync(provider);
        var browser = await Browser.SignedInAsync(app, "hengyang.planner");
        var plan = (await (await app.AsAsync("hengyang.planner")).ReadAsync("plans")).GetProperty("items")[0].GetProperty("planId").GetString()!;

        Facts(await browser.PageAsync($"/plans/{plan}")).ShouldBe(["待送审", $"已印发 {Number}", "第 1 版"]);
        Stage(await browser.PageAsync("/plans"), plan).ShouldBe("待送审 已印发");

        var unnumbered = PlanApi.Sample("hengyang-2024.txt").Replace(Number, "", StringComparison.Ordinal);
        await (await (await app.AsAsync("hengyang.planner")).ImportAsync(unnumbered)).ShouldBeJsonAsync(HttpStatusCode.Created);
        Facts(await browser.PageAsync($"/plans/{plan}")).ShouldBe(["待送审", "尚未登记印发", "第 2 版"]);
        Facts(await browser.PageAsync($"/plans/{plan}?version=1"))[1].ShouldBe($"已印发 {Number}");
        Stage(await browser.PageAsync("/plans"), plan).ShouldBe("待送审");
    }

    [Fact]
    public async Task Document_OfEachVersion_StaysItsOwnWhenBothAreKept()
    {
        await using var app = await ProvinceApp.StartAsync();
        var planner = await app.AsAsync("hengyang.planner");
        var plan = (await planner.ReadAsync("plans")).GetProperty("items")[0].GetProperty("planId").GetString()!;
        await (await planner.ImportAsync(PlanApi.Sample("hengyang-2024.txt").Replace(Number, "", StringComparison.Ordinal))).ShouldBeJsonAsync(HttpStatusCode.Created);
        foreach (var (version, number) in new[] { (1, Number), (2, null), (1, Number), (2, null) })
            (await planner.ReadAsync($"plans/{plan}?version={version}")).GetProperty("document").GetProperty("documentNumber").GetString().ShouldBe(number);
    }

    private static string[] Facts(IParentNode page) => [.. page.QuerySelectorAll(".page-head-facts > span").Take(3).Select(fact => fact.TextContent.Trim())];

    private static string Stage(IParentNode list, string plan) => list.QuerySelector($"tr[data-href='/plans/{plan}'] td[data-label=状态]")!.TextContent.Trim();
}
