using System.Globalization;
using Microsoft.Playwright;
using Province.App.Tests;
using Province.App.Tests.Campaigns;
using Province.App.Tests.Campaigns.Pools;
using Province.App.Tests.Inspections;
using Province.App.Tests.Plans;
using Province.Browser.Tests.Harness;
using Province.Browser.Tests.Plans;
using Province.Draws.Certificates;
using static Microsoft.Playwright.Assertions;

namespace Province.Browser.Tests.Campaigns;

/// <summary>One campaign with five tenants, from its issue to its report: the province, two builders and the two cities that they inspect.</summary>
public sealed class CampaignOfFiveTests(ProvinceServer server) : IClassFixture<ProvinceServer>
{
    private const string Public = "/public/draws/430000/1";

    private static readonly (string Name, string Planner, string Leader, int Code)[] Inspected =
        [("长沙", FiveTenants.ChangshaPlanner, FiveTenants.ChangshaLeader, FieldworkApi.Changsha), ("株洲", "zhuzhou.planner", "zhuzhou.leader", FieldworkApi.Zhuzhou)];

    private readonly Looks _looks = new();

    private ProvinceApp App => server.App;

    [BrowserFact]
    public async Task Campaign_OfFiveTenants_GoesFromItsIssueToItsReport()
    {
        var campaign = await App.IssueToFiveAsync();
        var organiser = await server.SignInAsync(CampaignApi.Organiser);
        await FileRostersAsync(organiser, campaign);
        await FilePoolsAsync(organiser, campaign);
        await DrawAsync(organiser, campaign);
        await PublicShowsAsync(released: false);
        await InspectAsync(campaign);
        await AnswerAsync();
        await CloseAsync(organiser, campaign);
        await PublicShowsAsync(released: true);
        await SumUpAsync(organiser, campaign);
        await ReportAsync(organiser, campaign);
        _looks.ShouldHaveFoundNothing();
    }

    private async Task FileRostersAsync(IPage organiser, string campaign)
    {
        await App.NameMembersAsync(campaign, FiveTenants.Lead, [("宝庆安", FiveTenants.LeadInspector), ("资江平", null)], "石英岩", FieldworkApi.Changsha);
        await App.NameMembersAsync(campaign, "hengyang.planner", [("舟行远", "hengyang.inspector"), ("耒水清", "hengyang.team")], "钟九", FieldworkApi.Hengyang);
        foreach (var (planner, city) in new[] { (FiveTenants.Lead, "邵阳市"), ("hengyang.planner", "衡阳市") })
        {
            var page = await server.SignInAsync(planner);
            await page.GotoAsync($"/campaigns/assignments/{campaign}/filing");
            await page.SignAsync();
            await page.PressAsync("报送");
            await page.SeesAsync("名单待受理");
            await page.Context.CloseAsync();
            await App.AcknowledgeAsync(campaign, planner);
            await AcceptAsync(organiser, $"/campaigns/rosters/{await App.RosterAsync(campaign, city)}");
        }
    }

    private async Task FilePoolsAsync(IPage organiser, string campaign)
    {
        foreach (var (name, planner, leader, code) in Inspected)
        {
            await App.ListCandidatesAsync(campaign, planner, code, name);
            var page = await server.SignInAsync(leader);
            await page.GotoAsync($"/{PoolApi.Of(campaign)}");
            await _looks.AtAsync(page, "five-pool");
            await page.GotoAsync($"/{PoolApi.Of(campaign)}/filing");
            await page.GetByLabel("本市没有水泥企业").CheckAsync();
            await page.SignAsync();
            await page.PressAsync("签字并报送");
            await page.IsToldAsync("已报送省应急管理厅");
            await page.Context.CloseAsync();
            await App.DeliverAsync();
            await AcceptAsync(organiser, $"/campaigns/pools/{await App.FiledPoolAsync(campaign, $"{name}市")}");
        }
    }

    private static async Task AcceptAsync(IPage organiser, string filed)
    {
        await organiser.GotoAsync($"{filed}/acceptance");
        await organiser.SignAsync();
        await organiser.PressAsync("受理");
        await organiser.StandsAtAsync("已受理");
    }

    private async Task DrawAsync(IPage organiser, string campaign)
    {
        await organiser.GotoAsync($"/campaigns/{campaign}/groups/3/draw");
        await _looks.AtAsync(organiser, "five-group-draw");
        await organiser.GetByLabel("承诺截止（分钟后）").FillAsync("5");
        await organiser.GetByLabel("其后公开截止（分钟）").FillAsync("5");
        await organiser.PressAsync("开启抽取");
        await Expect(organiser.GetByRole(AriaRole.Button, new() { Name = "发放全部席位链接" })).ToBeVisibleAsync();
        await new CeremonyDevices(server, organiser, _looks).RunAsync();
        await organiser.GotoAsync($"/campaigns/{campaign}/groups/3/draw");
        await _looks.AtAsync(organiser, "five-group-drawn");
    }

