using Microsoft.Playwright;
using Province.Browser.Tests.Harness;

namespace Province.Browser.Tests.Plans;

/// <summary>A plan on paper is the plan, without what surrounds it on a screen.</summary>
public sealed class PrintTests(ProvinceServer server) : IClassFixture<ProvinceServer>
{
    [BrowserFact]
    public async Task Print_OfAPlan_HasItsTablesAndNoNavigation()
    {
        var page = await server.SignInAsync("hengyang.planner");
        var planPath = await page.OpenOrImportAsync(Repository.SamplePlan("hengyang-2024.txt"), "2024");
        await page.GotoAsync($"{planPath}?tab=annex-1");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var hidden in new[] { ".shell-nav", ".shell-top", ".tabs", ".crumbs", ".page-head-actions", ".skip-link" })
            await Assertions.Expect(page.Locator(hidden).First).ToBeHiddenAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("main table").First).ToBeVisibleAsync();
        (await page.Locator("main thead").First.EvaluateAsync<string>("head => getComputedStyle(head).display")).ShouldBe("table-header-group", "the head of a table stands on every sheet");
        await Screenshots.TakeAsync(page, "print-annex");
        var pdf = await page.PdfAsync(new() { Format = "A4", Path = Path.Combine(Repository.Screenshots, "plan.pdf") });
        pdf.Length.ShouldBeGreaterThan(10_000);
    }
}
