using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Province.App.Tests.Campaigns;
using Province.App.Tests.Plans;
using Province.Domain.Campaigns.Extensions;
using Province.Domain.Deadlines;
using Province.Domain.Deadlines.Extensions;
using Province.Domain.Tenancy;
using Province.Tests;

namespace Province.App.Tests.Deadlines.Extensions;

/// <summary>More time that a city gives itself by its rules: who asks, who answers, what is refused, and what stays visible.</summary>
public sealed class TimeWithinTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Ask_AndAnswerInTheCity_MovesTheDeadlineAndItsRemindersAndKeepsTheFirstDay(string provider)
    {
        await using var app = await ProvinceApp.StartAsync(provider, settings: ("Jobs:Run", "false"));
        await app.FileNextYearAsync();
        var quarter = (await app.DeadlinesAsync(ProvinceApp.Hengyang, DeadlineKind.QuarterTargets)).First(d => d.UnitCode is null);
        var (section, leader, first) = (await app.AsAsync("hengyang.section"), await app.AsAsync("hengyang.leader"), quarter.Due);
        var asked = await (await section.AskTimeAsync(quarter.Id, first.AddDays(20))).ShouldBeJsonAsync();
        asked.GetProperty("extender").GetString().ShouldBe("leader");
        (await app.DeadlineAsync(ProvinceApp.Hengyang, quarter.Id)).Due.ShouldBe(first, "it is only asked for");
        await section.AskTimeAsync(quarter.Id, first.AddDays(30)).ShouldRefuseAsync(409, "time_request.waiting");

        var request = asked.GetProperty("requestId").GetGuid();
        (await (await Browser.SignedInAsync(app, "hengyang.leader")).PageAsync("/")).Body!.TextContent.ShouldContain("申请季度检查任务延期");
        (await (await Browser.SignedInAsync(app, "hengyang.legal")).PageAsync("/")).Body!.TextContent.ShouldNotContain("申请季度检查任务延期");
        await leader.GiveTimeAsync(request, first.AddDays(10), etag: "\"7\"").ShouldRefuseAsync(412, "version.stale");
        await leader.GiveTimeAsync(request, null, " ").ShouldRefuseAsync(422, "time_request.answer_reason");
        await leader.GiveTimeAsync(request, first).ShouldRefuseAsync(422, "time_request.not_later");
        await (await leader.GiveTimeAsync(request, first.AddDays(10), "先给十天")).ShouldBeJsonAsync();
        await leader.GiveTimeAsync(request, first.AddDays(40)).ShouldRefuseAsync(409, "time_request.answered_already");

        var moved = await app.DeadlineAsync(ProvinceApp.Hengyang, quarter.Id);
        (moved.Due, moved.FirstDue, moved.State, moved.NextRungOn).ShouldBe((first.AddDays(10), first, DeadlineState.Open,
            Ladder.NextAfter(new LadderOf(first.AddDays(10), StandardRules.Of(moved.Kind)), new ReminderDays(Domain.Calendar.StateCouncil.Calendar), moved.LookedOn)));
        var line = (await section.ReadAsync($"deadlines/{quarter.Id}")).GetProperty("time").GetProperty("requests")[0];
        (line.GetProperty("stage").GetString(), line.GetProperty("answeredBy").GetString(), line.GetProperty("answerReason").GetString()).ShouldBe(("approved", "岳南山", "先给十天"));
        await app.RebuildAsync(ProvinceApp.Hengyang);
        (await app.DeadlineAsync(ProvinceApp.Hengyang, quarter.Id)).Revision.ShouldBe(moved.Revision, "made anew it is the same");
        (await app.InAsync(ProvinceApp.Hengyang, db => db.AuditEntries.Where(entry => entry.Action == "AskDeadlineTime" || entry.Action == "AnswerDeadlineTime").OrderBy(entry => entry.At)
            .Select(entry => entry.Action).ToListAsync())).ShouldBe(["AskDeadlineTime", "AnswerDeadlineTime"]);
        (await app.TimeRequestsAsync(ProvinceApp.Hunan)).ShouldBeEmpty();
        (await app.InAsync(ProvinceApp.Hengyang, db => db.Outbox.CountAsync(e => e.Kind == TimeAsk.EnvelopeKind))).ShouldBe(0);

        await (await section.AskTimeAsync(quarter.Id, first.AddDays(60), "还需要")).ShouldBeJsonAsync();
        await (await leader.GiveTimeAsync((await app.TimeRequestsAsync(ProvinceApp.Hengyang))[1].Id, null, "时间足够")).ShouldBeJsonAsync();
        (await app.DeadlineAsync(ProvinceApp.Hengyang, quarter.Id)).Due.ShouldBe(first.AddDays(10));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Ask_WithoutARightAReasonOrADay_IsRefusedAndChangesNothing(string provider)
    {
        await using var app = await ProvinceApp.StartAsync(provider, settings: ("Jobs:Run", "false"));
        await app.FileNextYearAsync();
        var quarter = (await app.DeadlinesAsync(ProvinceApp.Hengyang, DeadlineKind.QuarterTargets)).First(d => d.UnitCode is null);
        var assessment = (await app.DeadlinesAsync(ProvinceApp.Hengyang, DeadlineKind.Assessment))[0];
        var (section, due) = (await app.AsAsync("hengyang.section"), quarter.Due);
        foreach (var nobody in new[] { "hengyang.inspector", "hengyang.admin", "hunan.organiser" })
            await (await app.AsAsync(nobody)).AskTimeAsync(quarter.Id, due.AddDays(9), etag: "\"1\"").ShouldRefuseAsync(403, "caller.lacks_right");
        await (await app.AsAsync("zhuzhou.section")).AskTimeAsync(quarter.Id, due.AddDays(9), etag: "\"1\"").ShouldRefuseAsync(404, "deadline.not_found");
        await section.AskTimeAsync(assessment.Id, assessment.Due.AddDays(9)).ShouldRefuseAsync(403, "time_request.not_told");
        await section.AskTimeAsync(quarter.Id, due.AddDays(9), etag: "\"99\"").ShouldRefuseAsync(412, "version.stale");
        await section.AskTimeAsync(quarter.Id, null).ShouldRefuseAsync(422, "time_request.until_missing");
        await section.AskTimeAsync(quarter.Id, due).ShouldRefuseAsync(422, "time_request.not_later");
        await section.AskTimeAsync(quarter.Id, due.AddYears(2)).ShouldRefuseAsync(422, "time_request.too_far");
        await section.AskTimeAsync(quarter.Id, due.AddDays(9), " ").ShouldRefuseAsync(422, "time_request.reason_missing");
        (await app.TimeRequestsAsync(ProvinceApp.Hengyang)).ShouldBeEmpty();
        (await app.DeadlineAsync(ProvinceApp.Hengyang, quarter.Id)).Revision.ShouldBe(quarter.Revision);
    }

    [Fact]
    public async Task Answer_ByAnybodyButWhomTheRulesName_IsRefused()
    {
        await using var app = await ProvinceApp.StartAsync(settings: ("Jobs:Run", "false"));
        var (_, year) = await app.FileNextYearAsync();
        await app.ChangeRulesAsync(year, rules => rules["ladders"]!["planFiling"]!["extendedBy"] = "leader").ShouldRefuseAsync(422, "deadline_rules.extendedBy_invalid");
        await (await app.ChangeRulesAsync(year, rules => rules["ladders"]!["assessment"]!["extendedBy"] = "legalReviewer")).ShouldBeJsonAsync();
        var assessments = await app.DeadlinesAsync(ProvinceApp.Hengyang, DeadlineKind.Assessment);
        var (legal, planner, leader) = (await app.AsAsync("hengyang.legal"), await app.AsAsync("hengyang.planner"), await app.AsAsync("hengyang.leader"));
        await legal.AskTimeAsync(assessments[0].Id, assessments[0].Due.AddDays(9)).ShouldRefuseAsync(409, "time_request.nobody_else");
        await app.InAsync(ProvinceApp.Hengyang, async db =>
        {
            var colleague = await db.Users.Where(account => account.UserName == "hengyang.section").Select(account => account.Id).SingleAsync();
            db.Memberships.Add(new Membership(ProvinceApp.Hengyang, Guid.NewGuid(), colleague, Role.LegalReviewer, null, app.Today()));
            return await db.SaveChangesAsync();
        });
        var own = (await (await legal.AskTimeAsync(assessments[0].Id, assessments[0].Due.AddDays(9))).ShouldBeJsonAsync()).GetProperty("requestId").GetGuid();
        var others = (await (await planner.AskTimeAsync(assessments[1].Id, assessments[1].Due.AddDays(9))).ShouldBeJsonAsync()).GetProperty("requestId").GetGuid();
        await planner.GiveTimeAsync(others, assessments[1].Due.AddDays(9)).ShouldRefuseAsync(403, "caller.lacks_right");
        await leader.GiveTimeAsync(others, assessments[1].Due.AddDays(9)).ShouldRefuseAsync(403, "time_request.not_theirs");
        foreach (var foreign in new[] { "hunan.organiser", "zhuzhou.leader" })
            await (await app.AsAsync(foreign)).GiveTimeAsync(others, assessments[1].Due.AddDays(9), etag: "\"1\"").ShouldRefuseAsync(404, "time_request.not_found");
        await legal.GiveTimeAsync(own, assessments[0].Due.AddDays(9)).ShouldRefuseAsync(403, "time_request.own");
        await (await legal.GiveTimeAsync(others, assessments[1].Due.AddDays(9))).ShouldBeJsonAsync();
        (await app.TimeRequestsAsync(ProvinceApp.Hengyang)).Select(request => request.Stage).ShouldBe([ExtensionStage.Asked, ExtensionStage.Approved]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Ask_WhereTheAccountOfTheOnlyLeaderIsClosed_IsRefused(string provider)
    {
        await using var app = await ProvinceApp.StartAsync(provider, settings: ("Jobs:Run", "false"));
        await app.FileNextYearAsync();
        var quarter = (await app.DeadlinesAsync(ProvinceApp.Hengyang, DeadlineKind.QuarterTargets)).First(d => d.UnitCode is null);
        var (section, administrator) = (await app.AsAsync("hengyang.section"), await app.AsAsync("hengyang.admin"));
        var leader = await app.InAsync(ProvinceApp.Hengyang, db => db.Users.Where(account => account.UserName == "hengyang.leader").Select(account => account.Id).SingleAsync());
        (await administrator.StepAsync($"users/{leader}", "closing")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await section.AskTimeAsync(quarter.Id, quarter.Due.AddDays(9)).ShouldRefuseAsync(409, "time_request.nobody_else");
        (await app.TimeRequestsAsync(ProvinceApp.Hengyang)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Ask_WhereTheRulesTellNobodyWhoCanAsk_IsForWhoeverCan()
    {
        await using var app = await ProvinceApp.StartAsync(settings: ("Jobs:Run", "false"));
        var (_, year) = await app.FileNextYearAsync();
        var assessment = (await app.DeadlinesAsync(ProvinceApp.Hengyang, DeadlineKind.Assessment))[0];
        await (await app.AsAsync("hengyang.section")).AskTimeAsync(assessment.Id, assessment.Due.AddDays(9)).ShouldRefuseAsync(403, "time_request.not_told");
        await (await app.ChangeRulesAsync(year, rules => rules["ladders"]!["assessment"]!["roles"] = new JsonArray("inspector"))).ShouldBeJsonAsync();
        await (await (await app.AsAsync("hengyang.section")).AskTimeAsync(assessment.Id, assessment.Due.AddDays(9))).ShouldBeJsonAsync();
    }

    [Fact]
    public async Task Answer_WithADayThatIsOver_IsRefusedWhileTheThingIsNotDone()
    {
        await using var app = await ProvinceApp.StartAsync(settings: ("Jobs:Run", "false"));
        await app.FileNextYearAsync();
        var quarter = (await app.DeadlinesAsync(ProvinceApp.Hengyang, DeadlineKind.QuarterTargets)).First(d => d.UnitCode is null);
        app.Later(TimeSpan.FromDays(quarter.Due.AddDays(400).DayNumber - app.Today().DayNumber));
        var (section, leader, today) = (await app.AsAsync("hengyang.section"), await app.AsAsync("hengyang.leader"), app.Today());
        await section.AskTimeAsync(quarter.Id, today.AddDays(367)).ShouldRefuseAsync(422, "time_request.too_far");
        var request = (await (await section.AskTimeAsync(quarter.Id, today.AddDays(9))).ShouldBeJsonAsync()).GetProperty("requestId").GetGuid();
        (await leader.GiveTimeAsync(request, today.AddDays(-1)).ShouldRefuseAsync(422, "time_request.over")).GetProperty("field").GetString().ShouldBe("grantedUntil");
        await (await leader.GiveTimeAsync(request, today.AddDays(9))).ShouldBeJsonAsync();
        (await app.DeadlineAsync(ProvinceApp.Hengyang, quarter.Id)).Due.ShouldBe(today.AddDays(9), "however long it was overdue");
    }

    [Fact]
    public async Task Ask_ForWhatIsClosedOrACampaigns_IsRefused()
    {
        await using var app = await ProvinceApp.StartAsync(settings: ("Jobs:Run", "false"));
        var (_, year) = await app.FileNextYearAsync();
        await app.IssueAsync();
        var planner = await app.AsAsync("hengyang.planner");
        var roster = (await app.DeadlinesAsync(ProvinceApp.Hengyang, DeadlineKind.CampaignRoster)).Single();
        await planner.AskTimeAsync(roster.Id, roster.Due.AddDays(9)).ShouldRefuseAsync(409, "time_request.of_campaign");
        (await planner.ReadAsync($"deadlines/{roster.Id}")).GetProperty("time").GetProperty("href").GetString().ShouldBe($"/campaigns/assignments/{roster.SubjectId}/extension");
        await (await Browser.SignedInAsync(app, "hengyang.planner")).PageAsync($"/campaigns/assignments/{roster.SubjectId}/extension");
        app.Later(TimeSpan.FromDays(366 - app.Today().DayOfYear));
        await app.RemindAsync();
        var filing = (await app.DeadlinesAsync(ProvinceApp.Hengyang, DeadlineKind.PlanFiling)).Single(d => d.Year == year);
        await (await app.AsAsync("hengyang.planner")).AskTimeAsync(filing.Id, filing.Due.AddDays(9)).ShouldRefuseAsync(409, "time_request.not_open");
    }

    [Fact]
    public async Task Ask_ByTwoAtOnce_IsOneRequest()
    {
        await using var app = await ProvinceApp.StartAsync(settings: ("Jobs:Run", "false"));
        await app.FileNextYearAsync();
        var quarter = (await app.DeadlinesAsync(ProvinceApp.Hengyang, DeadlineKind.QuarterTargets)).First(d => d.UnitCode is null);
        HttpClient[] people = [await app.AsAsync("hengyang.section"), await app.AsAsync("hengyang.planner"), await app.AsAsync("hengyang.team")];
        var answers = await Task.WhenAll(people.Select(one => one.AskTimeAsync(quarter.Id, quarter.Due.AddDays(9), etag: $"\"{quarter.Revision}\"")));
        answers.Count(answer => answer.StatusCode == HttpStatusCode.OK).ShouldBe(1);
        answers.Count(answer => answer.StatusCode == HttpStatusCode.PreconditionFailed).ShouldBe(2);
        (await app.TimeRequestsAsync(ProvinceApp.Hengyang)).Count.ShouldBe(1);
    }
}
