using Microsoft.Playwright;
using Province.Browser.Tests.Harness;

namespace Province.Browser.Tests.Plans;

/// <summary>The pages do their work in a browser that runs no script.</summary>
public sealed class WithoutScriptTests(ProvinceServer server) : IClassFixture<ProvinceServer>
{
    [BrowserFact]
    public async Task ImportExplainAndSubmit_WithoutScript_Work()
    {
        var planner = await server.SignInAsync("hengyang.planner", script: false);
        await planner.GotoAsync("/plans/import");
        await planner.ImportAsync("衡阳市2024年度计划（无脚本）.txt", Repository.SamplePlan("hengyang-2024.txt") + "\n");
        await planner.IsToldAsync("已导入第");
        var planPath = new Uri(planner.Url).AbsolutePath;

        await planner.GotoAsync($"{planPath}?tab=diagnostics");
        var line = planner.Locator(".finding li a").First;
        var target = await line.GetAttributeAsync("href");
        await line.ClickAsync();
        await Assertions.Expect(planner.Locator($"{target}:target")).ToHaveCountAsync(1);
        await PlanActs.ExplainAsync(planner.Locator(".finding").First, "以附件为准。");
        await Assertions.Expect(planner.Locator(".finding").First).ToContainTextAsync("以附件为准。");

        await planner.FollowAsync("送审");
        await planner.PressAsync("送审");
        await planner.StandsAtAsync("待法制审核");
    }

    [BrowserFact]
    public async Task Filter_WithoutScript_HasAButtonAndAnAddress()
    {
        var organiser = await server.SignInAsync("hunan.organiser", script: false);
        await organiser.GotoAsync("/filed-plans");
        await organiser.GetByLabel("年度").SelectOptionAsync([new SelectOptionValue { Index = 0 }]);
        await organiser.PressAsync("查看");
        organiser.Url.ShouldContain("year=");
        await Assertions.Expect(organiser.Locator("tbody tr")).ToHaveCountAsync(14);
    }
}
