using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Province.App.Tests.Campaigns;
using Province.App.Tests.Plans;
using Province.Domain.Deadlines;
using Province.Tests;

namespace Province.App.Tests.Deadlines;

/// <summary>What people do with deadlines through the API and on pages without script, in two tenants.</summary>
public sealed class DeadlineCasesTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Confirm_APlansTask_ClosesItAndIsNothingToAnotherTenant(string provider)
    {
        await using var app = await ProvinceApp.StartAsync(provider);
        await app.FileNextYearAsync();
        var section = await app.AsAsync("hengyang.section");
        var assessment = (await app.DeadlinesAsync(ProvinceApp.Hengyang, DeadlineKind.Assessment))[0];
        (await (await app.AsAsync("zhuzhou.section")).GetAsync($"/api/v1/deadlines/{assessment.Id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await app.AsAsync("hunan.organiser")).GetAsync($"/api/v1/deadlines/{assessment.Id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await section.StepAsync($"deadlines/{assessment.Id}", "confirmation", new { on = CampaignApi.Text(app.Today().AddDays(1)), remark = "已完成" }).ShouldRefuseAsync(422, "deadline.day_invalid");
        await section.StepAsync($"deadlines/{assessment.Id}", "confirmation", new { on = CampaignApi.Text(app.Today()), remark = " " }).ShouldRefuseAsync(422, "deadline.remark_missing");
        await (await section.StepAsync($"deadlines/{assessment.Id}", "confirmation", new { on = CampaignApi.Text(app.Today()), remark = "全部完成" })).ShouldBeJsonAsync();
        await section.StepAsync($"deadlines/{assessment.Id}", "confirmation", new { on = CampaignApi.Text(app.Today()), remark = "再来" }).ShouldRefuseAsync(409, "deadline.not_open");
        var read = await section.ReadAsync($"deadlines/{assessment.Id}");
        (read.GetProperty("deadline").GetProperty("state").GetString(), read.GetProperty("remark").GetString()).ShouldBe(("done", "全部完成"));
        await app.RebuildAsync(ProvinceApp.Hengyang);
        (await section.ReadAsync($"deadlines/{assessment.Id}")).GetProperty("deadline").GetProperty("state").GetString().ShouldBe("done");
    }

    [Fact]
    public async Task Confirm_WhatClosesByItself_IsRefused()
    {
        await using var app = await ProvinceApp.StartAsync();
        await app.FileNextYearAsync();
        var quarter = (await app.DeadlinesAsync(ProvinceApp.Hengyang, DeadlineKind.QuarterTargets))[0];
        await (await app.AsAsync("hengyang.planner")).StepAsync($"deadlines/{quarter.Id}", "confirmation", new { on = CampaignApi.Text(app.Today()), remark = "完成" }).ShouldRefuseAsync(409, "deadline.not_by_hand");
        await app.IssueAsync();
        var roster = (await app.DeadlinesAsync(ProvinceApp.Hengyang, DeadlineKind.CampaignRoster)).Single();
        await (await app.AsAsync("hengyang.planner")).StepAsync($"deadlines/{roster.Id}", "confirmation", new { on = CampaignApi.Text(app.Today()), remark = "报了" }).ShouldRefuseAsync(409, "deadline.not_by_hand");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Rules_Changed_MoveWhatIsOpenAndOnlyInTheirTenant(string provider)
    {
        await using var app = await ProvinceApp.StartAsync(provider);
        await app.RemindAsync();
        var year = app.Today().Year;
        var administrator = await app.AsAsync("hengyang.admin");
        var rules = JsonNode.Parse((await administrator.ReadAsync($"deadlines/rules/{year}")).GetProperty("rules").GetRawText())!;
        rules["filingMonth"] = 2;
        rules["filingDay"] = 31;
        await ChangeAsync(administrator, year, rules).ShouldRefuseAsync(422, "deadline_rules.filing_invalid");
        rules["filingDay"] = 15;
        rules["ladders"]!["planFiling"]!["before"] = new JsonArray(5, 5);
        await ChangeAsync(administrator, year, rules).ShouldRefuseAsync(422, "deadline_rules.before_invalid");
        rules["ladders"]!["planFiling"]!["before"] = new JsonArray(15, 5);
        await (await ChangeAsync(administrator, year, rules)).ShouldBeJsonAsync();
        (await ChangeAsync(await app.AsAsync("hengyang.planner"), year, rules)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var filing = (await app.DeadlinesAsync(ProvinceApp.Hengyang, DeadlineKind.PlanFiling)).Single();
        (filing.Due, filing.FirstDue).ShouldBe((new DateOnly(year, 2, 15), new DateOnly(year, 3, 31)));
        (await app.DeadlinesAsync(ProvinceApp.Zhuzhou, DeadlineKind.PlanFiling)).Single().Due.ShouldBe(new DateOnly(year, 3, 31));
    }

    [Fact]
    public async Task Pages_OfDeadlines_WorkWithoutScript()
    {
        await using var app = await ProvinceApp.StartAsync();
        var (_, year) = await app.FileNextYearAsync();
        await app.IssueAsync();
        app.Later(TimeSpan.FromDays(4));
        await app.RemindAsync();
        var section = await Browser.SignedInAsync(app, "hengyang.section");
        (await section.PageAsync("/")).QuerySelector(".shell-bell-count").ShouldNotBeNull();
        (await section.PageAsync("/deadlines")).QuerySelectorAll("tbody tr").Length.ShouldBeGreaterThan(5);
        (await section.PageAsync("/deadlines?span=Late")).QuerySelector("h1")!.TextContent.ShouldBe("期限");
        (await section.PageAsync($"/deadlines/calendar?quarter={year}-1")).QuerySelectorAll("section.card").Length.ShouldBeGreaterThan(0);
        (await section.PageAsync($"/deadlines/calendar?month={year}-03")).QuerySelectorAll(".calendar-entry").Length.ShouldBeGreaterThan(0);
        var assessment = (await app.DeadlinesAsync(ProvinceApp.Hengyang, DeadlineKind.Assessment))[0];
        var page = $"/deadlines/{assessment.Id}";
        (await section.PageAsync(page)).QuerySelector("#next-title").ShouldNotBeNull();
        var form = (await section.PageAsync(page)).Forms.Single(f => f.QuerySelector("[name=remark]") is not null);
        var values = form.QuerySelectorAll("input[type=hidden]").ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value") ?? "");
        values["on"] = CampaignApi.Text(app.Today());
        values["remark"] = "";
        var refused = await section.Client.PostAsync(page, new FormUrlEncodedContent(values));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        values["remark"] = "完成";
        (await section.Client.PostAsync(page, new FormUrlEncodedContent(values))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await section.PageAsync(page)).Body!.TextContent.ShouldContain("按期办结");
        (await section.PostFormAsync("/reminders", "/reminders/read")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await section.PageAsync("/reminders")).Body!.TextContent.ShouldContain("没有未读的提醒");
        (await section.PageAsync("/reminders/sent")).QuerySelectorAll("tbody tr").Length.ShouldBeGreaterThan(0);
        (await section.PageAsync("/reminders/sent")).QuerySelectorAll("#state option").Select(option => option.TextContent).ShouldBe(["全部", "待发送", "发送中", "已送达", "发送失败", "不再需要"]);
        await section.PageAsync("/deadlines/wall", HttpStatusCode.Forbidden);
        var guide = await Browser.SignedInAsync(app, "hunan.guide");
        (await guide.PageAsync("/deadlines/wall")).QuerySelectorAll(".wall tbody tr").Length.ShouldBe(14);
    }

    [Fact]
    public async Task RulesPage_SavedWithoutScript_KeepsWhatWasTypedUntilItIsRight()
    {
        await using var app = await ProvinceApp.StartAsync();
        await app.RemindAsync();
        var year = app.Today().Year;
        var browser = await Browser.SignedInAsync(app, "hengyang.admin");
        var address = $"/deadlines/rules?year={year}";
        List<KeyValuePair<string, string>> Fields(AngleSharp.Html.Dom.IHtmlDocument page) => [.. page.Forms.Single(f => f.GetAttribute("action") == address)
            .QuerySelectorAll("input, select").Where(input => input.GetAttribute("type") is not "checkbox" || input.HasAttribute("checked"))
            .Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input is AngleSharp.Html.Dom.IHtmlSelectElement select ? select.Value ?? "" : input.GetAttribute("value") ?? ""))];
        var fields = Fields(await browser.PageAsync(address));
        var wrong = fields.Select(field => field.Key == "PlanFiling.before" ? KeyValuePair.Create(field.Key, "七") : field);
        var refused = await browser.Client.PostAsync(address, new FormUrlEncodedContent(wrong));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await refused.Content.ReadAsStringAsync()).ShouldContain("value=\"七\"");
        var right = fields.Select(field => field.Key == "PlanFiling.before" ? KeyValuePair.Create(field.Key, "20、5") : field);
        (await browser.Client.PostAsync(address, new FormUrlEncodedContent(right))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var before = (await (await app.AsAsync("hengyang.admin")).ReadAsync($"deadlines/rules/{year}")).GetProperty("rules").GetProperty("ladders").GetProperty("planFiling").GetProperty("before");
        before.EnumerateArray().Select(count => count.GetInt32()).ShouldBe([20, 5]);
        (await browser.PostFormAsync(address, "/deadlines/rebuild")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    private static async Task<HttpResponseMessage> ChangeAsync(HttpClient client, int year, JsonNode rules)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/api/v1/deadlines/rules/{year}") { Content = JsonContent.Create(rules) };
        request.Headers.TryAddWithoutValidation("If-Match", "*");
        return await client.SendAsync(request);
    }
}
