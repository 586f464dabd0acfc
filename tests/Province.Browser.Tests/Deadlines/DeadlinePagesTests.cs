using Microsoft.Playwright;
using Province.App.Tests.Deadlines;
using Province.App.Tests.Inspections;
using Province.App.Tests.Plans;
using Province.Browser.Tests.Harness;
using Province.Domain.Calendar;
using Province.Domain.Deadlines;
using Province.Domain.Plans.Lines;
using Province.Domain.Tenancy;
using Province.Domain.Tests.Calendar;

namespace Province.Browser.Tests.Deadlines;

/// <summary>The last week of a quarter: what is late, what comes, the province's wall, the bell that is read, and a task that is confirmed without script.</summary>
public sealed class DeadlinePagesTests(ProvinceServer server) : IClassFixture<ProvinceServer>
{
    private static readonly TenantId Hengyang = new(430400);

    private readonly Looks _looks = new();

    [BrowserFact]
    public async Task Deadlines_InTheLastWeekOfAQuarter_AreSeenReadAndConfirmed()
    {
        var (_, year) = await server.App.FileNextYearAsync();
        var campaign = await server.App.BeginFieldworkAsync();
        var target = await server.App.TargetAsync(campaign, 3, FieldworkApi.Zhuzhou, "中国石油天然气股份有限公司湖南销售分公司株洲市炎帝大道南侧加油站");
        await server.App.HandOverAsync(await server.App.AsMemberAsync("hengyang.inspector"), target, "加油区警示标志缺失，油罐区静电接地电阻未按期检测，现场无检测记录");
        server.App.Later(TimeSpan.FromDays(PlanLines.DueOf(year, 1).AddDays(-2).DayNumber - ChinaTime.Today(server.App.Clock).DayNumber));
        await server.App.RemindAsync();
        await server.App.DeliverAsync();
        await server.App.RemindAsync();
        foreach (var width in new[] { Width.Desktop, Width.Phone })
        {
            await _looks.VisitAsync(server, "hengyang.section", width, ("/", "deadlines-home"), ("/deadlines", "deadlines"), ("/deadlines?span=Today", "deadlines-none"), ("/reminders", "reminders"),
                ("/reminders/sent", "reminders-sent"), ($"/deadlines/calendar?month={year}-03", "deadlines-month"), ($"/deadlines/calendar?quarter={year}-2", "deadlines-quarter"),
                ("/deadlines/calendar?month=2026-10", "deadlines-holidays"), ("/deadlines/work-years", "work-years"),
                ($"/deadlines/{await QuarterAsync(1)}", "deadline"));
            await _looks.VisitAsync(server, "hunan.organiser", width, ("/deadlines/wall", "deadlines-wall"), ("/deadlines?span=Late&whose=all", "deadlines-province"));
            await _looks.VisitAsync(server, "hengyang.admin", width, page => Looks.UnfoldAsync(page, 0), ($"/deadlines/rules?year={year}", "deadline-rules"));
            await _looks.VisitAsync(server, "hengyang.admin", width, ("/reminders/sending", "reminder-sending"), ("/account", "account"));
        }

        await server.App.InAsync(TenantId.Platform, db =>
        {
            db.ImportedYears.Add(new ImportedYear(YearSamples.Random(new Random(7), year), server.App.Clock.GetUtcNow()));
            return db.SaveChangesAsync();
        });
        foreach (var width in new[] { Width.Desktop, Width.Phone })
            await _looks.VisitAsync(server, "hengyang.section", width, ($"/deadlines/calendar?month={year}-06", "deadlines-month-held"), ("/deadlines/work-years", "work-years-held"));
        await ConfirmWithoutScriptAsync((await server.App.DeadlinesAsync(Hengyang, DeadlineKind.Assessment))[0].Id);
        _looks.ShouldHaveFoundNothing();
    }

    private async Task<Guid> QuarterAsync(int quarter) => (await server.App.DeadlinesAsync(Hengyang, DeadlineKind.QuarterTargets)).First(d => d.Due.Month == quarter * 3).Id;

    private async Task ConfirmWithoutScriptAsync(Guid deadline)
    {
        var page = await server.SignInAsync("hengyang.section", Width.Desktop, script: false);
        await page.GotoAsync($"/deadlines/{deadline}");
        await page.GetByLabel("办结日期").FillAsync(ChinaTime.Today(server.App.Clock).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await page.GetByLabel("办结情况").FillAsync("考核已经完成");
        await page.GetByRole(AriaRole.Button, new() { Name = "登记办结" }).ClickAsync();
        await Assertions.Expect(page.GetByText("按期办结")).ToBeVisibleAsync();
        await page.GotoAsync("/reminders");
        await page.GetByRole(AriaRole.Button, new() { Name = "全部标为已读" }).ClickAsync();
        await Assertions.Expect(page.GetByText("没有未读的提醒")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".shell-bell-count")).ToHaveCountAsync(0);
    }
}
