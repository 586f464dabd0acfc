using System.Net;
using Province.Tests;

namespace Province.App.Tests.Plans;

/// <summary>A plan whose main text lists enterprises beside its annexes says 正文 wherever it would say the annex's number.</summary>
public sealed class MainTextPlanTests
{
    private const string Section = "**（三）组织抽查和交叉执法检查。**";

    private static readonly string Text = PlanApi.Sample("hengyang-2024.txt").Replace(Section,
        $"**（三）直接检查企业。**市局重点检查衡阳市雁北气体有限公司、耒阳市竹海化工有限公司。一季度检查衡阳市雁北气体有限公司；三季度检查耒阳市竹海化工有限公司。\n\n{Section}", StringComparison.Ordinal);

    [Theory, OnSqlite, OnPostgres]
    public async Task Pages_OfAMainTextThatListsEnterprises_CallItSo(string provider)
    {
        await using var app = await ProvinceApp.StartAsync(provider);
        await (await (await app.AsAsync("hengyang.planner")).ImportAsync(Text)).ShouldBeJsonAsync(HttpStatusCode.Created);
        var (plan, filed) = await app.FileHengyangAsync();
        var city = await Browser.SignedInAsync(app, "hengyang.planner");
        var province = await Browser.SignedInAsync(app, "hunan.organiser");

        var own = await city.PageAsync($"/plans/{plan}?tab=annex-0");
        own.QuerySelector("h2")!.TextContent.ShouldBe("正文　衡阳市应急管理局2024年度安全生产监管执法计划");
        own.QuerySelector($"a[href='/plans/{plan}?tab=annex-0']")!.TextContent.Trim().ShouldBe("正文");
        own.Body!.TextContent.ShouldContain("衡阳市雁北气体有限公司");
        (await city.PageAsync($"/plans/{plan}")).Body!.TextContent.ShouldNotContain("附件0");
        (await province.PageAsync($"/filed-plans/{filed}?tab=annex-0")).QuerySelector("h2")!.TextContent.ShouldStartWith("正文　");
        (await province.PageAsync($"/filed-plans/{filed}/return")).QuerySelectorAll("label").Select(label => label.TextContent.Trim()).ShouldContain("对正文名单和安排的意见");
    }

    [Fact]
    public async Task Comment_OnTheMainText_ReachesItsTab()
    {
        await using var app = await ProvinceApp.StartAsync();
        await (await (await app.AsAsync("hengyang.planner")).ImportAsync(Text)).ShouldBeJsonAsync(HttpStatusCode.Created);
        var (plan, filed) = await app.FileHengyangAsync();
        var organiser = await app.AsAsync("hunan.organiser");
        await organiser.StepAsync($"filed-plans/{filed}", "return", Comment(9)).ShouldRefuseAsync(422, "filed_plan.no_such_annex");
        await (await organiser.StepAsync($"filed-plans/{filed}", "return", Comment(0))).ShouldBeJsonAsync();
        await app.DeliverAsync();

        var tab = await (await Browser.SignedInAsync(app, "hengyang.planner")).PageAsync($"/plans/{plan}?tab=annex-0");
        tab.QuerySelector(".alert-warning")!.TextContent.ShouldBe("省厅对正文的意见请核对名单（第 2 版）");
        tab.QuerySelector($"a[href='/plans/{plan}?tab=annex-0']")!.TextContent.ShouldContain("正文（有意见）");
        (await (await Browser.SignedInAsync(app, "hunan.organiser")).PageAsync($"/filed-plans/{filed}")).QuerySelector(".alert-warning li")!.TextContent.ShouldBe("正文：请核对名单");
    }

    [Fact]
    public async Task Comment_OnAMainTextThatListsNobody_IsRefused()
    {
        await using var app = await ProvinceApp.StartAsync();
        var (_, filed) = await app.FileHengyangAsync();

        await (await app.AsAsync("hunan.organiser")).StepAsync($"filed-plans/{filed}", "return", Comment(0)).ShouldRefuseAsync(422, "filed_plan.no_such_annex");
    }

    private static object Comment(int annex) => new { comments = new[] { new { annex, text = "请核对名单" } } };
}
