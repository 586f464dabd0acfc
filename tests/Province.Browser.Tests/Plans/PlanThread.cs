using Microsoft.Playwright;
using Province.Browser.Tests.Harness;
using static Microsoft.Playwright.Assertions;

namespace Province.Browser.Tests.Plans;

/// <summary>Four people of two tenants take a plan from the city's document to the province's acceptance, returned once on the way.</summary>
public abstract class PlanThread(ProvinceServer server, Width width)
{
    private static readonly string Sample = Repository.SamplePlan("hengyang-2024.txt");

    private static readonly string Corrected = Sample.Replace("烟花爆竹零售网点 17 家", "烟花爆竹批发企业 17 家", StringComparison.Ordinal)
        .Replace("衡阳市盛亚化工", "衡阳盛亚化工", StringComparison.Ordinal);

    private readonly Looks _looks = new();

    [BrowserFact]
    public async Task Plan_ReturnedOnceAndMended_IsAccepted()
    {
        Corrected.ShouldNotBe(Sample);
        var planner = await server.SignInAsync("hengyang.planner", width);
        var planPath = await PrepareAsync(planner);
        await TakeThroughTheCityAsync(planner, planPath, "first");
        await ReturnAsync();
        await MendAsync(planner, planPath);
        await TakeThroughTheCityAsync(planner, planPath, "second");
        await AcceptAsync();
        await SeeAcceptedAsync(planner, planPath);
        _looks.ShouldHaveFoundNothing();
    }

    private async Task<string> PrepareAsync(IPage planner)
    {
        await planner.GotoAsync("/");
        await _looks.AtAsync(planner, "home-planner");
        await planner.GotoAsync("/plans");
        await _looks.AtAsync(planner, "plans");
        await planner.GotoAsync("/plans/import");
        await _looks.AtAsync(planner, "import");
        var planPath = await planner.OpenOrImportAsync(Sample, "2024");
        await planner.StandsAtAsync("待送审");
        await planner.OpenTabAsync("问题");
        await SeeFindingsAsync(planner);
        foreach (var (tab, picture) in new[] { ("总览", "plan-overview"), ("附件1", "plan-annex"), ("原文", "plan-source"), ("版本与历史", "plan-history") })
        {
            await planner.OpenTabAsync(tab);
            await _looks.AtAsync(planner, picture);
        }

        return planPath;
    }

    private async Task SeeFindingsAsync(IPage planner)
    {
        var finding = planner.Locator(".finding").Filter(new() { HasText = "盛亚" }).First;
        await finding.Locator("strong").First.ClickAsync();
        await Expect(planner.Locator(".source-line.is-shown").Nth(1)).ToBeAttachedAsync();
        await _looks.AtAsync(planner, "plan-findings");
        await PlanActs.ExplainAsync(finding, "同一家企业，工商登记名称为衡阳盛亚化工有限公司。");
        await planner.IsToldAsync("已保存说明");
        await Expect(finding).ToContainTextAsync("同一家企业，工商登记名称为");
    }

    private async Task TakeThroughTheCityAsync(IPage planner, string planPath, string round)
    {
        await planner.GotoAsync(planPath);
        await planner.FollowAsync("送审");
        await _looks.AtAsync(planner, $"submit-{round}");
        await planner.PressAsync("送审");
        await planner.StandsAtAsync("待法制审核");

        await DecideAsync("hengyang.legal", planPath, "法制审核", "审核通过", "待审批", signs: false);
        await DecideAsync("hengyang.leader", planPath, "审批", "批准", "待报送", signs: true);

        await planner.GotoAsync(planPath);
        await planner.FollowAsync("报送");
        await _looks.AtAsync(planner, $"file-{round}");
        await planner.SignAsync();
        await planner.PressAsync("报送");
        await planner.IsToldAsync("已报送省应急管理厅");
        await planner.StandsAtAsync("已报送");
    }

