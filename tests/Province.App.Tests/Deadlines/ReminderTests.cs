using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Province.App.Features.Accounts;
using Province.App.Features.Deadlines;
using Province.App.Features.Deadlines.Reminders;
using Province.App.Security;
using Province.App.Tests.Campaigns;
using Province.App.Tests.Exchange;
using Province.App.Tests.Inspections;
using Province.App.Tests.Plans;
using Province.Domain.Deadlines;
using Province.Domain.Tenancy;
using Province.Tests;

namespace Province.App.Tests.Deadlines;

/// <summary>Reminders climb the ladder, reach each person once, and stop when the thing is done.</summary>
public sealed class ReminderTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Look_EachDay_TellsEachPersonOfEachRungOnceAndStopsWhenDone(string provider)
    {
        await using var app = await ProvinceApp.StartAsync(provider);
        var campaign = await app.IssueAsync();
        for (var day = 0; day < 9; day++)
        {
            await app.RemindAsync();
            (await app.RemindAsync()).ShouldBe(0, "nothing is due twice on a day");
            app.Later(TimeSpan.FromDays(1));
        }

        var roster = (await app.DeadlinesAsync(ProvinceApp.Hengyang, DeadlineKind.CampaignRoster)).Single();
        var told = (await app.RemindersAsync(ProvinceApp.Hengyang)).Where(r => r.DeadlineId == roster.Id).ToList();
        var rungs = Ladder.Between(new LadderOf(roster.Due, StandardRules.Of(roster.Kind)), new ReminderDays(Domain.Calendar.StateCouncil.Calendar), null, app.Today().AddDays(-1)).Select(rung => rung.Id).ToList();
        told.Select(r => r.Rung).Distinct().Order().ShouldBe(rungs.Order());
        rungs.Count.ShouldBeGreaterThan(1);
        told.GroupBy(r => (r.AccountId, r.Rung)).ShouldAllBe(same => same.Count() == 1);
        var planner = await app.InAsync(ProvinceApp.Hengyang, db => db.Users.Where(user => user.UserName == "hengyang.planner").Select(user => user.Id).SingleAsync());
        told.Count(r => r.AccountId == planner).ShouldBe(rungs.Count);

        await app.FileRosterAsync(campaign, CampaignApi.Officer("甲", app.Today().AddYears(2)));
        app.Later(TimeSpan.FromDays(5));
        await app.RemindAsync();
        (await app.RemindersAsync(ProvinceApp.Hengyang)).Count(r => r.DeadlineId == roster.Id).ShouldBe(told.Count, "it is done");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Look_AfterAnOutageAndWithTheClockMovedBack_TellsOnce(string provider)
    {
        await using var app = await ProvinceApp.StartAsync(provider);
        await app.IssueAsync();
        await app.RemindAsync();
        var before = (await app.RemindersAsync(ProvinceApp.Hengyang)).Count;
        app.Later(TimeSpan.FromDays(25));   // three weeks of nobody looking, past the roster's day
        await app.RemindAsync();
        var roster = (await app.DeadlinesAsync(ProvinceApp.Hengyang, DeadlineKind.CampaignRoster)).Single();
        var caught = (await app.RemindersAsync(ProvinceApp.Hengyang)).Where(r => r.DeadlineId == roster.Id && r.Rung.StartsWith('O')).ToList();
        caught.Select(r => r.Rung).Distinct().Count().ShouldBe(1);
        var leader = await app.InAsync(ProvinceApp.Hengyang, db => db.Users.Where(user => user.UserName == "hengyang.leader").Select(user => user.Id).SingleAsync());
        caught.ShouldContain(r => r.AccountId == leader, "the leader's rung was among those that were missed");
        app.Later(TimeSpan.FromDays(-3));
        (await app.RemindAsync()).ShouldBe(0);
        app.Later(TimeSpan.FromDays(3));
        (await app.RemindAsync()).ShouldBe(0);
        (await app.RemindersAsync(ProvinceApp.Hengyang)).Count.ShouldBeGreaterThan(before);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Look_ByFourAtOnce_MakesEachReminderOnce(string provider)
    {
        await using var app = await ProvinceApp.StartAsync(provider);
        await app.IssueAsync();
        app.Later(TimeSpan.FromDays(4));
        var loop = app.Services.GetRequiredService<DeadlineLoop>();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => loop.RunOnceAsync(CancellationToken.None))));
        await app.RemindAsync();   // who lost against another node looks again
        var all = await app.RemindersAsync(ProvinceApp.Hunan);
        all.ShouldNotBeEmpty();
        all.GroupBy(r => (r.DeadlineId, r.Rung, r.AccountId, r.Channel)).ShouldAllBe(same => same.Count() == 1);
        (await app.DeadlinesAsync(ProvinceApp.Hunan)).ShouldAllBe(d => d.NextRungOn == null || d.NextRungOn > app.Today());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Overdue_LongEnough_ReachesTheProvinceAndIsClosedThereWhenMet(string provider)
    {
        await using var app = await ProvinceApp.StartAsync(provider);
        var campaign = await app.BeginFieldworkAsync();
        var target = await app.TargetAsync(campaign, 3, FieldworkApi.Zhuzhou, "株洲水泥厂");
        await app.HandOverAsync(await app.AsMemberAsync("hengyang.inspector"), target, "护栏缺失");
        app.Later(TimeSpan.FromDays(31));
        await app.RemindAsync();
        await app.DeliverAsync();
        (await app.DeadlinesAsync(ProvinceApp.Hunan, DeadlineKind.Escalated)).ShouldBeEmpty();
        app.Later(TimeSpan.FromDays(40));
        await app.RemindAsync();
        await app.DeliverAsync();
        var reached = (await app.DeadlinesAsync(ProvinceApp.Hunan, DeadlineKind.Escalated)).Single();
        (reached.City, reached.State, reached.Title).ShouldBe((ProvinceApp.Zhuzhou, DeadlineState.Open, "株洲市逾期：整改：株洲水泥厂，护栏缺失"));
        await app.RemindAsync();
        await app.RemindAsync();
        (await app.RemindersAsync(ProvinceApp.Hunan)).Where(r => r.DeadlineId == reached.Id).GroupBy(r => r.AccountId).ShouldAllBe(same => same.Count() == 1);
        var wall = await (await app.AsAsync("hunan.guide")).ReadAsync("deadlines/wall");
        var cell = wall.GetProperty("cities").EnumerateArray().Single(city => city.GetProperty("city").GetInt32() == 430200).GetProperty("cells").EnumerateArray().Single(c => c.GetProperty("kind").GetString() == "escalated");
        cell.GetProperty("late").GetInt32().ShouldBe(1);

        var city = await app.AsAsync("zhuzhou.section");
        var finding = (await city.ReadAsync("received-findings")).Items()[0].GetProperty("findingId").GetString();
        await (await city.StepAsync($"received-findings/{finding}", "answer", new { state = "accepted" })).ShouldBeJsonAsync();
        await (await city.StepAsync($"received-findings/{finding}", "answer", new { state = "rectified", remark = "已装护栏", rectifiedOn = CampaignApi.Text(app.Today()) })).ShouldBeJsonAsync();
        await app.DeliverAsync();
        (await app.DeadlinesAsync(ProvinceApp.Hunan, DeadlineKind.Escalated)).Single().ClosedOn.ShouldBe(app.Today());
    }

    [Fact]
    public async Task Year_OfAProvinceWhoseCitiesOpenLater_IsOpenedOnlyWhenThereIsSomethingToAsk()
    {
        await using var app = await ProvinceApp.StartAsync();
        var (province, year) = (new TenantId(440000), app.Today().Year);
        Task OpenAsync(int code, string area) => app.DoorFor(Caller.Machine("operator", TenantId.Platform, Right.ManageMembers))
            .CallAsync((AddTenant.Handler h) => h.HandleAsync(new AddTenant.Request(new TenantId(code), area, $"{area}应急管理局"), CancellationToken.None));
        async Task<(int Entries, string Cities)> LookedAsync()
        {
            await app.RemindAsync();
            await app.RemindAsync();
            return (await app.InAsync(province, db => db.AuditEntries.CountAsync(entry => entry.Action == nameof(OpenYear))),
                string.Join(' ', (await app.DeadlinesAsync(province, DeadlineKind.PlanFiling)).Where(d => d.Year == year).Select(d => d.City)));
        }

        await OpenAsync(440000, "广东省");
        (await LookedAsync()).ShouldBe((0, ""));
        await OpenAsync(440100, "广州市");
        (await LookedAsync()).ShouldBe((1, "440100"));
        await OpenAsync(440200, "韶关市");
        (await LookedAsync()).ShouldBe((2, "440100 440200"));
    }

    [Fact]
    public async Task Look_WhereNothingCanBeWritten_CountsItAsFailedAndLooksAgain()
    {
        await using var app = await ProvinceApp.StartAsync();
        var loop = app.Services.GetRequiredService<DeadlineLoop>();
        await OwnerSql.RunAsync(app.Database, """CREATE TRIGGER full BEFORE INSERT ON "Deadlines" BEGIN SELECT RAISE(ABORT, 'full'); END""");
        (await loop.RunOnceAsync(CancellationToken.None)).Failed.ShouldBe(await app.InAsync(ProvinceApp.Hunan, db => db.Tenants.CountAsync(tenant => tenant.Id != TenantId.Platform)));
        await OwnerSql.RunAsync(app.Database, "DROP TRIGGER full");
        (await loop.RunOnceAsync(CancellationToken.None)).Failed.ShouldBe(0);
        (await app.DeadlinesAsync(ProvinceApp.Hengyang, DeadlineKind.PlanFiling)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Reminders_Read_AreGoneFromTheBellAndNobodyElses()
    {
        await using var app = await ProvinceApp.StartAsync();
        await app.IssueAsync();
        app.Later(TimeSpan.FromDays(4));
        await app.RemindAsync();
        var (planner, section) = (await app.AsAsync("hengyang.planner"), await app.AsAsync("hengyang.section"));
        var waiting = (await planner.ReadAsync("reminders")).Items();
        waiting.ShouldNotBeEmpty();
        var first = waiting[0].GetProperty("reminderId").GetGuid();
        await section.PostAsJsonAsync("/api/v1/reminders/read", new { reminderId = first }).ShouldRefuseAsync(404, "reminder.not_found");
        await (await planner.PostAsJsonAsync("/api/v1/reminders/read", new { reminderId = first })).ShouldBeJsonAsync();
        (await planner.ReadAsync("reminders")).GetProperty("total").GetInt32().ShouldBe(waiting.Length - 1);
        await (await planner.PostAsJsonAsync("/api/v1/reminders/read", new { })).ShouldBeJsonAsync();
        (await planner.ReadAsync("reminders")).GetProperty("total").GetInt32().ShouldBe(0);
        (await planner.ReadAsync("reminders?read=true")).GetProperty("total").GetInt32().ShouldBe(waiting.Length);
        (await section.ReadAsync("reminders")).GetProperty("total").GetInt32().ShouldBeGreaterThan(0);
        var sent = (await section.ReadAsync("reminders/sent?size=200")).Items();
        sent.Count(line => line.GetProperty("readAt").ValueKind != System.Text.Json.JsonValueKind.Null).ShouldBe(waiting.Length);
    }
}
