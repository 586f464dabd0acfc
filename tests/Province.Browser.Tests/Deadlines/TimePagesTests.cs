using Microsoft.Playwright;
using Province.App.Seed;
using Province.App.Tests.Campaigns;
using Province.App.Tests.Deadlines;
using Province.App.Tests.Deadlines.Extensions;
using Province.App.Tests.Inspections;
using Province.App.Tests.Plans;
using Province.Browser.Tests.Harness;
using Province.Domain.Calendar;
using Province.Domain.Deadlines;
using Province.Domain.Tenancy;

namespace Province.Browser.Tests.Deadlines;

/// <summary>A city asks the province for more time without script, an organiser gives another day on a phone, and both see it with the first day.</summary>
public sealed class TimePagesTests(ProvinceServer server) : IClassFixture<ProvinceServer>
{
    private static readonly TenantId Hunan = new(430000), Hengyang = new(430400), Zhuzhou = new(430200);

    private readonly Looks _looks = new();

    [BrowserFact]
    public async Task Time_AskedAndGrantedAcrossTenants_IsSeenOnBothSides()
    {
        var (_, year) = await server.App.FileNextYearAsync();
        var campaign = await server.App.BeginFieldworkAsync();
        var target = await server.App.TargetAsync(campaign, 3, FieldworkApi.Zhuzhou, "中国石油天然气股份有限公司湖南销售分公司株洲市炎帝大道南侧加油站");
        await server.App.HandOverAsync(await server.App.AsMemberAsync("hengyang.inspector"), target, "加油区警示标志缺失，油罐区静电接地电阻未按期检测，现场无检测记录");
        var finding = (await server.App.DeadlinesAsync(Zhuzhou, DeadlineKind.Rectification)).Single();
        await AskWithoutScriptAsync(finding);
        await server.App.DeliverAsync();
        var request = (await server.App.TimeRequestsAsync(Hunan)).Single().Id;
        foreach (var width in new[] { Width.Desktop, Width.Phone })
            await _looks.VisitAsync(server, "hunan.organiser", width, ("/", "time-home"), ("/deadlines/extensions", "time-requests"), ($"/deadlines/extensions/{request}", "time-answer"));
        await GrantAsync(request, finding.Due.AddDays(10));
        await server.App.DeliverAsync();
        var quarter = (await server.App.DeadlinesAsync(Hengyang, DeadlineKind.QuarterTargets)).First(d => d.UnitCode is null);
        foreach (var width in new[] { Width.Desktop, Width.Phone })
        {
            await _looks.VisitAsync(server, "zhuzhou.section", width, ($"/deadlines/{finding.Id}", "time-deadline"), ("/deadlines/extensions", "time-requests-city"));
            await _looks.VisitAsync(server, "hengyang.admin", width, page => Looks.UnfoldAsync(page, 1), ($"/deadlines/rules?year={year}", "time-rules"));
            await RefusedAsync(width, quarter);
        }

        var shown = await server.SignInAsync("zhuzhou.section");
        await shown.GotoAsync($"/deadlines/{finding.Id}");
        await Assertions.Expect(shown.GetByText("原定期限")).ToBeVisibleAsync();
        _looks.ShouldHaveFoundNothing();
    }

    private async Task AskWithoutScriptAsync(Deadline finding)
    {
        var page = await server.SignInAsync("zhuzhou.section", Width.Desktop, script: false);
        await page.GotoAsync($"/deadlines/{finding.Id}");
        await page.GetByRole(AriaRole.Link, new() { Name = "申请延期", Exact = true }).ClickAsync();
        await page.GetByLabel("希望延至").FillAsync(CampaignApi.Text(finding.Due.AddDays(20)));
        await page.GetByLabel("理由").FillAsync("静电接地需更换设备，厂家排期到下月，更换后由有资质的机构检测并出具报告");
        await page.GetByRole(AriaRole.Button, new() { Name = "提出申请" }).ClickAsync();
        await Assertions.Expect(page.GetByText("待审批")).ToBeVisibleAsync();
    }

    private async Task GrantAsync(Guid request, DateOnly until)
    {
        var page = await server.SignInAsync("hunan.organiser", Width.Phone);
        await page.GotoAsync($"/deadlines/extensions/{request}");
        await page.GetByLabel("批准延至").FillAsync(CampaignApi.Text(until));
        await page.GetByLabel("理由（不批准时必填）").FillAsync("设备更换需要时间，期间请停用该罐");
        await page.GetByLabel("登录密码").FillAsync(Seeder.DemoPassword);
        await page.GetByRole(AriaRole.Button, new() { Name = "批准", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("tbody").GetByText("已批准")).ToBeVisibleAsync();
    }

    private async Task RefusedAsync(Width width, Deadline quarter)
    {
        var page = await server.SignInAsync("hengyang.section", width);
        await page.GotoAsync($"/deadlines/{quarter.Id}/extension");
        await _looks.AtAsync(page, "time-ask");
        await page.GetByLabel("希望延至").FillAsync(CampaignApi.Text(ChinaTime.Today(server.App.Clock)));
        await page.GetByLabel("理由").FillAsync("汛期停产");
        await page.GetByRole(AriaRole.Button, new() { Name = "提出申请" }).ClickAsync();
        await Assertions.Expect(page.Locator("#field-until-error")).ToBeVisibleAsync();
        await _looks.AtAsync(page, "time-ask-refused");
    }
}
