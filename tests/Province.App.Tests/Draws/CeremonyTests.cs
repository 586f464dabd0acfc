using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Province.App.Tests.Plans;
using Province.Draws.Certificates;
using Province.Tests;

namespace Province.App.Tests.Draws;

/// <summary>Draws through the API, on both databases: what is recorded always verifies, and nobody does more than the seat allows.</summary>
public sealed class CeremonyTests(ProvinceApps apps) : IClassFixture<ProvinceApps>
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Ceremony_EverybodyThere_GivesACertificateThatVerifies(string provider)
    {
        var ceremony = await Ceremony.OpenAsync(await apps.OnAsync(provider), $"whole-{provider}");
        await ceremony.ConcludeAsync();

        var draw = await ceremony.ReadAsync();
        Ceremony.Chosen(draw).Length.ShouldBe(4);
        Ceremony.Chosen(draw).ShouldNotContain("e12");
        var verdict = await ceremony.VerdictAsync();
        verdict.Fault.ShouldBeNull();
        verdict.Kind.ShouldBe(VerdictKind.Recomputed);
        verdict.Draw!.Chosen.Order().ShouldBe(Ceremony.Chosen(draw));
        foreach (var role in Ceremony.Roles)
            await (await SignAsync(ceremony, role)).ShouldBeJsonAsync();
        (await ceremony.VerdictAsync()).Kind.ShouldBe(VerdictKind.Recomputed);
        (await ceremony.ReadAsync()).GetProperty("seats").EnumerateArray().ShouldAllBe(seat => seat.GetProperty("signedBy").GetString() != null);
    }

    [Fact]
    public async Task Ceremony_OnePartyWithholdsAndOneNeverComes_GoesOnWithoutThem()
    {
        var app = await apps.OnAsync();
        var ceremony = await Ceremony.OpenAsync(app, "absent");
        await ceremony.JoinAsync();
        foreach (var role in Ceremony.Roles.Take(3))
            await (await ceremony.CommitAsync(role)).ShouldBeJsonAsync();
        await ceremony.StepAsync("commits-closure").ShouldRefuseAsync(409, "record.time");
        app.Clock.Advance(TimeSpan.FromMinutes(31));
        await ceremony.CommitAsync("witness-1").ShouldRefuseAsync(409, "record.time");
        await (await ceremony.StepAsync("commits-closure")).ShouldBeJsonAsync();
        foreach (var role in Ceremony.Roles.Take(2))
            await (await ceremony.RevealAsync(role)).ShouldBeJsonAsync();
        await ceremony.StepAsync("reveals-closure").ShouldRefuseAsync(409, "draw.reveals_open");
        app.Clock.Advance(TimeSpan.FromMinutes(15));
        await (await ceremony.StepAsync("reveals-closure")).ShouldBeJsonAsync();
        await ceremony.ThrowAsync();
        (await ceremony.VerdictAsync()).Kind.ShouldBe(VerdictKind.Recomputed);
    }

    [Fact]
    public async Task Steps_OutOfOrderOrFromTheWrongSeat_AreRefusedAndChangeNothing()
    {
        var ceremony = await Ceremony.OpenAsync(await apps.OnAsync(), "order");
        await ceremony.JoinAsync();
        await ceremony.CommitAsync("drawer").ShouldRefuseAsync(409, "commit.operator_first");
        await (await ceremony.CommitAsync("operator")).ShouldBeJsonAsync();
        await ceremony.CommitAsync("operator").ShouldRefuseAsync(409, "commit.twice");
        await ceremony.StepAsync("last", new { typed = Ceremony.Dice }).ShouldRefuseAsync(409, "draw.wrong_stage");
        await ceremony.RevealAsync("operator").ShouldRefuseAsync(409, "draw.wrong_stage");
        foreach (var role in Ceremony.Roles.Skip(1))
            await (await ceremony.CommitAsync(role)).ShouldBeJsonAsync();
        await (await ceremony.StepAsync("commits-closure")).ShouldBeJsonAsync();
        await ceremony.Device("drawer").PostAsJsonAsync("/api/v1/draw-seat/value", new { value = new string('a', 64) }).ShouldRefuseAsync(422, "reveal.mismatch");
        foreach (var role in Ceremony.Roles)
            await (await ceremony.RevealAsync(role)).ShouldBeJsonAsync();
        await (await ceremony.StepAsync("reveals-closure")).ShouldBeJsonAsync();
        await ceremony.StepAsync("last", new { typed = "1 2 3" }).ShouldRefuseAsync(422, "last.value");
        await ceremony.StepAsync("last", new { typed = "不是数字" }).ShouldRefuseAsync(422, "draw.last_not_numbers");
        await (await ceremony.StepAsync("last", new { typed = Ceremony.Dice })).ShouldBeJsonAsync();
        await ceremony.ConfirmAsync("operator").ShouldRefuseAsync(409, "draw.operator_confirms");
        await (await ceremony.ConfirmAsync("drawer")).ShouldBeJsonAsync();
        await ceremony.StepAsync("outcome").ShouldRefuseAsync(409, "draw.not_confirmed");
        var seen = (await ceremony.Device("bureau-1").ReadAsync("draw-seat")).GetProperty("typed").GetProperty("fingerprint").GetString();
        await (await ceremony.StepAsync("last", new { typed = Ceremony.Dice.Replace('3', '4') })).ShouldBeJsonAsync();
        await ceremony.Device("bureau-1").PostAsJsonAsync("/api/v1/draw-seat/confirmation", new { fingerprint = seen }).ShouldRefuseAsync(409, "draw.other_value");
        await (await ceremony.ConfirmAsync("witness-1")).ShouldBeJsonAsync();
        await ceremony.StepAsync("outcome").ShouldRefuseAsync(409, "draw.not_confirmed");
        await ceremony.Organiser.GetAsync($"/api/v1/draws/{ceremony.Draw}/certificate").ShouldRefuseAsync(409, "draw.no_certificate");
        await (await ceremony.ConfirmAsync("drawer")).ShouldBeJsonAsync();
        await (await ceremony.StepAsync("outcome")).ShouldBeJsonAsync();
        (await ceremony.VerdictAsync()).Kind.ShouldBe(VerdictKind.Recomputed);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Outcome_TwoOperatorsAtOnce_MakeOneDraw(string provider)
    {
        var ceremony = await Ceremony.OpenAsync(await apps.OnAsync(provider), $"twice-{provider}");
        await ceremony.JoinAsync();
        foreach (var role in Ceremony.Roles)
            await (await ceremony.CommitAsync(role)).ShouldBeJsonAsync();
        var etag = (await ceremony.Organiser.GetAsync($"/api/v1/draws/{ceremony.Draw}")).Headers.ETag!.Tag;
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => ceremony.StepAsync("commits-closure", etag: etag)));
        answers.Count(answer => answer.StatusCode == HttpStatusCode.OK).ShouldBe(1);
        answers.Where(answer => answer.StatusCode != HttpStatusCode.OK).ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.PreconditionFailed);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Open_ManyAtOnce_NumbersHaveNoGapAndEachNamesTheOneBefore(string provider)
    {
        var app = await apps.OnAsync(provider);
        var organiser = await app.AsAsync("hunan.organiser");
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Ceremony.PostDrawAsync(organiser, Ceremony.Opening(app, $"many-{provider}-{i / 2}"))));
        answers.Count(answer => answer.StatusCode == HttpStatusCode.Created).ShouldBe(3);
        foreach (var refused in answers.Where(answer => answer.StatusCode != HttpStatusCode.Created))
            await refused.ShouldRefuseAsync(HttpStatusCode.Conflict, "draw.subject_taken");
        var draws = await app.InAsync(ProvinceApp.Hunan, async db => db.Draws.OrderBy(d => d.Number).ToList());
        draws.Select(d => d.Number).ShouldBe(Enumerable.Range(1, draws.Count));
        draws.Zip(draws.Skip(1)).ShouldAllBe(pair => pair.Second.Records.Contains(pair.First.OpenHash));
    }

    [Fact]
    public async Task Read_NothingHasChanged_IsNotModifiedUntilSomethingHas()
    {
        var ceremony = await Ceremony.OpenAsync(await apps.OnAsync(), "asked-again");
        await ceremony.JoinAsync();
        (HttpClient Client, string Address)[] askers = [(ceremony.Organiser, $"/api/v1/draws/{ceremony.Draw}"), (ceremony.Device("drawer"), "/api/v1/draw-seat")];
        var tags = new List<string>();
        foreach (var (client, address) in askers)
        {
            tags.Add((await client.GetAsync(address)).Headers.ETag!.Tag);
            (await AskAgainAsync(client, address, tags[^1])).StatusCode.ShouldBe(HttpStatusCode.NotModified);
            (await AskAgainAsync(client, address, "\"0\"")).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        await (await ceremony.CommitAsync("operator")).ShouldBeJsonAsync();
        foreach (var ((client, address), tag) in askers.Zip(tags))
            (await AskAgainAsync(client, address, tag)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Seats_AfterTheOutcome_SayWhoConfirmedItAndForgetThatForTheNextThrow()
    {
        var ceremony = await Ceremony.OpenAsync(await apps.OnAsync(), "confirmed");
        await ceremony.ConcludeAsync();
        (await ConfirmedAsync(ceremony)).ShouldBe(["drawer", "witness-1"]);
        var chosen = Ceremony.Chosen(await ceremony.ReadAsync());
        await (await ceremony.StepAsync("withdrawals", new { rows = new[] { new { id = chosen[0], reason = "停产" } } })).ShouldBeJsonAsync();
        (await ConfirmedAsync(ceremony)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Void_BeforeTheLastValue_StaysAndIsNamedByTheNext()
    {
        var app = await apps.OnAsync();
        var first = await Ceremony.OpenAsync(app, "void");
        await first.StepAsync("voiding", new { reason = " " }).ShouldRefuseAsync(422, "draw.reason_missing");
        var ended = await (await first.StepAsync("voiding", new { reason = "名单有误" })).ShouldBeJsonAsync();
        ended.GetProperty("stage").GetString().ShouldBe("void");
        (await first.VerdictAsync()).Kind.ShouldBe(VerdictKind.Void);
        var second = await Ceremony.OpenAsync(app, "void");
        await second.ConcludeAsync();
        var certificate = await second.Organiser.GetStringAsync($"/api/v1/draws/{second.Draw}/certificate");
        certificate.ShouldContain(ended.GetProperty("head").GetString()!);
        await second.StepAsync("voiding", new { reason = "结果不满意" }).ShouldRefuseAsync(422, "void.reason");
    }

    [Fact]
    public async Task Withdrawals_OfAChosenRow_DrawAnotherAndKeepTheRest()
    {
        var ceremony = await Ceremony.OpenAsync(await apps.OnAsync(), "withdrawn");
        await ceremony.ConcludeAsync();
        var before = Ceremony.Chosen(await ceremony.ReadAsync());
        await ceremony.StepAsync("withdrawals", new { rows = new[] { new { id = "e12", reason = "停产" } } }).ShouldRefuseAsync(422, "withdrawal.rows");
        await (await ceremony.StepAsync("withdrawals", new { rows = new[] { new { id = before[0], reason = "停产" } } })).ShouldBeJsonAsync();
        await ceremony.ThrowAsync(Ceremony.Dice.Replace('1', '0'));
        var after = Ceremony.Chosen(await ceremony.ReadAsync());
        after.Length.ShouldBe(4);
        after.ShouldNotContain(before[0]);
        before.Skip(1).ShouldBeSubsetOf(after);
        (await ceremony.VerdictAsync()).Kind.ShouldBe(VerdictKind.Recomputed);
    }

    [Fact]
    public async Task Withdrawals_ThatNothingCouldReplace_AreRefusedAndTheOutcomeStands()
    {
        var app = await apps.OnAsync();
        var organiser = await app.AsAsync("hunan.organiser");
        var opened = await (await Ceremony.PostDrawAsync(organiser, Ceremony.Opening(app, "all-of-them", SampleDraw.Request(size: 11)))).ShouldBeJsonAsync(HttpStatusCode.Created);
        var ceremony = new Ceremony(app, organiser, opened.GetProperty("drawId").GetString()!);
        await ceremony.ConcludeAsync();
        await ceremony.StepAsync("withdrawals", new { rows = new[] { new { id = "e01", reason = "停产" } } }).ShouldRefuseAsync(409, "draw.no_continuation");
        (await ceremony.ReadAsync()).GetProperty("state").GetProperty("stage").GetString().ShouldBe("drawn");
        (await ceremony.VerdictAsync()).Kind.ShouldBe(VerdictKind.Recomputed);
    }

    private static async Task<IEnumerable<string?>> ConfirmedAsync(Ceremony ceremony) => (await ceremony.ReadAsync()).GetProperty("seats").EnumerateArray()
        .Where(seat => seat.GetProperty("hasConfirmed").GetBoolean()).Select(seat => seat.GetProperty("role").GetString());

    private static Task<HttpResponseMessage> AskAgainAsync(HttpClient client, string address, string tag)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.IfNoneMatch.Add(new EntityTagHeaderValue(tag));
        return client.SendAsync(request);
    }

    private static Task<HttpResponseMessage> SignAsync(Ceremony ceremony, string role) => ceremony.Device(role).PostAsJsonAsync("/api/v1/draw-seat/signature",
        new { name = $"签字人 {role}", drawing = Convert.ToBase64String([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52, .. JsonSerializer.SerializeToUtf8Bytes(role)]) });
}
