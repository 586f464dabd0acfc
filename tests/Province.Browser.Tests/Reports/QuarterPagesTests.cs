using Microsoft.Playwright;
using Province.App.Seed;
using Province.App.Tests.Plans;
using Province.App.Tests.Reports;
using Province.Browser.Tests.Harness;

namespace Province.Browser.Tests.Reports;

/// <summary>The days after a quarter: an officer looks at the figures and writes, the leader signs on a phone without script, the province reads it and opens a figure.</summary>
public sealed class QuarterPagesTests(ProvinceServer server) : IClassFixture<ProvinceServer>
{
    private readonly Looks _looks = new();

    [BrowserFact]
    public async Task Summary_OfAQuarter_IsWrittenSignedFiledAndRead()
    {
        foreach (var width in new[] { Width.Desktop, Width.Phone })
            await _looks.VisitAsync(server, "hengyang.leader", width, ("/reports/quarters", "quarters-empty"));
        var (_, year) = await server.App.EndFirstQuarterAsync();
        await WriteAsync(year);
        foreach (var width in new[] { Width.Desktop, Width.Phone })
            await _looks.VisitAsync(server, "hunan.leader", width, ($"/reports/filed-quarters?year={year}&quarter=1", "filed-quarters-none-filed"));
        foreach (var width in new[] { Width.Desktop, Width.Phone })
            await _looks.VisitAsync(server, "hengyang.leader", width, ($"/reports/quarters/{year}/1/filing", "quarter-filing"));
        await SignAsync(year);
        await server.App.DeliverAsync();
        await ReadAsync(year);
        foreach (var width in new[] { Width.Desktop, Width.Phone })
        {
            await _looks.VisitAsync(server, "hengyang.leader", width, ($"/reports/quarters/{year}/1", "quarter-filed"), ("/reports/quarters", "quarters"), ($"/reports/quarters/{year}/2", "quarter-open"));
            await _looks.VisitAsync(server, "hunan.organiser", width, ($"/reports/filed-quarters?year={year}&quarter=1", "filed-quarters"), ($"/reports/filed-quarters?year={year - 3}&quarter=1", "filed-quarters-empty"));
        }

        _looks.ShouldHaveFoundNothing();
    }

    private async Task WriteAsync(int year)
    {
        var page = await server.SignInAsync("hengyang.planner");
        await page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = $"核对{year} 年第 1 季度" }).GetByRole(AriaRole.Link, new() { Name = "去核对" }).ClickAsync();
        await _looks.AtAsync(page, "quarter-summary");
        await page.GetByLabel("情况说明").FillAsync("两家企业停产，已顺延到第二季度。\n其余按计划完成。");
        await page.GetByRole(AriaRole.Button, new() { Name = "保存说明" }).ClickAsync();
        await Assertions.Expect(page.GetByText("已保存情况说明")).ToBeVisibleAsync();
        var late = page.GetByRole(AriaRole.Link, new() { Name = "合计，本季度逾期" }).First;
        await late.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "任务（" })).ToBeVisibleAsync();
        await _looks.AtAsync(page, "quarter-late-lines");
    }

    private async Task SignAsync(int year)
    {
        var page = await server.SignInAsync("hengyang.leader", Width.Phone, script: false);
        await page.GetByRole(AriaRole.Link, new() { Name = "去签字" }).ClickAsync();
        await page.GetByLabel("登录密码").FillAsync(Seeder.DemoPassword);
        await page.GetByRole(AriaRole.Button, new() { Name = "签字并报送" }).ClickAsync();
        await Assertions.Expect(page.GetByText("第 1 版已签字报送")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = $"{year} 年第 1 季度执法情况汇总" })).ToBeVisibleAsync();
    }

    private async Task ReadAsync(int year)
    {
        foreach (var width in new[] { Width.Desktop, Width.Phone })
        {
            var page = await server.SignInAsync("hunan.organiser", width);
            await page.GotoAsync($"/reports/filed-quarters?year={year}&quarter=1");
            await page.GetByRole(AriaRole.Link, new() { Name = "衡阳市", Exact = true }).ClickAsync();
            await Assertions.Expect(page.GetByText("两家企业停产，已顺延到第二季度。")).ToBeVisibleAsync();
            await _looks.AtAsync(page, "filed-quarter");
            await page.GetByRole(AriaRole.Link, new() { Name = "合计，本季度已完成" }).First.ClickAsync();
            await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "任务（4 项）" })).ToBeVisibleAsync();
            await _looks.AtAsync(page, "filed-quarter-lines");
            await page.Context.CloseAsync();
        }
    }
}
