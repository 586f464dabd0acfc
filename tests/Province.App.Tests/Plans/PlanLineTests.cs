using System.Net;
using System.Text.Json;
using Province.App.Tests.Campaigns;
using Province.App.Tests.Deadlines;
using Province.Domain.Deadlines;
using Province.Tests;

namespace Province.App.Tests.Plans;

/// <summary>Departments report what the plan wanted as done; deadlines close and reopen with it, in one tenant.</summary>
public sealed class PlanLineTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Report_AllLinesOfADepartmentsQuarter_ClosesItsDeadlineUntilOneIsWithdrawn(string provider)
    {
        await using var app = await ProvinceApp.StartAsync(provider);
        var (plan, year) = await app.BeginYearAsync();
        var section = await app.AsAsync("hengyang.section");
        var all = await section.LinesAsync(plan);
        var department = all.First(line => line.GetProperty("quarter").ValueKind == JsonValueKind.Number && line.GetProperty("quarter").GetInt32() == 1).Department();
        var query = $"&quarter=1&department={Uri.EscapeDataString(department)}";
        var lines = await section.LinesAsync(plan, query);
        lines.Length.ShouldBeInRange(2, all.Length - 1);
        lines.ShouldAllBe(line => line.Department() == department && line.State() == "open");
        async Task<Deadline> DeadlineAsync() => (await app.DeadlinesAsync(ProvinceApp.Hengyang, DeadlineKind.QuarterTargets)).Single(d => d.Part == $"q1/{department}");

        await (await section.ReportAsync(plan, new DateOnly(year, 1, 8), "查了", lines[0].LineId())).ShouldBeJsonAsync();
        (await DeadlineAsync()).State.ShouldBe(DeadlineState.Open, "others of the quarter are open");
        var rest = lines.Skip(1).Select(line => line.LineId()).ToArray();
        (await (await section.ReportAsync(plan, new DateOnly(year, 1, 5), null, rest)).ShouldBeJsonAsync()).GetProperty("reported").GetInt32().ShouldBe(rest.Length);
        (await DeadlineAsync()).ClosedOn.ShouldBe(new DateOnly(year, 1, 8), "the last day, not the last report");
        (await section.LinesAsync(plan, query + "&state=done")).Length.ShouldBe(lines.Length);
        (await app.DeadlinesAsync(ProvinceApp.Hengyang, DeadlineKind.QuarterTargets)).Count(d => d.State == DeadlineState.Done).ShouldBe(1);

        var reported = (await section.LinesAsync(plan, query))[0];
        await section.WithdrawAsync(plan, reported, " ").ShouldRefuseAsync(422, "plan_line.reason_missing");
        await (await section.WithdrawAsync(plan, reported, "日期记错")).ShouldBeJsonAsync();
        await section.WithdrawAsync(plan, reported, "再撤一次").ShouldRefuseAsync(409, "plan_line.not_reported");
        (await DeadlineAsync()).State.ShouldBe(DeadlineState.Open);
        await (await section.ReportAsync(plan, new DateOnly(year, 1, 15), "改正", reported.LineId())).ShouldBeJsonAsync();
        (await DeadlineAsync()).ClosedOn.ShouldBe(new DateOnly(year, 1, 15));
        await section.WithdrawAsync(plan, reported, "旧的那一次").ShouldRefuseAsync(409, "plan_line.not_reported");
        var kept = (await section.ReadAsync($"plans/{plan}/lines/{reported.LineId()}")).GetProperty("reports").EnumerateArray().ToList();
        kept.Select(report => (report.GetProperty("number").GetInt32(), report.GetProperty("withdrawalReason").GetString())).ShouldBe([(2, null), (1, "日期记错")]);
        (await app.DeadlinesAsync(ProvinceApp.Zhuzhou, DeadlineKind.QuarterTargets)).ShouldBeEmpty();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Report_WhatCannotBe_IsRefusedAndChangesNothing(string provider)
    {
        await using var app = await ProvinceApp.StartAsync(provider);
        var (plan, year) = await app.BeginYearAsync();
        var section = await app.AsAsync("hengyang.section");
        var lines = (await section.LinesAsync(plan)).Select(line => line.LineId()).ToArray();
        var today = app.Today();
        await section.ReportAsync(plan, today.AddDays(1), null, lines[0]).ShouldRefuseAsync(422, "plan_line.day_in_future");
        await section.ReportAsync(plan, new DateOnly(year - 1, 12, 31), null, lines[0]).ShouldRefuseAsync(422, "plan_line.day_before_year");
        await section.ReportAsync(plan, today, new string('查', 501), lines[0]).ShouldRefuseAsync(422, "plan_line.remark_too_long");
        await section.ReportAsync(plan, today, null).ShouldRefuseAsync(422, "plan_line.none_chosen");
        await section.ReportAsync(plan, today, null, lines[0], "0123456789abcdef").ShouldRefuseAsync(404, "plan_line.not_found");
        await (await app.AsAsync("zhuzhou.section")).ReportAsync(plan, today, null, lines[0]).ShouldRefuseAsync(404, "plan.not_found");
        (await (await app.AsAsync("zhuzhou.section")).GetAsync($"/api/v1/plans/{plan}/lines")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        foreach (var reader in new[] { "hengyang.leader", "hengyang.legal" })
        {
            (await (await app.AsAsync(reader)).LinesAsync(plan)).Length.ShouldBe(lines.Length);
            (await (await app.AsAsync(reader)).ReportAsync(plan, today, null, lines[0])).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        }

        (await section.LinesAsync(plan, "&state=done")).ShouldBeEmpty();
        await (await section.ReportAsync(plan, today, null, lines[0])).ShouldBeJsonAsync();
        await section.ReportAsync(plan, today, null, lines[1], lines[0]).ShouldRefuseAsync(409, "plan_line.already_reported");
        (await section.LinesAsync(plan, "&state=done")).Length.ShouldBe(1, "all of a request or nothing");
    }

    [Fact]
    public async Task Report_OfAPlanThatWasNotFiled_IsRefused()
    {
        await using var app = await ProvinceApp.StartAsync();
        var planner = await app.AsAsync("hengyang.planner");
        var plan = (await planner.ReadAsync("plans")).Items()[0].GetProperty("planId").GetString()!;
        (await planner.LinesAsync(plan)).ShouldBeEmpty();
        await planner.ReportAsync(plan, app.Today(), null, "0123456789abcdef").ShouldRefuseAsync(409, "plan_line.not_filed");
        (await (await Browser.SignedInAsync(app, "hengyang.planner")).PageAsync($"/plans/{plan}/lines")).Body!.TextContent.ShouldContain("计划还没有报送");
    }

    [Fact]
    public async Task Report_ThenANewVersionFiled_StaysWithTheSameEnterpriseAndQuarter()
    {
        await using var app = await ProvinceApp.StartAsync();
        var (plan, year) = await app.BeginYearAsync();
        var section = await app.AsAsync("hengyang.section");
        var lines = (await section.LinesAsync(plan, "&quarter=1")).ToList();
        await (await section.ReportAsync(plan, app.Today(), "第一版时完成", [.. lines.Select(line => line.LineId())])).ShouldBeJsonAsync();
        var before = DeadlineApi.Say(await app.DeadlinesAsync(ProvinceApp.Hengyang));
        var filed = await app.FiledAsync(year, "衡阳市");
        await (await (await app.AsAsync("hunan.organiser")).StepAsync($"filed-plans/{filed}", "return", new { comments = new[] { new { text = "请核对" } } })).ShouldBeJsonAsync();
        await app.DeliverAsync();
        var again = "\n" + PlanApi.Sample("hengyang-2024.txt").Replace("2024", $"{year}", StringComparison.Ordinal);   // every line of the text one further
        await (await (await app.AsAsync("hengyang.planner")).ImportAsync(again)).ShouldBeJsonAsync(HttpStatusCode.Created);
        (await section.LinesAsync(plan, "&state=done")).Length.ShouldBe(lines.Count, "the version on the desk holds nobody to anything");
        await app.TakeToFilingAsync(plan);
        var kept = await (await app.AsAsync("hengyang.section")).LinesAsync(plan, "&state=done");
        kept.Select(line => line.LineId()).ShouldBe(lines.Select(line => line.LineId()), ignoreOrder: true);
        kept[0].GetProperty("line").GetInt32().ShouldBe(lines.Single(line => line.LineId() == kept[0].LineId()).GetProperty("line").GetInt32() + 1);
        DeadlineApi.Say(await app.DeadlinesAsync(ProvinceApp.Hengyang)).Count(said => said.Contains(" Done ")).ShouldBe(before.Count(said => said.Contains(" Done ")));
    }

    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    public async Task Rebuild_AfterRandomReportsAndWithdrawals_GivesWhatFactsMade(int seed)
    {
        await using var app = await ProvinceApp.StartAsync();
        var (plan, year) = await app.BeginYearAsync();
        var (random, team) = (new Random(seed), await app.AsAsync("hengyang.team"));
        for (var step = 0; step < 15; step++)
        {
            var lines = (await team.LinesAsync(plan)).GroupBy(line => (line.Department(), line.GetProperty("due").GetString())).OrderBy(_ => random.Next()).First().ToList();
            var open = lines.Where(line => line.State() != "done").Select(line => line.LineId()).ToArray();
            if (open.Length > 0)
                await (await team.ReportAsync(plan, new DateOnly(year, 1, random.Next(1, 20)), null, open)).ShouldBeJsonAsync();
            else
                await (await team.WithdrawAsync(plan, lines[random.Next(lines.Count)], "记错")).ShouldBeJsonAsync();
        }

        var made = DeadlineApi.Say(await app.DeadlinesAsync(ProvinceApp.Hengyang));
        made.ShouldContain(said => said.Contains(" Done "));
        await app.RebuildAsync(ProvinceApp.Hengyang);
        DeadlineApi.Say(await app.DeadlinesAsync(ProvinceApp.Hengyang)).ShouldBe(made);
    }

    [Fact]
    public async Task Pages_OfLines_ReportAndWithdrawWithoutScript()
    {
        await using var app = await ProvinceApp.StartAsync();
        var (plan, _) = await app.BeginYearAsync();
        var section = await Browser.SignedInAsync(app, "hengyang.section");
        var address = $"/plans/{plan}/lines?quarter=1";
        (await section.PageAsync($"/plans/{plan}")).QuerySelector($"a[href='/plans/{plan}/lines']")!.TextContent.ShouldBe("执行情况");
        var page = await section.PageAsync(address);
        page.QuerySelectorAll("#progress-title").Length.ShouldBe(1);
        var boxes = page.QuerySelectorAll("input[name=lines]").Select(box => box.GetAttribute("value")!).ToList();
        var hidden = page.Forms.Single(f => f.QuerySelector("[name=lines]") is not null).QuerySelectorAll("input[type=hidden]")
            .Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value") ?? "")).ToList();
        async Task<HttpResponseMessage> PostAsync(string on) => await section.Client.PostAsync(address, new FormUrlEncodedContent(
            [.. hidden, new("lines", boxes[0]), new("lines", boxes[1]), new("on", on), new("remark", "已检查")]));
        var refused = await PostAsync(CampaignApi.Text(app.Today().AddDays(3)));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var shown = await refused.Content.ReadAsStringAsync();
        shown.ShouldContain("完成日期不能晚于今天");
        shown.Split(" checked").Length.ShouldBe(3, "what was ticked stays ticked");
        var done = await PostAsync(CampaignApi.Text(app.Today()));
        (done.StatusCode, done.Headers.Location!.OriginalString).ShouldBe((HttpStatusCode.Redirect, address));
        (await section.PageAsync(address)).QuerySelectorAll("input[name=lines]").Length.ShouldBe(boxes.Count - 2);
        var line = $"/plans/{plan}/lines/{boxes[0]}";
        (await section.PageAsync(line)).Body!.TextContent.ShouldContain("已检查");
        (await (await Browser.SignedInAsync(app, "hengyang.leader")).PageAsync(line)).QuerySelector("#withdraw-title").ShouldBeNull();
    }
}
