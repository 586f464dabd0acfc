using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Province.App.Tests.Plans;
using Province.Tests;

namespace Province.App.Tests.AtOnce;

/// <summary>Two requests that both passed their checks before either wrote: one wins, the other is told so in the ordinary words.</summary>
public sealed class PlansAtOnceTests
{
    private static readonly byte[] OfNextYear = Encoding.UTF8.GetBytes(PlanApi.Sample("hengyang-2024.txt").Replace("2024", "2026", StringComparison.Ordinal).Replace("2023", "2025", StringComparison.Ordinal));
    private static readonly byte[] Mended = Encoding.UTF8.GetBytes(PlanApi.Sample("hengyang-2024.txt") + "\n补充说明。\n");

    [PostgresFact]
    public async Task Import_SameBytesOfANewYear_LoserIsToldTheyAreThere()
    {
        await using var app = await ProvinceApp.StartAsync("postgres");
        await ImportTwiceAsync(app, OfNextYear);
        (await app.InAsync(ProvinceApp.Hengyang, db => db.Plans.CountAsync(plan => plan.Year == 2026))).ShouldBe(1);
    }

    [PostgresFact]
    public async Task Import_SameBytesAsNextVersion_LoserIsToldTheyAreThere()
    {
        await using var app = await ProvinceApp.StartAsync("postgres");
        await ImportTwiceAsync(app, Mended);
        (await app.InAsync(ProvinceApp.Hengyang, db => db.Plans.Where(plan => plan.Year == 2024).SelectMany(plan => plan.Versions).CountAsync())).ShouldBe(2);
    }

    [PostgresFact]
    public async Task Import_TwoDocumentsOfOneNewYear_BecomeTwoVersions()
    {
        await using var app = await ProvinceApp.StartAsync("postgres");
        var planner = await app.AsAsync("hengyang.planner");
        var answers = await Blockade.MeetAsync(app.Database, "Plans",
            () => planner.ImportAsync("a.txt", OfNextYear), () => planner.ImportAsync("b.txt", [.. OfNextYear, .. "\n补充说明。\n"u8]));
        foreach (var answer in answers)
            answer.StatusCode.ShouldBe(HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
        var numbers = await Task.WhenAll(answers.Select(async answer => (await answer.ShouldBeJsonAsync(HttpStatusCode.Created)).GetProperty("version").GetInt32()));
        numbers.Order().ShouldBe([1, 2]);
    }

    [PostgresFact]
    public async Task Steps_TakenTwiceAtOnce_AreTakenOnce()
    {
        await using var app = await ProvinceApp.StartAsync("postgres");
        var planner = await app.AsAsync("hengyang.planner");
        var plan = (await planner.ReadAsync("plans")).GetProperty("items")[0].GetProperty("planId").GetString()!;
        await TakeTwiceAsync(app, planner, plan, "submission", null);
        await TakeTwiceAsync(app, await app.AsAsync("hengyang.legal"), plan, "review", new { approve = true });
        await TakeTwiceAsync(app, await app.AsAsync("hengyang.leader"), plan, "approval", new { approve = true });
        await TakeTwiceAsync(app, planner, plan, "filing", null);
        (await app.InAsync(ProvinceApp.Hengyang, db => db.Outbox.CountAsync(envelope => envelope.Kind == "plan.filed"))).ShouldBe(1);
    }

    [PostgresFact]
    public async Task Answers_AcceptedAndReturnedAtOnce_SecondIsToldWhatTheFirstDid()
    {
        await using var app = await ProvinceApp.StartAsync("postgres");
        var organiser = await app.AsAsync("hunan.organiser");
        var (_, filed) = await app.FileHengyangAsync();
        var seen = (await organiser.GetAsync($"/api/v1/filed-plans/{filed}")).Headers.ETag!.Tag;
        object comments = new { comments = new[] { new { annex = 1, text = "请核对" } } };
        var answers = await Blockade.MeetAsync(app.Database, "FiledPlans",
            () => organiser.StepAsync($"filed-plans/{filed}", "acceptance", etag: seen), () => organiser.StepAsync($"filed-plans/{filed}", "return", comments, seen));
        var lost = await LoserAsync(answers, HttpStatusCode.OK, HttpStatusCode.PreconditionFailed, "filed_plan.stale");
        lost.GetProperty("detail").GetString()!.ShouldStartWith("沈渡舟已");
        (await app.InAsync(ProvinceApp.Hunan, db => db.Outbox.CountAsync(envelope => envelope.Kind == "plan.answered"))).ShouldBe(1);
    }

    [PostgresFact]
    public async Task Explanations_OfOneFindingAtOnce_BothCount()
    {
        await using var app = await ProvinceApp.StartAsync("postgres");
        var planner = await app.AsAsync("hengyang.planner");
        var plan = (await planner.ReadAsync("plans")).GetProperty("items")[0].GetProperty("planId").GetString()!;
        var key = (await planner.ReadAsync($"plans/{plan}/diagnostics"))[0].GetProperty("key").GetString()!;
        var answers = await Blockade.MeetAsync(app.Database, "DiagnosticExplanations",
            () => planner.StepAsync($"plans/{plan}", "explanations", new { key, reason = "以附件为准" }),
            () => planner.StepAsync($"plans/{plan}", "explanations", new { key, reason = "以正文为准" }));
        answers.Select(answer => answer.StatusCode).ShouldBe([HttpStatusCode.OK, HttpStatusCode.OK]);
        (await app.InAsync(ProvinceApp.Hengyang, db => db.DiagnosticExplanations.CountAsync())).ShouldBe(1);
    }

    private static async Task ImportTwiceAsync(ProvinceApp app, byte[] document)
    {
        var planner = await app.AsAsync("hengyang.planner");
        var answers = await Blockade.MeetAsync(app.Database, "Plans", () => planner.ImportAsync("a.txt", document), () => planner.ImportAsync("a.txt", document));
        await LoserAsync(answers, HttpStatusCode.Created, HttpStatusCode.Conflict, "plan.same_file");
    }

    private static async Task TakeTwiceAsync(ProvinceApp app, HttpClient person, string plan, string step, object? body)
    {
        var seen = (await person.GetAsync($"/api/v1/plans/{plan}")).Headers.ETag!.Tag;
        var answers = await Blockade.MeetAsync(app.Database, "Plans",
            () => person.StepAsync($"plans/{plan}", step, body, seen), () => person.StepAsync($"plans/{plan}", step, body, seen));
        await LoserAsync(answers, HttpStatusCode.OK, HttpStatusCode.PreconditionFailed, "version.stale");
    }

    private static Task<JsonElement> LoserAsync(IReadOnlyList<HttpResponseMessage> answers, HttpStatusCode won, HttpStatusCode lost, string code)
    {
        answers.Count(answer => answer.StatusCode == won).ShouldBe(1);
        return answers.Single(answer => answer.StatusCode != won).ShouldRefuseAsync(lost, code);
    }
}
