using Microsoft.Playwright;
using Province.Browser.Tests.Harness;
using Province.Browser.Tests.Plans;

namespace Province.Browser.Tests.Inspections;

/// <summary>What the province does after the hand-over: it decides about a dispute, and reopens what was closed.</summary>
internal static class ProvinceSteps
{
    internal static async Task DecideAsync(this IPage organiser, Looks looks, Guid plant)
    {
        await organiser.GotoAsync($"/fieldwork/targets/{plant}");
        await organiser.FollowAsync("处理异议：问题 2");
        await looks.AtAsync(organiser, "dispute");
        await organiser.GetByLabel("维持：问题成立").CheckAsync();
        await organiser.GetByLabel("理由").FillAsync("配电室产权登记在该企业名下，由其负责日常管理。");
        await organiser.PressAsync("办理");
        await organiser.SeesAsync("省厅维持");
        await looks.AtAsync(organiser, "target-decided");
    }

    internal static async Task ReopenAsync(this IPage organiser, Looks looks, string campaign)
    {
        await organiser.GotoAsync($"/fieldwork/{campaign}/groups/3");
        await organiser.FollowAsync("恢复现场检查");
        await looks.AtAsync(organiser, "fieldwork-reopening");
        await organiser.GetByLabel("理由").FillAsync("漏登一家企业的检查情况。");
        await organiser.SignAsync();
        await organiser.PressAsync("恢复现场检查");
        await organiser.SeesAsync("恢复现场检查：漏登一家企业的检查情况");
        await looks.AtAsync(organiser, "fieldwork-reopened");
    }

    internal static async Task SeeUpheldAsync(this IPage city, Looks looks)
    {
        await city.GotoAsync("/");
        await city.ReloadUntilAsync(city.Locator(".task").Filter(new() { HasText = "省厅维持有异议的问题" }));
        await looks.AtAsync(city, "received-upheld-home");
        await city.Locator(".task").Filter(new() { HasText = "省厅维持有异议的问题" }).GetByRole(AriaRole.Link).ClickAsync();
        await city.SeesAsync("不能再提出异议");
        await looks.AtAsync(city, "received-upheld");
    }
}
