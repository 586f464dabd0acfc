using Microsoft.Playwright;
using Province.Browser.Tests.Harness;

namespace Province.Browser.Tests.Plans;

/// <summary>The longest name of a real enterprise fits into every page, also on a phone.</summary>
public sealed class LongNameTests(ProvinceServer server) : IClassFixture<ProvinceServer>
{
    private readonly Looks _looks = new();

    private const string Longest = "中国石油天然气股份有限公司湖南销售分公司株洲市炎帝大道南侧加油站";

    [BrowserFact]
    public async Task Pages_WithTheLongestName_StayInside()
    {
        var text = Repository.SamplePlan("hengyang-2024.txt").Replace("衡阳盛亚化工有限公司", Longest, StringComparison.Ordinal);
        var desktop = await server.SignInAsync("hengyang.planner");
        await desktop.GotoAsync("/plans/import");
        await desktop.ImportAsync($"{Longest}{Longest}.txt", text);
        await desktop.IsToldAsync("已导入第");
        var planPath = new Uri(desktop.Url).AbsolutePath;
        var phone = await server.SignInAsync("hengyang.planner", Width.Phone);
        foreach (var page in new[] { desktop, phone })
            foreach (var tab in new[] { "overview", "annex-1", "diagnostics", "source", "history" })
            {
                await page.GotoAsync($"{planPath}?tab={tab}");
                await _looks.AtAsync(page, $"long-{tab}");
            }

        await phone.GotoAsync($"{planPath}?tab=annex-1");
        await Assertions.Expect(phone.Locator("main").GetByText(Longest).First).ToBeVisibleAsync();
        _looks.ShouldHaveFoundNothing();
    }
}
