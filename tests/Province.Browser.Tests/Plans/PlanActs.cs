using System.Text;
using Microsoft.Playwright;
using Province.App.Seed;
using static Microsoft.Playwright.Assertions;

namespace Province.Browser.Tests.Plans;

/// <summary>What people do with a plan, in the words that the pages use.</summary>
internal static class PlanActs
{
    internal static Task OpenTabAsync(this IPage page, string name) =>
        page.GetByRole(AriaRole.Navigation, new() { Name = "计划内容" }).GetByRole(AriaRole.Link, new() { Name = name }).First.ClickAsync();

    internal static Task FollowAsync(this IPage page, string link) =>
        page.Locator("main").GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync();

    internal static Task PressAsync(this IPage page, string button) =>
        page.Locator("main").GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    internal static Task SignAsync(this IPage page) => page.GetByLabel("登录密码").FillAsync(Seeder.DemoPassword);

    internal static Task SeesAsync(this IPage page, string text) =>
        Expect(page.Locator("main").GetByText(text).First).ToBeVisibleAsync();

    internal static Task IsToldAsync(this IPage page, string text) =>
        Expect(page.Locator(".toasts")).ToContainTextAsync(text);

    internal static Task StandsAtAsync(this IPage page, string stage) =>
        Expect(page.Locator(".page-head .status")).ToHaveTextAsync(stage);

    internal static Task ChooseFileAsync(this IPage page, string name, byte[] content) =>
        page.Locator("#file").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = content });

    internal static async Task ExplainAsync(ILocator finding, string reason)
    {
        await finding.GetByText("说明理由", new() { Exact = true }).ClickAsync();
        await finding.GetByLabel("写明理由").FillAsync(reason);
        await finding.GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync();
    }

    internal static async Task ImportAsync(this IPage page, string name, string text)
    {
        await page.ChooseFileAsync(name, Encoding.UTF8.GetBytes(text));
        await page.PressAsync("导入");
    }

    /// <summary>Opens the plan of a year, after importing it if the seed has none.</summary>
    /// <returns>The path of the plan's page.</returns>
    internal static async Task<string> OpenOrImportAsync(this IPage page, string text, string year)
    {
        await page.GotoAsync("/plans");
        var listed = page.Locator("tbody a").Filter(new() { HasText = year });
        if (await listed.CountAsync() > 0)
        {
            await listed.First.ClickAsync();
        }
        else
        {
            await page.GotoAsync("/plans/import");
            await page.ImportAsync($"{year} 年度计划.txt", text);
            await page.IsToldAsync("已导入第 1 版");
        }

        await Expect(page.Locator(".page-head .status")).ToBeVisibleAsync();
        return new Uri(page.Url).AbsolutePath;
    }

    /// <summary>Reloads a page until something sent elsewhere has arrived on it; a letter takes a moment.</summary>
    internal static async Task ReloadUntilAsync(this IPage page, ILocator arrived)
    {
        for (var attempt = 0; attempt < 60 && await arrived.CountAsync() == 0; attempt++)
        {
            await page.WaitForTimeoutAsync(250);
            await page.ReloadAsync();
        }

        await Expect(arrived.First).ToBeVisibleAsync();
    }
}
