using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Province.App.Facts;
using Province.App.Security;
using Province.App.Tests.AtOnce;
using Province.App.Tests.Draws;
using Province.App.Tests.Exchange;
using Province.App.Tests.Inspections;
using Province.App.Tests.Plans;
using Province.Data.Tenancy;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Targets;
using Province.Domain.Tenancy;
using Province.Draws.Certificates;
using Province.Tests;

namespace Province.App.Tests.Campaigns.Targets;

/// <summary>From accepted pools through the ceremony to what the group inspects, on both databases.</summary>
public sealed class GroupDrawTests(ProvinceApps apps) : IClassFixture<ProvinceApps>
{
    [Theory, OnSqlite, OnPostgres]
    public async Task GroupDraw_BothPoolsAccepted_GivesTargetsThatKeepTheQuotas(string provider)
    {
        var app = await apps.OnAsync(provider);
        var campaign = await app.ReadyAsync();
        var organiser = await app.AsAsync(CampaignApi.Organiser);
        var before = await organiser.ReadAsync($"campaigns/{campaign}/groups/3/draw");
        before.GetProperty("refusal").ValueKind.ShouldBe(JsonValueKind.Null);
        before.GetProperty("size").GetInt32().ShouldBe(4);
        before.GetProperty("cities").EnumerateArray().Select(Figures).ShouldBe([(430100, 10, 8, 1, 1), (430200, 10, 9, 0, 1)]);
        before.GetProperty("seats").EnumerateArray().Select(seat => seat.GetProperty("role").GetString()).ShouldBe(GroupDrawApi.Seats);
        (await app.TargetsAsync(campaign)).ShouldBeEmpty();

        var ceremony = await app.OpenedAsync(campaign);
        await (await app.OpenAsync(campaign)).ShouldRefuseAsync(HttpStatusCode.Conflict, "draw.subject_taken");
        await ceremony.ConcludeAsync();

        (await ceremony.VerdictAsync()).Kind.ShouldBe(VerdictKind.Recomputed);
        var chosen = Ceremony.Chosen(await ceremony.ReadAsync());
        var targets = await app.TargetsAsync(campaign);
        targets.Where(target => target.Origin == TargetOrigin.Drawn).Select(target => target.CreditCode).ShouldBe(chosen.Order(StringComparer.Ordinal), ignoreOrder: true);
        targets.Where(target => target.Origin == TargetOrigin.Proposed).Select(target => target.Name).ShouldBe(["430100企业10", "430200企业10"]);
        targets.ShouldAllBe(target => target.Group == 3 && target.LeftOut == null && (target.DrawId == Guid.Parse(ceremony.Draw)) == (target.Origin == TargetOrigin.Drawn));
        var drawn = targets.Where(target => target.Counts).ToList();
        drawn.ShouldNotContain(target => target.Name == "430100企业1", "the province inspects it itself");
        drawn.GroupBy(target => target.City).ShouldAllBe(city => city.Count() == 2 && city.Select(target => target.County).Distinct().Count() == 2);
        drawn.ShouldContain(target => target.Kinds.Contains(EnterpriseKind.Smelting));
        drawn.ShouldContain(target => target.Kinds.Contains(EnterpriseKind.Dust) || target.Kinds.Contains(EnterpriseKind.OtherBuildingMaterials));
        var after = await organiser.ReadAsync($"campaigns/{campaign}/groups/3/draw");
        after.GetProperty("targets").GetArrayLength().ShouldBe(6);
        (await organiser.ReadAsync($"campaigns/{campaign}/draws")).GetProperty("groups")[2].GetProperty("stage").GetString().ShouldBe("drawn");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Withdrawal_OfATarget_LeavesItOutAtOnceAndTheContinuationAddsAnother(string provider)
    {
        var app = await apps.OnAsync(provider);
        var campaign = await app.ReadyAsync();
        var ceremony = await app.OpenedAsync(campaign);
        await ceremony.ConcludeAsync();
        var gone = Ceremony.Chosen(await ceremony.ReadAsync())[0];

        await (await ceremony.StepAsync("withdrawals", new { rows = new[] { new { id = gone, reason = "停产" } } })).ShouldBeJsonAsync();
        (await app.TargetsAsync(campaign)).Where(target => target.LeftOut != null).Select(target => (target.CreditCode, target.LeftOut)).ShouldBe([(gone, "停产")]);
        await ceremony.ThrowAsync(Ceremony.Dice.Replace('1', '0'));

        var targets = await app.TargetsAsync(campaign);
        targets.Where(target => target.Counts).Select(target => target.CreditCode).Order().ShouldBe(Ceremony.Chosen(await ceremony.ReadAsync()).Order());
        targets.Count.ShouldBe(7, "five drawn, one of them left out, and two proposals");
        targets.Single(target => target.CreditCode == gone).LeftOut.ShouldBe("停产");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Void_AfterTheOutcome_TakesTheTargetsAwayAndTheNextDrawBringsItsOwn(string provider)
    {
        var app = await apps.OnAsync(provider);
        var campaign = await app.ReadyAsync(i => i is 6 or 7 ? "同名企业" : $"长沙企业{i}");
        var first = await app.OpenedAsync(campaign);
        await first.ConcludeAsync();
        var ground = (await first.ReadAsync()).GetProperty("grounds")[0];
        await (await first.StepAsync("void-proposal", new { reason = "duplicate", text = "重复列入", evidence = ground.GetProperty("evidence") })).ShouldBeJsonAsync();
        foreach (var role in GroupDrawApi.Seats.SkipLast(1))
            await (await first.AgreeAsync(role)).ShouldBeJsonAsync();
        (await app.TargetsAsync(campaign)).Count.ShouldBe(6, "one seat has not signed yet");
        await (await first.AgreeAsync(GroupDrawApi.Seats[^1])).ShouldBeJsonAsync();
        (await app.TargetsAsync(campaign)).ShouldBeEmpty();

        var second = await app.OpenedAsync(campaign);
        await second.ConcludeAsync();
        (await app.TargetsAsync(campaign)).Where(target => target.Counts).ShouldAllBe(target => target.DrawId == Guid.Parse(second.Draw));
        (await app.TargetsAsync(campaign)).Count.ShouldBe(6);
        var draws = (await (await app.AsAsync(CampaignApi.Organiser)).ReadAsync($"campaigns/{campaign}/groups/3/draw")).GetProperty("draws");
        draws.EnumerateArray().Select(draw => draw.GetProperty("stage").GetString()).ShouldBe(["drawn", "void"]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Void_AfterAVisit_KeepsTheVisitedTargetLeftOut(string provider)
    {
        var app = await apps.OnAsync(provider);
        var campaign = await app.ReadyAsync(i => i is 6 or 7 ? "同名企业" : $"长沙企业{i}");
        await app.DeliverAsync();
        var years = app.Today().AddYears(2);
        await app.AcceptRosterAsync(campaign, "hengyang.planner", "衡阳市",
            await app.OfficerAsync("舟行远", years, "hengyang.inspector"), await app.OfficerAsync("耒水清", years, "hengyang.team"));
        var draw = await app.OpenedAsync(campaign);
        await draw.ConcludeAsync();
        var visited = (await app.TargetsAsync(campaign)).First(target => target.Counts).Id;
        await (await (await app.AsMemberAsync("hengyang.inspector")).RecordAsync(visited, app.Today(), 1, "舟行远", "耒水清")).ShouldBeJsonAsync();
        var ground = (await draw.ReadAsync()).GetProperty("grounds")[0];
        await (await draw.StepAsync("void-proposal", new { reason = "duplicate", text = "重复列入", evidence = ground.GetProperty("evidence") })).ShouldBeJsonAsync();
        foreach (var role in GroupDrawApi.Seats)
            await (await draw.AgreeAsync(role)).ShouldBeJsonAsync();
        var left = (await app.TargetsAsync(campaign)).ShouldHaveSingleItem();
        (left.Id, left.Counts, string.IsNullOrEmpty(left.LeftOut)).ShouldBe((visited, false, false));
    }

    [PostgresFact]
    public async Task Outcome_PressedByTwoAtOnce_GivesTheTargetsOnce()
    {
        await using var app = await ProvinceApp.StartAsync("postgres");
        var campaign = await app.ReadyAsync();
        var ceremony = await app.OpenedAsync(campaign);
        await ToTheOutcomeAsync(ceremony);
        var etag = (await ceremony.Organiser.GetAsync($"/api/v1/draws/{ceremony.Draw}")).Headers.ETag!.Tag;
        var answers = await Blockade.MeetAsync(app.Database, "Draws", () => ceremony.StepAsync("outcome", etag: etag), () => ceremony.StepAsync("outcome", etag: etag));
        answers.Select(answer => answer.StatusCode).Order().ShouldBe([HttpStatusCode.OK, HttpStatusCode.PreconditionFailed]);
        (await app.TargetsAsync(campaign)).Count.ShouldBe(6);
    }

    [Fact]
    public async Task Outcome_WhenTheTargetsCannotBeWritten_HasNotHappened()
    {
        await using var app = await ProvinceApp.StartAsync();
        var campaign = await app.ReadyAsync();
        var ceremony = await app.OpenedAsync(campaign);
        await ToTheOutcomeAsync(ceremony);
        await OwnerSql.RunAsync(app.Database, """CREATE TRIGGER killed BEFORE INSERT ON "GroupTargets" BEGIN SELECT RAISE(ABORT, 'killed'); END""");
        (await ceremony.StepAsync("outcome")).StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        (await ceremony.ReadAsync()).GetProperty("state").GetProperty("stage").GetString().ShouldBe("throwing");
        (await app.Anonymous().GetStringAsync("/api/v1/public/draws/430000/1")).ShouldContain("\"throwing\"");
        await OwnerSql.RunAsync(app.Database, "DROP TRIGGER killed");
        await (await ceremony.StepAsync("outcome")).ShouldBeJsonAsync();
        (await app.TargetsAsync(campaign)).Count.ShouldBe(6);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Fieldwork_OfTheGroupIsClosed_ReleasesTheCertificateOnce(string provider)
    {
        var app = await apps.OnAsync(provider);
        var campaign = await app.ReadyAsync();
        var ceremony = await app.OpenedAsync(campaign);
        await ceremony.ConcludeAsync();
        var number = (await ceremony.ReadAsync()).GetProperty("state").GetProperty("number").GetInt32();
        var organiser = await app.AsAsync(CampaignApi.Organiser);
        Task<HttpResponseMessage> CloseAsync(int group) => organiser.ChangeAsync(HttpMethod.Post, $"fieldwork/{campaign}/groups/{group}", "closing");
        await app.TargetAsync(campaign, 4, 430900, "益阳第一厂");
        foreach (var target in (await app.TargetsAsync(campaign)).Where(target => target.Counts))
            await (await organiser.StepAsync($"fieldwork/targets/{target.Id}", "unavailability", new { reason = "停产" })).ShouldBeJsonAsync();

        await (await CloseAsync(4)).ShouldBeJsonAsync();
        (await app.Anonymous().GetAsync($"/public/draws/430000/{number}/certificate")).StatusCode.ShouldBe(HttpStatusCode.NotFound, "another group's fieldwork was closed");
        await (await CloseAsync(3)).ShouldBeJsonAsync();
        (await CloseAsync(3)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await app.Anonymous().GetAsync($"/public/draws/430000/{number}/certificate")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    internal static async Task ToTheOutcomeAsync(Ceremony ceremony)
    {
        await ceremony.JoinAsync();
        await ceremony.CommitAllAsync();
        await ceremony.RevealAllAsync();
        await ceremony.TypeAsync();
    }

    private static (int, int, int, int, int) Figures(JsonElement city) => (city.GetProperty("city").GetInt32(), city.GetProperty("candidates").GetInt32(),
        city.GetProperty("drawable").GetInt32(), city.GetProperty("direct").GetInt32(), city.GetProperty("proposed").GetInt32());
}
