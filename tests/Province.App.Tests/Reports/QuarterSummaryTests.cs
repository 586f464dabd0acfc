using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Province.App.Tests.Campaigns;
using Province.App.Tests.Deadlines;
using Province.App.Tests.Plans;
using Province.Domain.Deadlines;
using Province.Domain.Reports;
using Province.Tests;

namespace Province.App.Tests.Reports;

/// <summary>A quarter from its last day to the province's desk: signed, filed, corrected, not taken; on both sides of the exchange.</summary>
public sealed class QuarterSummaryTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task File_AQuarterThatIsOver_LiesOnTheProvincesDeskWithItsLines(string provider)
    {
        await using var app = await ProvinceApp.StartAsync(provider, settings: ("Jobs:Run", "false"));
        var theirs = await app.KeptAsync(ProvinceApp.Zhuzhou);
        var (plan, year) = await app.EndFirstQuarterAsync();
        (await app.SummariesDueAsync()).ShouldAllBe(d => d.Due == new DateOnly(year, 4, 10) && d.State == DeadlineState.Open);
        (await app.FiledCityAsync(year, "衡阳市")).GetProperty("state").GetString().ShouldBe("open");
        await (await (await app.AsAsync(QuarterApi.Planner)).WriteAsync(year, "三家停产。")).ShouldBeJsonAsync();
        var leader = await app.AsAsync(QuarterApi.Leader);
        var own = await leader.ReadAsync(QuarterApi.Of(year));
        (await (await leader.FileSummaryAsync(year)).ShouldBeJsonAsync()).GetProperty("version").GetInt32().ShouldBe(1);
        (await app.SummariesDueAsync()).Select(d => d.State).ShouldBe([DeadlineState.Done, DeadlineState.Open], "the letter is on its way");
        await app.DeliverAsync();
        (await app.SummariesDueAsync()).ShouldAllBe(d => d.State == DeadlineState.Done && d.ClosedOn == app.Today());

        var city = await app.FiledCityAsync(year, "衡阳市");
        (city.GetProperty("state").GetString(), city.GetProperty("filed").GetProperty("filedBy").GetString()!.Length > 0).ShouldBe(("filed", true));
        var total = own.GetProperty("tables").GetProperty("total");
        city.GetProperty("figures").GetProperty("quarter").GetRawText().ShouldBe(total.GetProperty("quarter").GetRawText());
        city.GetProperty("figures").GetProperty("untilNow").GetRawText().ShouldBe(total.GetProperty("year").GetRawText());
        (total.GetProperty("quarter").GetProperty("doneLines").GetInt32(), total.GetProperty("quarter").GetProperty("lines").GetInt32() - total.GetProperty("quarter").GetProperty("lateLines").GetInt32()).ShouldBe((4, 3));
        (await app.FiledCityAsync(year, "株洲市")).GetProperty("state").GetString().ShouldBe("notAsked");

        (await (await app.AsAsync(QuarterApi.Organiser)).ReadAsync($"reports/filed-quarters?year={year}&quarter=1")).GetProperty("byIndustry").EnumerateArray()
            .ShouldAllBe(row => row.GetProperty("last").ValueKind == JsonValueKind.Null, "nobody filed the quarter before");
        var (organiser, id) = (await app.AsAsync(QuarterApi.Organiser), city.GetProperty("filed").GetProperty("id").GetString());
        var filed = await organiser.ReadAsync($"reports/filed-quarters/{id}");
        (filed.GetProperty("head").GetProperty("remarks").GetString(), filed.GetProperty("head").GetProperty("planVersion").GetInt32()).ShouldBe(("三家停产。", 1));
        filed.GetProperty("tables").GetRawText().ShouldBe(own.GetProperty("tables").GetRawText());
        (await LinesAsync(organiser, id, "")).Length.ShouldBe(total.GetProperty("quarter").GetProperty("lines").GetInt32());
        (await LinesAsync(organiser, id, "&figure=done")).Select(line => line.GetProperty("remark").GetString()).ShouldBe(["查了", "查了", "查了", "晚了一天"], ignoreOrder: true);
        (await LinesAsync(organiser, id, "&figure=late")).Length.ShouldBe(total.GetProperty("quarter").GetProperty("lateLines").GetInt32());
        var zhuzhou = await app.AsAsync("zhuzhou.leader");
        (await zhuzhou.GetAsync($"/api/v1/{QuarterApi.Of(year)}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await zhuzhou.FileSummaryAsync(year, etag: "\"0\"").ShouldRefuseAsync(404, "quarter_summary.no_plan");
        (await app.KeptAsync(ProvinceApp.Zhuzhou)).ShouldBe(theirs, ignoreOrder: true);
        (await (await app.AsAsync("hengyang.leader")).GetAsync($"/api/v1/reports/filed-quarters/{id}")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task File_ACorrectedVersion_StandsBesideTheFirst(string provider)
    {
        await using var app = await ProvinceApp.StartAsync(provider);
        var (plan, year) = await app.EndFirstQuarterAsync();
        await (await (await app.AsAsync(QuarterApi.Leader)).FileSummaryAsync(year)).ShouldBeJsonAsync();
        await app.DeliverAsync();
        var section = await app.AsAsync("hengyang.section");
        var late = (await section.LinesAsync(plan, "&quarter=1&state=overdue")).Single(line => line.State() == "done");
        await (await section.WithdrawAsync(plan, late, "没有查")).ShouldBeJsonAsync();
        var leader = await app.AsAsync(QuarterApi.Leader);
        (await leader.ReadAsync(QuarterApi.Of(year))).GetProperty("hasMoved").GetBoolean().ShouldBeTrue();
        app.Later(TimeSpan.FromDays(20));
        leader = await app.AsAsync(QuarterApi.Leader);
        await (await leader.FileSummaryAsync(year)).ShouldBeJsonAsync();
        (await leader.ReadAsync(QuarterApi.Of(year))).GetProperty("hasMoved").GetBoolean().ShouldBeFalse();
        await app.DeliverAsync();
        var city = await app.FiledCityAsync(year, "衡阳市");
        city.GetProperty("state").GetString().ShouldBe("filed", "the first version was in time");
        city.GetProperty("figures").GetProperty("quarter").GetProperty("doneLines").GetInt32().ShouldBe(3);
        var organiser = await app.AsAsync(QuarterApi.Organiser);
        var filed = await organiser.ReadAsync($"reports/filed-quarters/{city.GetProperty("filed").GetProperty("id").GetString()}");
        var versions = filed.GetProperty("versions").EnumerateArray().ToList();
        versions.Select(version => version.GetProperty("number").GetInt32()).ShouldBe([2, 1]);
        (await organiser.ReadAsync($"reports/filed-quarters/{versions[1].GetProperty("id").GetString()}")).GetProperty("tables").GetProperty("total").GetProperty("quarter").GetProperty("doneLines").GetInt32().ShouldBe(4);

        app.Later(TimeSpan.FromDays(95));   // into the third quarter: the first stands beside the second
        (await app.FiledCityAsync(year, "衡阳市", 2)).ShouldSatisfyAllConditions(
            second => second.GetProperty("state").GetString().ShouldBe("late"), second => second.GetProperty("last").GetProperty("doneLines").GetInt32().ShouldBe(3));
        await (await (await app.AsAsync(QuarterApi.Leader)).FileSummaryAsync(year, 2)).ShouldBeJsonAsync();
        await app.DeliverAsync();
        (await app.FiledCityAsync(year, "衡阳市", 2)).GetProperty("state").GetString().ShouldBe("filedLate");
        (await (await app.AsAsync(QuarterApi.Leader)).ReadAsync(QuarterApi.Of(year, 2))).GetProperty("tables").GetProperty("total").GetProperty("last").GetProperty("doneLines").GetInt32().ShouldBe(3);
    }

    [Fact]
    public async Task File_WhatCannotBe_IsRefusedAndChangesNothing()
    {
        await using var app = await ProvinceApp.StartAsync();
        var (plan, year) = await app.BeginYearAsync();
        var (leader, planner) = (await app.AsAsync(QuarterApi.Leader), await app.AsAsync(QuarterApi.Planner));
        await leader.FileSummaryAsync(year).ShouldRefuseAsync(409, "quarter_summary.not_over");
        await leader.FileSummaryAsync(year, etag: "\"7\"").ShouldRefuseAsync(412, "version.stale");
        (await planner.FileSummaryAsync(year)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await leader.WriteAsync(year, "我来写")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        await planner.WriteAsync(year, new string('长', 5001)).ShouldRefuseAsync(422, "quarter_summary.remarks_too_long");
        (await planner.GetAsync($"/api/v1/{QuarterApi.Of(year, 5)}")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await planner.GetAsync($"/api/v1/{QuarterApi.Of(year + 1)}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await app.AsAsync(QuarterApi.Organiser)).GetAsync($"/api/v1/reports/filed-quarters?year={year}&quarter=1&industry=造船")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await planner.GetAsync($"/api/v1/plans/{plan}/lines?quarter=to9")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await app.InAsync(ProvinceApp.Hengyang, db => db.QuarterSummaries.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Rules_OfTheYear_SayHowManyDaysThereAreAndWhoIsReminded()
    {
        await using var app = await ProvinceApp.StartAsync();
        var (_, year) = await app.EndFirstQuarterAsync();
        var administrator = await app.AsAsync("hengyang.admin");
        var rules = JsonNode.Parse((await administrator.ReadAsync($"deadlines/rules/{year}")).GetProperty("rules").GetRawText())!;
        rules["summaryWithinDays"] = 15;
        await (await administrator.ChangeAsync(HttpMethod.Put, "deadlines/rules", $"{year}", rules, "\"0\"")).ShouldBeJsonAsync();
        (await app.SummariesDueAsync()).Select(d => d.Due).ShouldBe([new DateOnly(year, 4, 15), new DateOnly(year, 4, 10)], "each tenant has its own rules");
        app.Later(TimeSpan.FromDays(7));
        await app.RemindAsync();
        var own = (await app.SummariesDueAsync())[0];
        (await app.RemindersAsync(ProvinceApp.Hengyang)).Count(reminder => reminder.DeadlineId == own.Id).ShouldBe(2, "the planner and the leader");
        await (await (await app.AsAsync(QuarterApi.Leader)).FileSummaryAsync(year)).ShouldBeJsonAsync();
        (await app.SummariesDueAsync())[0].NextRungOn.ShouldBeNull();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task File_FiguresThatAreNotThoseOfTheLines_AreNotTakenAndAreOpenAgain(string provider)
    {
        await using var app = await ProvinceApp.StartAsync(provider, settings: ("Jobs:Run", "false"));
        var (_, year) = await app.EndFirstQuarterAsync();
        await (await (await app.AsAsync(QuarterApi.Leader)).FileSummaryAsync(year)).ShouldBeJsonAsync();
        await app.ForgeSummaryAsync(snapshot => QuarterApi.WithMoreDone(snapshot).Write());
        await app.DeliverAsync();
        (await app.InAsync(ProvinceApp.Hunan, db => db.FiledQuarterSummaries.CountAsync())).ShouldBe(0);
        var leader = await app.AsAsync(QuarterApi.Leader);
        var own = await leader.ReadAsync(QuarterApi.Of(year));
        own.GetProperty("state").GetProperty("stage").GetString().ShouldBe("declined");
        own.GetProperty("words").GetProperty("declineReason").GetString()!.ShouldContain("与所附任务逐项清点的不一致");
        (await app.SummariesDueAsync()).ShouldAllBe(d => d.State == DeadlineState.Open);
        await (await leader.FileSummaryAsync(year)).ShouldBeJsonAsync();
        await app.DeliverAsync();
        (await app.InAsync(ProvinceApp.Hunan, db => db.FiledQuarterSummaries.Select(summary => summary.Version).ToListAsync())).ShouldBe([2]);
        (await app.SummariesDueAsync()).ShouldAllBe(d => d.State == DeadlineState.Done);
        var before = DeadlineApi.Say(await app.DeadlinesAsync(ProvinceApp.Hengyang));
        await app.RebuildAsync(ProvinceApp.Hengyang);
        DeadlineApi.Say(await app.DeadlinesAsync(ProvinceApp.Hengyang)).ShouldBe(before);
    }

    private static async Task<JsonElement[]> LinesAsync(HttpClient client, string? id, string query) => (await client.ReadAsync($"reports/filed-quarters/{id}/lines?size=200{query}")).Items();
}
