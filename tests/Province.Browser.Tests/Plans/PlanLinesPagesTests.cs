using System.Globalization;
using Microsoft.Playwright;
using Province.App.Tests.Deadlines;
using Province.App.Tests.Plans;
using Province.Browser.Tests.Harness;
using Province.Domain.Calendar;
using Province.Domain.Deadlines;
using Province.Domain.Plans.Lines;
using Province.Domain.Tenancy;

namespace Province.Browser.Tests.Plans;

/// <summary>The last week of a quarter in a department: from its deadline to the lines, several ticked and reported at once, one taken back; on a desk and a phone.</summary>
public sealed class PlanLinesPagesTests(ProvinceServer server) : IClassFixture<ProvinceServer>
{
    private readonly Looks _looks = new();

    [BrowserFact]
    public async Task Lines_OfAQuarter_AreReportedAtOnceCloseTheDeadlineAndAreWithdrawn()
    {
        var (plan, year) = await server.App.FileNextYearAsync();
        server.App.Later(TimeSpan.FromDays(PlanLines.DueOf(year, 1).AddDays(2).DayNumber - ChinaTime.Today(server.App.Clock).DayNumber));
        var quarter = (await server.App.DeadlinesAsync(new TenantId(430400), DeadlineKind.QuarterTargets)).First(d => d.Due.Month == 3);
        var page = await server.SignInAsync("hengyang.section");
        await page.GotoAsync($"/deadlines/{quarter.Id}");
        await page.GetByRole(AriaRole.Link, new() { Name = "打开事项" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "任务（" })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "登记所选任务完成" })).ToBeVisibleAsync();   // it stands behind the last of them
        foreach (var box in await page.GetByRole(AriaRole.Checkbox).AllAsync())
            await box.CheckAsync();
        await _looks.AtAsync(page, "plan-lines-ticked");
        await page.GetByLabel("完成日期").FillAsync(PlanLines.DueOf(year, 1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await page.GetByLabel("完成情况").FillAsync("已全部检查");
        await page.GetByRole(AriaRole.Button, new() { Name = "登记所选任务完成" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Checkbox)).ToHaveCountAsync(0);
        await page.GotoAsync($"/deadlines/{quarter.Id}");
        await Assertions.Expect(page.GetByText("按期办结")).ToBeVisibleAsync();

        foreach (var width in new[] { Width.Desktop, Width.Phone })
            await LookAsync(plan, width);
        await WithdrawWithoutScriptAsync(plan, quarter.Id);
        _looks.ShouldHaveFoundNothing();
    }

    private async Task LookAsync(string plan, Width width)
    {
        var page = await server.SignInAsync("hengyang.section", width);
        await page.GotoAsync($"/plans/{plan}/lines");
        await _looks.AtAsync(page, "plan-lines");
        await page.GetByRole(AriaRole.Table).Last.GetByRole(AriaRole.Link).Filter(new() { HasText = "重点检查" }).Last.ClickAsync();
        await _looks.AtAsync(page, "plan-line-open");
        await page.GotoAsync($"/plans/{plan}/lines?state=done");
        await page.GetByRole(AriaRole.Table).Last.GetByRole(AriaRole.Link).Filter(new() { HasText = "重点检查" }).First.ClickAsync();
        await _looks.AtAsync(page, "plan-line-done");
        await page.Context.CloseAsync();
    }

    private async Task WithdrawWithoutScriptAsync(string plan, Guid deadline)
    {
        var page = await server.SignInAsync("hengyang.planner", Width.Phone, script: false);
        await page.GotoAsync($"/plans/{plan}/lines?state=done");
        await page.GetByRole(AriaRole.Table).Last.GetByRole(AriaRole.Link).Filter(new() { HasText = "重点检查" }).First.ClickAsync();
        await page.GetByLabel("理由").FillAsync("日期记错");
        await page.GetByRole(AriaRole.Button, new() { Name = "撤回登记" }).ClickAsync();
        await Assertions.Expect(page.GetByText("撤回：日期记错")).ToBeVisibleAsync();
        await page.GotoAsync($"/deadlines/{deadline}");
        await Assertions.Expect(page.GetByText("按期办结")).ToHaveCountAsync(0);
    }
}