    private async Task DecideAsync(string userName, string planPath, string step, string decision, string stage, bool signs)
    {
        var page = await server.SignInAsync(userName, width);
        await _looks.AtAsync(page, $"home-{userName}");
        await page.GotoAsync(planPath);
        await page.FollowAsync(step);
        await _looks.AtAsync(page, $"decide-{userName}");
        if (signs)
            await page.SignAsync();
        await page.PressAsync(decision);
        await page.StandsAtAsync(stage);
        await page.Context.CloseAsync();
    }

    private async Task ReturnAsync()
    {
        var organiser = await OpenFiledAsync("desk-filed");
        await organiser.OpenTabAsync("问题");
        await organiser.SeesAsync("同一家企业，工商登记名称为");
        await _looks.AtAsync(organiser, "filed-findings");
        foreach (var (tab, picture) in new[] { ("附件1", "filed-annex"), ("历次报送", "filed-filings") })
        {
            await organiser.OpenTabAsync(tab);
            await _looks.AtAsync(organiser, picture);
        }

        await organiser.FollowAsync("退回");
        await organiser.GetByLabel("对附件 1 的意见").FillAsync("附件1的交叉执法对象与主文不一致，请改为批发企业后重新报送。");
        await _looks.AtAsync(organiser, "return");
        await organiser.SignAsync();
        await organiser.PressAsync("退回");
        await organiser.StandsAtAsync("已退回");
        await organiser.Context.CloseAsync();
    }

    private async Task<IPage> OpenFiledAsync(string picture)
    {
        var organiser = await server.SignInAsync("hunan.organiser", width);
        await _looks.AtAsync(organiser, $"home-organiser-{picture}");
        await organiser.GotoAsync("/filed-plans?year=2024");
        var row = organiser.Locator("tbody tr").Filter(new() { HasText = "衡阳市" }).Filter(new() { HasText = "待受理" });
        await organiser.ReloadUntilAsync(row);
        await _looks.AtAsync(organiser, picture);
        await row.GetByRole(AriaRole.Link, new() { Name = "衡阳市" }).ClickAsync();
        await organiser.StandsAtAsync("待受理");
        return organiser;
    }

    private async Task MendAsync(IPage planner, string planPath)
    {
        await planner.GotoAsync(planPath);
        await planner.ReloadUntilAsync(planner.Locator(".page-head .status").Filter(new() { HasText = "已退回" }));
        await planner.OpenTabAsync("附件1（有意见）");
        await planner.SeesAsync("请改为批发企业后重新报送");
        await _looks.AtAsync(planner, "plan-returned");
        await planner.FollowAsync("导入更正后的文件");
        await planner.ImportAsync("衡阳市2024年度计划（更正）.txt", Corrected);
        await planner.SeesAsync("第 2 版比上一版改了什么");
        await Expect(planner.Locator(".list-group-item").Filter(new() { HasText = "盛亚" }).First).ToBeVisibleAsync();
        await _looks.AtAsync(planner, "plan-changes");
    }

    private async Task AcceptAsync()
    {
        var organiser = await OpenFiledAsync("desk-second");
        await organiser.FollowAsync("受理");
        await _looks.AtAsync(organiser, "accept");
        await organiser.SignAsync();
        await organiser.PressAsync("受理");
        await organiser.StandsAtAsync("已受理");
        await organiser.Context.CloseAsync();
    }

    private async Task SeeAcceptedAsync(IPage planner, string planPath)
    {
        await planner.GotoAsync(planPath);
        await planner.ReloadUntilAsync(planner.Locator(".page-head .status").Filter(new() { HasText = "已受理" }));
        await _looks.AtAsync(planner, "plan-accepted");
    }
}

public sealed class PlanThreadAtDesktop(ProvinceServer server) : PlanThread(server, Width.Desktop), IClassFixture<ProvinceServer>;

public sealed class PlanThreadOnPhone(ProvinceServer server) : PlanThread(server, Width.Phone), IClassFixture<ProvinceServer>;
