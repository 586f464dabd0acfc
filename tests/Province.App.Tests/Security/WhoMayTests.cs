using System.Net;
using System.Net.Http.Json;
using Province.App.Tests.Accounts;
using Province.App.Tests.Plans;
using Province.Tests;

namespace Province.App.Tests.Security;

/// <summary>A page that says no says whom to ask, within the tenant.</summary>
public sealed class WhoMayTests(ProvinceApps apps) : IClassFixture<ProvinceApps>
{
    [Theory, OnSqlite, OnPostgres]
    public async Task ForbiddenPage_ColleaguesHaveTheRight_NamesThemWithTheirRoles(string provider)
    {
        var text = await ForbiddenAsync(await apps.OnAsync(provider), "hengyang.planner", "/audit");

        text.ShouldContain("您的岗位没有“查看操作记录”的权限");
        text.ShouldContain("明如镜（纪检人员）");
        text.ShouldContain("雁归来（市级管理员）");
        text.ShouldNotContain("竹有节", Case.Sensitive, "Zhuzhou's discipline office is nobody to ask");
    }

    [Fact]
    public async Task ForbiddenPage_MoreThanFiveHaveTheRight_NamesFiveAndTheNumber()
    {
        await using var app = await ProvinceApp.StartAsync();
        var admin = await app.AsAsync("hengyang.admin");
        for (var i = 0; i < 5; i++)
            await (await admin.PostAsJsonAsync("/api/v1/users", new { userName = $"hengyang.watch{i}", name = $"监督员{i}", role = "disciplineOffice" })).ShouldBeJsonAsync(HttpStatusCode.Created);

        var text = await ForbiddenAsync(app, "hengyang.planner", "/audit");

        text.ShouldContain("共 7 人，这里列出前 5 人");
        text.Split("（纪检人员）").Length.ShouldBeLessThanOrEqualTo(6);
    }

    [Fact]
    public async Task ForbiddenPage_NobodyHasTheRightToday_NamesTheAdministrator()
    {
        await using var app = await ProvinceApp.StartAsync();
        var admin = await app.AsAsync("hengyang.admin");
        var legal = await MemberTests.FindAsync(admin, "hengyang.legal");
        await (await admin.ChangeAsync(HttpMethod.Post, $"/api/v1/users/{legal.GetProperty("id").GetGuid()}/closing", legal.GetProperty("version").GetString()!)).ShouldBeJsonAsync();
        var plan = (await (await app.AsAsync("hengyang.planner")).ReadAsync("plans")).GetProperty("items")[0].GetProperty("planId").GetString();

        var text = await ForbiddenAsync(app, "hengyang.planner", $"/plans/{plan}/review");

        text.ShouldContain("本单位目前没有人有这项权限，可以由管理员授予：雁归来。");
        text.ShouldNotContain("方正言");
    }

    [Fact]
    public async Task ForbiddenPage_WorkOfAnotherLevel_SaysSo() =>
        (await ForbiddenAsync(await apps.OnAsync(), "hunan.organiser", "/plans/import")).ShouldContain("这项工作不由本单位办理");

    private static async Task<string> ForbiddenAsync(ProvinceApp app, string userName, string address)
    {
        var page = await (await Browser.SignedInAsync(app, userName)).PageAsync(address, HttpStatusCode.Forbidden);
        page.QuerySelector("h1")!.TextContent.ShouldBe("没有权限");
        return page.QuerySelector("main")!.TextContent;
    }
}
