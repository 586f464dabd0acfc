using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Province.App.Seed;
using Province.App.Tests.AtOnce;
using Province.App.Tests.Plans;
using Province.Domain.Tenancy;
using Province.Tests;

namespace Province.App.Tests.Accounts;

/// <summary>A program acts by key for a person, with the person's rights of the moment.</summary>
public sealed class KeyTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Key_OfAMember_OpensWhatTheMemberMayOpen(string provider)
    {
        await using var app = await ProvinceApp.StartAsync(provider);
        var (admin, made) = await MakeAsync(app, "hengyang.planner");
        var program = With(app, made);
        var me = await program.ReadAsync("me");
        (me.GetProperty("userName").GetString(), me.GetProperty("tenant").GetInt32()).ShouldBe(("hengyang.planner", 430400));
        (await program.ReadAsync("plans")).GetProperty("total").GetInt32().ShouldBe(1);
        await program.GetAsync("/api/v1/audit").ShouldRefuseAsync(403, "caller.lacks_right");
        var plan = (await program.ReadAsync("plans")).GetProperty("items")[0].GetProperty("planId").GetString()!;
        await (await program.StepAsync($"plans/{plan}", "submission")).ShouldBeJsonAsync();
        (await admin.ReadAsync("audit?action=SubmitPlan")).GetProperty("items")[0].GetProperty("actorName").GetString().ShouldBe("石鼓青（密钥：报表程序）");
        (await (await app.AsAsync("hengyang.planner")).ReadAsync($"plans/{plan}")).GetProperty("steps").EnumerateArray().Last().GetProperty("actorName").GetString().ShouldBe("石鼓青");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Key_IsKeptAsTheHashOf256RandomBits(string provider)
    {
        await using var app = await ProvinceApp.StartAsync(provider);
        var (_, made) = await MakeAsync(app, "hengyang.planner");
        var text = made.GetProperty("key").GetString()!;
        text.ShouldStartWith("province_430400_");
        var secret = System.Buffers.Text.Base64Url.DecodeFromChars(text.AsSpan("province_430400_".Length));
        secret.Length.ShouldBe(32);
        var kept = await app.InAsync(ProvinceApp.Hengyang, db => db.ApiKeys.SingleAsync());
        kept.Hash.ShouldBe(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(secret)));
        (await app.InAsync(ProvinceApp.Zhuzhou, db => db.ApiKeys.CountAsync())).ShouldBe(0);
        var elsewhere = Client(app, text.Replace("430400", "430200", StringComparison.Ordinal));
        await elsewhere.GetAsync("/api/v1/me").ShouldRefuseAsync(401, "key.not_good");
    }

    [Fact]
    public async Task Key_AfterItsPersonLostTheRoleOrWasClosed_OpensNothing()
    {
        await using var app = await ProvinceApp.StartAsync();
        var (admin, made) = await MakeAsync(app, "hengyang.planner");
        var program = With(app, made);
        var user = await MemberTests.FindAsync(admin, "hengyang.planner");
        var address = $"/api/v1/users/{user.GetProperty("id").GetGuid()}";
        var given = await (await admin.ChangeAsync(HttpMethod.Post, $"{address}/roles", user.GetProperty("version").GetString()!, new { role = "disciplineOffice" })).ShouldBeJsonAsync();
        (await program.GetAsync("/api/v1/audit")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await (await admin.ChangeAsync(HttpMethod.Post, $"{address}/closing", given.GetProperty("version").GetString()!)).ShouldBeJsonAsync();
        await program.GetAsync("/api/v1/me").ShouldRefuseAsync(401, "key.not_good");
    }

    [Fact]
    public async Task Key_RevokedExpiredOrWrong_IsNobody()
    {
        await using var app = await ProvinceApp.StartAsync();
        var (admin, made) = await MakeAsync(app, "hengyang.planner");
        var (_, shortLived) = await MakeAsync(app, "hengyang.planner", "短期", days: 1);
        var program = With(app, made);
        (await program.GetAsync("/api/v1/me")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var address = $"/api/v1/keys/{made.GetProperty("id").GetString()}/revocation";
        (await (await admin.PostAsync(address, null)).ShouldBeJsonAsync()).GetProperty("state").GetString().ShouldBe("revoked");
        await program.GetAsync("/api/v1/me").ShouldRefuseAsync(401, "key.not_good");
        await admin.PostAsync(address, null).ShouldRefuseAsync(409, "key.revoked_already");
        (await With(app, shortLived).GetAsync("/api/v1/me")).StatusCode.ShouldBe(HttpStatusCode.OK);
        app.Clock.Advance(TimeSpan.FromDays(2));
        await With(app, shortLived).GetAsync("/api/v1/me").ShouldRefuseAsync(401, "key.not_good");
        foreach (var wrong in new[] { "x", "province_430400_", "province_000000_" + new string('A', 43), "province_430400_" + new string('A', 43), new string('_', 5000) })
            await Client(app, wrong).GetAsync("/api/v1/me").ShouldRefuseAsync(401, "key.not_good");
    }

    [Fact]
    public async Task Key_OnPagesOrForPasswordsKeysAndSessions_IsRefused()
    {
        await using var app = await ProvinceApp.StartAsync();
        var (admin, made) = await MakeAsync(app, "hengyang.admin");
        var program = With(app, made);
        (await program.GetAsync("/")).Headers.Location!.ToString().ShouldContain("/sign-in");
        (await program.GetAsync("/users")).Headers.Location!.ToString().ShouldContain("/sign-in");
        var user = await MemberTests.FindAsync(admin, "hengyang.section");
        var (id, version) = (user.GetProperty("id").GetGuid(), user.GetProperty("version").GetString()!);
        (await program.GetAsync($"/api/v1/users/{id}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await program.PostAsJsonAsync("/api/v1/me/password", new { current = Seeder.DemoPassword, password = "Zuihou-Yitian-7" }).ShouldRefuseAsync(403, "key.person_only");
        await program.ChangeAsync(HttpMethod.Post, $"/api/v1/users/{id}/password", version).ShouldRefuseAsync(403, "key.person_only");
        await program.PostAsJsonAsync($"/api/v1/users/{id}/keys", new { name = "又一个", lastDay = Day(app, 9) }).ShouldRefuseAsync(403, "key.person_only");
        await program.PostAsync($"/api/v1/keys/{made.GetProperty("id").GetString()}/revocation", null).ShouldRefuseAsync(403, "key.person_only");
        await program.DeleteAsync("/api/v1/me/sessions").ShouldRefuseAsync(403, "key.person_only");
        await program.PostAsJsonAsync("/api/v1/me/tenant", new { tenant = 430400 }).ShouldRefuseAsync(403, "key.person_only");
        (await ProvinceApp.TokenAsync(app.Anonymous(), "hengyang.admin")).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Keys_OfATenant_AreListedWithTheDayOfLastUseAndHiddenFromOthers()
    {
        await using var app = await ProvinceApp.StartAsync();
        var (admin, made) = await MakeAsync(app, "hengyang.planner");
        (await admin.ReadAsync("keys")).GetProperty("items")[0].GetProperty("lastUsedOn").ValueKind.ShouldBe(JsonValueKind.Null);
        (await With(app, made).GetAsync("/api/v1/me")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var listed = (await admin.ReadAsync("keys?state=good&q=报表&sort=-lastUsedOn")).GetProperty("items")[0];
        listed.GetProperty("lastUsedOn").GetString().ShouldBe(Day(app, 0).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        listed.TryGetProperty("hash", out _).ShouldBeFalse();
        var other = await app.AsAsync("zhuzhou.admin");
        (await other.ReadAsync("keys")).GetProperty("total").GetInt32().ShouldBe(0);
        var address = $"/api/v1/keys/{made.GetProperty("id").GetString()}";
        await other.GetAsync(address).ShouldRefuseAsync(404, "key.not_found");
        await other.PostAsync($"{address}/revocation", null).ShouldRefuseAsync(404, "key.not_found");
        (await (await app.AsAsync("hengyang.county")).ReadAsync("keys")).GetProperty("total").GetInt32().ShouldBe(0, "the right of a county reaches its own people");
    }

    [Theory]
    [InlineData("", 9, "key.name_invalid")]
    [InlineData("很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长", 9, "key.name_invalid")]
    [InlineData("甲", -1, "key.last_day_invalid")]
    [InlineData("甲", 366, "key.last_day_invalid")]
    [InlineData("甲", 367, "key.last_day_invalid")]
    [InlineData("甲", null, "key.last_day_invalid")]
    public async Task Key_AskedForWrongly_IsRefused(string name, int? days, string code)
    {
        await using var app = await ProvinceApp.StartAsync();
        var admin = await app.AsAsync("hengyang.admin");
        var id = (await MemberTests.FindAsync(admin, "hengyang.planner")).GetProperty("id").GetGuid();
        await admin.PostAsJsonAsync($"/api/v1/users/{id}/keys", new { name, lastDay = days is { } after ? Day(app, after) : (DateOnly?)null }).ShouldRefuseAsync(422, code);
    }

    [PostgresFact]
    public async Task Keys_OfOneNameAtOnce_AreMadeOnce()
    {
        await using var app = await ProvinceApp.StartAsync("postgres");
        var admin = await app.AsAsync("hengyang.admin");
        var id = (await MemberTests.FindAsync(admin, "hengyang.planner")).GetProperty("id").GetGuid();
        Task<HttpResponseMessage> SendAsync() => admin.PostAsJsonAsync($"/api/v1/users/{id}/keys", new { name = "报表程序", lastDay = Day(app, 9) });
        var answers = await Blockade.MeetAsync(app.Database, "ApiKeys", SendAsync, SendAsync);
        await answers.Single(answer => answer.StatusCode != HttpStatusCode.Created).ShouldRefuseAsync(HttpStatusCode.Conflict, "key.name_taken");
    }

    [Fact]
    public async Task Key_UsedTooOften_IsToldToWait()
    {
        await using var app = await ProvinceApp.StartAsync("sqlite", "Development", ("SignIn:KeyRequestsPerMinute", "5"));
        var (admin, made) = await MakeAsync(app, "hengyang.planner");
        var program = With(app, made);
        for (var i = 0; i < 5; i++)
            (await program.GetAsync("/api/v1/me")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var refused = await program.GetAsync("/api/v1/me");
        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter.ShouldNotBeNull();
        (await admin.GetAsync("/api/v1/me")).StatusCode.ShouldBe(HttpStatusCode.OK, "people are not slowed down");
    }

    [Fact]
    public async Task Pages_ToMakeAndRevoke_ShowTheKeyOnce()
    {
        await using var app = await ProvinceApp.StartAsync();
        var id = (await MemberTests.FindAsync(await app.AsAsync("hengyang.admin"), "hengyang.planner")).GetProperty("id").GetGuid();
        var browser = await Browser.SignedInAsync(app, "hengyang.admin");
        var address = $"/users/{id}/keys/new";
        (await browser.PostFormAsync(address, address, ("name", " "))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var once = await browser.PostFormAsync(address, address, ("name", "报表程序"), ("lastDay", Day(app, 9).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
        once.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var key = Browser.Parse(await once.Content.ReadAsStringAsync()).QuerySelector("code.fingerprint")!.TextContent;
        (await Client(app, key).GetAsync("/api/v1/me")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var list = await browser.PageAsync($"/users/keys?member={id}");
        list.Body!.TextContent.ShouldNotContain(key);
        var revocation = list.QuerySelector("a[href$='/revocation']")!.GetAttribute("href")!;
        (await browser.PostFormAsync(revocation, revocation)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Client(app, key).GetAsync("/api/v1/me")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private static async Task<(HttpClient Admin, JsonElement Made)> MakeAsync(ProvinceApp app, string userName, string name = "报表程序", int days = 30)
    {
        var admin = await app.AsAsync("hengyang.admin");
        var id = (await MemberTests.FindAsync(admin, userName)).GetProperty("id").GetGuid();
        var response = await admin.PostAsJsonAsync($"/api/v1/users/{id}/keys", new { name, lastDay = Day(app, days) });
        response.Headers.CacheControl!.NoStore.ShouldBeTrue("the answer holds a secret");
        return (admin, await response.ShouldBeJsonAsync(HttpStatusCode.Created));
    }

    private static DateOnly Day(ProvinceApp app, int after) => DateOnly.FromDateTime(app.Clock.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).Date).AddDays(after);

    private static HttpClient With(ProvinceApp app, JsonElement made) => Client(app, made.GetProperty("key").GetString()!);

    private static HttpClient Client(ProvinceApp app, string key)
    {
        var client = app.Anonymous();
        client.DefaultRequestHeaders.Add("X-Api-Key", key);
        return client;
    }
}
