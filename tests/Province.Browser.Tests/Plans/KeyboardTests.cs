using Microsoft.Playwright;
using Province.App.Seed;
using Province.Browser.Tests.Harness;

namespace Province.Browser.Tests.Plans;

/// <summary>Everything can be reached and done with the keyboard alone.</summary>
public sealed class KeyboardTests(ProvinceServer server) : IClassFixture<ProvinceServer>
{
    [BrowserFact]
    public async Task SignInAndOpenPlans_KeyboardOnly_Work()
    {
        var page = await server.OpenAsync();
        await page.GotoAsync("/sign-in?return=/plans");
        await page.GetByLabel("用户名").FocusAsync();
        await page.Keyboard.TypeAsync("hengyang.planner");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync(Seeder.DemoPassword);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(url => new Uri(url).AbsolutePath == "/plans");
        await page.Keyboard.PressAsync("Tab");
        (await FocusedAsync(page)).ShouldBe("跳到正文");
        await page.Keyboard.PressAsync("Enter");
        (await page.EvaluateAsync<string>("() => document.activeElement.id")).ShouldBe("main");
        await page.Keyboard.PressAsync("Tab");
        (await FocusedAsync(page)).ShouldBe("导入计划", "after the skip link the main action of the page comes first");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/plans/import");
    }

    [BrowserFact]
    public async Task TabOrder_OfAPage_GoesFromTheTopThroughTheNavigationToTheBody()
    {
        var page = await server.SignInAsync("hengyang.planner");
        await page.GotoAsync("/plans");
        var order = new List<string>();
        for (var step = 0; step < 40 && order.LastOrDefault() != "导入计划"; step++)
        {
            await page.Keyboard.PressAsync("Tab");
            order.Add(await FocusedAsync(page));
        }

        order[0].ShouldBe("跳到正文");
        order[1].ShouldBe("安全生产执法");
        order.IndexOf("退出").ShouldBeInRange(2, order.IndexOf("首页"));
        order.IndexOf("首页").ShouldBeInRange(2, order.IndexOf("年度计划"));
        order[^1].ShouldBe("导入计划");
        (await page.EvaluateAsync<double>("() => parseFloat(getComputedStyle(document.activeElement).outlineWidth)")).ShouldBeGreaterThanOrEqualTo(2, "what has the focus shows it");
    }

    private static Task<string> FocusedAsync(IPage page) => page.EvaluateAsync<string>("() => document.activeElement.textContent.trim()");
}