    /// <summary>The names of what was drawn are a secret until the fieldwork is closed; then everybody has the certificate, and it verifies.</summary>
    private async Task PublicShowsAsync(bool released)
    {
        var anybody = await server.OpenAsync(Width.Phone);
        await anybody.GotoAsync(Public);
        await _looks.AtAsync(anybody, released ? "five-public-released" : "five-public");
        (await anybody.ContentAsync()).ShouldNotContain("机械制造有限公司");
        var certificate = await anybody.APIRequest.GetAsync($"{Public}/certificate");
        certificate.Ok.ShouldBe(released);
        await Expect(anybody.GetByRole(AriaRole.Link, new() { Name = "下载证书" })).ToHaveCountAsync(released ? 1 : 0);
        if (released)
            CertificateCheck.Run(await certificate.BodyAsync(), SideFiles.None).Kind.ShouldBe(VerdictKind.Recomputed);
        await anybody.Context.CloseAsync();
    }

    private async Task InspectAsync(string campaign)
    {
        var member = await server.SignInAsync(FiveTenants.LeadInspector, Width.Phone);
        await member.GotoAsync("/account");
        await member.PressAsync("转到湖南省应急管理厅");
        await member.GotoAsync($"/fieldwork/{campaign}/groups/3");
        await _looks.AtAsync(member, "five-fieldwork");
        await member.GetByRole(AriaRole.Link, new() { Name = "株洲第" }).First.ClickAsync();
        await member.FollowAsync("登记检查");
        await member.GetByLabel("宝庆安").CheckAsync();
        await member.GetByLabel("耒水清").CheckAsync();
        await member.PressAsync("保存");
        await member.FollowAsync("登记问题");
        await member.GetByLabel("发现的问题").FillAsync("3 号喷雾干燥塔泄爆片正对人员通道，未设置导管或挡墙。");
        await member.GetByLabel("重大事故隐患").CheckAsync();
        await member.GetByLabel("严重程度", new() { Exact = true }).SelectOptionAsync("Grave");
        await member.PressAsync("保存");
        await member.FollowAsync("移交 1 条");
        await member.PressAsync("移交");
        await member.IsToldAsync("已移交被检查市州");
        await App.InspectTheRestAsync(campaign, "hengyang.inspector", "舟行远", "资江平");
        await member.GotoAsync($"/fieldwork/{campaign}/groups/3");
        await _looks.AtAsync(member, "five-fieldwork-done");
        await member.Context.CloseAsync();
    }

    private async Task AnswerAsync()
    {
        var city = await server.SignInAsync("zhuzhou.section", Width.Phone);
        await city.GotoAsync("/received-findings?q=%E6%B3%84%E7%88%86%E7%89%87");
        await city.Locator("tbody a").First.ClickAsync();
        await city.PressAsync("认领");
        await city.GetByLabel("整改完成日期").FillAsync(CampaignApi.Text(App.Today()));
        await city.GetByLabel("整改情况").FillAsync("已加装导管，引至室外安全处。");
        await city.PressAsync("登记整改完成");
        await city.SeesAsync("已整改");
        await city.Context.CloseAsync();
        await App.DeliverAsync();
    }

    private async Task CloseAsync(IPage organiser, string campaign)
    {
        await organiser.GotoAsync($"/fieldwork/{campaign}/groups/3");
        await _looks.AtAsync(organiser, "five-fieldwork-done");
        await organiser.FollowAsync("结束现场检查");
        await organiser.SignAsync();
        await organiser.PressAsync("结束现场检查");
        await organiser.IsToldAsync("现场检查已结束");
        await App.DeliverAsync();
    }

    private async Task SumUpAsync(IPage organiser, string campaign)
    {
        var lead = await server.SignInAsync(FiveTenants.Lead);
        await lead.GotoAsync($"/campaigns/assignments/{campaign}/summary");
        await _looks.AtAsync(lead, "five-summary");
        await lead.Locator("textarea").Last.FillAsync("建议对涉爆粉尘企业的泄爆设施逐家复查。");
        await lead.PressAsync("保存");
        await lead.FollowAsync("报送");
        await lead.SignAsync();
        await lead.PressAsync("报送");
        await lead.SeesAsync("已报送第 1 版");
        await lead.Context.CloseAsync();
        await App.DeliverAsync();
        await organiser.GotoAsync($"/campaigns/{campaign}");
        await organiser.Locator("main a[href*='/campaigns/summaries/']").ClickAsync();
        await AcceptAsync(organiser, new Uri(organiser.Url).AbsolutePath);
        await App.DeliverAsync();
    }

    private async Task ReportAsync(IPage organiser, string campaign)
    {
        var phone = await server.SignInAsync(CampaignApi.Organiser, Width.Phone);
        foreach (var page in new[] { organiser, phone })
        {
            await page.GotoAsync($"/campaigns/{campaign}");
            await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "第 3 组（邵阳市、衡阳市）" })).ToContainTextAsync("办结");
            await _looks.AtAsync(page, "five-progress");
            await page.GotoAsync($"/campaigns/{campaign}/report");
            await page.SeesAsync("抽定检查对象 4 家，已检查企业 6 家（6 家次），用时 6 天；发现问题隐患 6 条，其中重大事故隐患 1 条；移交被检查市州 6 条，已整改 1 条");
            await _looks.AtAsync(page, "five-report");
        }
    }
}
