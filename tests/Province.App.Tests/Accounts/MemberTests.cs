using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Province.Tests;

namespace Province.App.Tests.Accounts;

public sealed class MemberTests(ProvinceApps apps) : IClassFixture<ProvinceApps>
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Users_OfATenant_AreListedFilteredAndPaged(string provider)
    {
        var client = await (await apps.OnAsync(provider)).AsAsync("zhuzhou.admin");

        var all = await (await client.GetAsync("/api/v1/users?size=4&page=2&sort=-userName")).ShouldBeJsonAsync();
        var county = await (await client.GetAsync("/api/v1/users?role=county&unit=430281&state=open&q=ZHUZHOU.c")).ShouldBeJsonAsync();

        all.GetProperty("total").GetInt32().ShouldBe(9);
        all.GetProperty("page").GetInt32().ShouldBe(2);
        all.GetProperty("items").EnumerateArray().Select(NameOf).ShouldBe(["zhuzhou.leader", "zhuzhou.inspector", "zhuzhou.discipline", "zhuzhou.county"]);
        county.GetProperty("items").EnumerateArray().Select(NameOf).ShouldBe(["zhuzhou.county"]);
    }

    [Theory]
    [InlineData("page=0", "page")]
    [InlineData("page=x", "page")]
    [InlineData("size=201", "size")]
    [InlineData("sort=password", "sort")]
    [InlineData("role=king", "role")]
    [InlineData("state=1", "state")]
    public async Task Users_ListAskedBadly_NamesTheField(string query, string field)
    {
        var client = await (await apps.OnAsync()).AsAsync("zhuzhou.admin");

        var problem = await (await client.GetAsync($"/api/v1/users?{query}")).ShouldRefuseAsync(HttpStatusCode.UnprocessableEntity, $"list.{field}_invalid");

        problem.GetProperty("field").GetString().ShouldBe(field);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task User_OfAnotherTenant_IsNotFoundAndUnchanged(string provider)
    {
        var app = await apps.OnAsync(provider);
        var theirs = await FindAsync(await app.AsAsync("zhuzhou.admin"), "zhuzhou.section");
        var (id, version) = (theirs.GetProperty("id").GetGuid(), theirs.GetProperty("version").GetString()!);
        var client = await app.AsAsync("hengyang.admin");

        await (await client.GetAsync($"/api/v1/users/{id}")).ShouldRefuseAsync(HttpStatusCode.NotFound, "user.not_found");
        foreach (var change in new[] { "closing", "reopening", "unlocking", "password" })
            await (await client.ChangeAsync(HttpMethod.Post, $"/api/v1/users/{id}/{change}", version)).ShouldRefuseAsync(HttpStatusCode.NotFound, "user.not_found");
        await (await client.ChangeAsync(HttpMethod.Put, $"/api/v1/users/{id}", version, new { name = "别人" })).ShouldRefuseAsync(HttpStatusCode.NotFound, "user.not_found");

        (await FindAsync(await app.AsAsync("zhuzhou.admin"), "zhuzhou.section")).GetProperty("version").GetString().ShouldBe(version);
    }

    [Fact]
    public async Task Rename_WithoutOrWithAnOldVersion_IsRefused()
    {
        var client = await (await apps.OnAsync()).AsAsync("hengyang.admin");
        var user = await FindAsync(client, "hengyang.section");
        var address = $"/api/v1/users/{user.GetProperty("id").GetGuid()}";

        await (await client.PutAsJsonAsync(address, new { name = "新名" })).ShouldRefuseAsync((HttpStatusCode)428, "version.missing");
        var renamed = await client.ChangeAsync(HttpMethod.Put, address, user.GetProperty("version").GetString()!, new { name = "新名" });
        (await renamed.ShouldBeJsonAsync()).GetProperty("name").GetString().ShouldBe("新名");
        renamed.Headers.ETag!.Tag.ShouldBe((await client.GetAsync(address)).Headers.ETag!.Tag);
        await (await client.ChangeAsync(HttpMethod.Put, address, user.GetProperty("version").GetString()!, new { name = "又名" }))
            .ShouldRefuseAsync(HttpStatusCode.PreconditionFailed, "version.stale");
    }

    [Fact]
    public async Task Role_OfTheProvince_IsNotForACityToGive()
    {
        var client = await (await apps.OnAsync()).AsAsync("hengyang.admin");

        await (await client.PostAsJsonAsync("/api/v1/users", new { userName = "climber", name = "攀", role = "provinceAdministrator" }))
            .ShouldRefuseAsync(HttpStatusCode.Forbidden, "role.other_level");
        await (await client.PostAsJsonAsync("/api/v1/users", new { userName = "nobody", name = "无" })).ShouldRefuseAsync(HttpStatusCode.UnprocessableEntity, "role.missing");
        await (await client.PostAsJsonAsync("/api/v1/users", new { userName = "countless", name = "无县", role = "county" }))
            .ShouldRefuseAsync(HttpStatusCode.UnprocessableEntity, "role.unit_missing");
        (await (await client.GetAsync("/api/v1/users?q=climber")).ShouldBeJsonAsync()).GetProperty("total").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task LastAdministrator_RoleOrAccount_CannotGo()
    {
        var client = await (await apps.OnAsync()).AsAsync("zhuzhou.admin");
        var self = await FindAsync(client, "zhuzhou.admin");
        var (address, version) = ($"/api/v1/users/{self.GetProperty("id").GetGuid()}", self.GetProperty("version").GetString()!);
        var role = self.GetProperty("roles")[0].GetProperty("id").GetGuid();

        await (await client.ChangeAsync(HttpMethod.Post, $"{address}/closing", version)).ShouldRefuseAsync(HttpStatusCode.Conflict, "role.last_administrator");
        await (await client.ChangeAsync(HttpMethod.Post, $"{address}/roles/{role}/end", version, new { })).ShouldRefuseAsync(HttpStatusCode.Conflict, "role.last_administrator");
    }

    [Fact]
    public async Task NewUser_FirstSignIn_MustChangeThePassword()
    {
        var app = await apps.OnAsync();
        var client = await app.AsAsync("hengyang.admin");
        var made = await (await client.PostAsJsonAsync("/api/v1/users", new { userName = "fresh.planner", name = "新人", role = "planner" })).ShouldBeJsonAsync(HttpStatusCode.Created);
        var password = made.GetProperty("initialPassword").GetString()!;

        await (await app.Anonymous().PostAsJsonAsync("/api/v1/tokens", new { userName = "fresh.planner", password })).ShouldRefuseAsync(HttpStatusCode.Forbidden, "password.must_change");
        var browser = new Browser(app.Anonymous());
        (await browser.PostFormAsync("/sign-in", "/sign-in", ("userName", "fresh.planner"), ("password", password))).Headers.Location!.ToString().ShouldBe("/account/password");
        (await browser.Client.GetAsync("/")).Headers.Location!.ToString().ShouldBe("/account/password");
        await (await browser.Client.GetAsync("/api/v1/units")).ShouldRefuseAsync(HttpStatusCode.Forbidden, "password.must_change");
        (await browser.PostFormAsync("/account/password", "/account/password", ("current", password), ("password", "橘子洲头 2026 浪"), ("repeated", "橘子洲头 2026 浪")))
            .Headers.Location!.ToString().ShouldBe("/");
        (await browser.Client.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Close_AnAccount_EndsItsSessionsAndReopensLater()
    {
        var app = await apps.OnAsync();
        var admin = await app.AsAsync("hengyang.admin");
        var program = await app.AsAsync("hengyang.team");
        var user = await FindAsync(admin, "hengyang.team");
        var address = $"/api/v1/users/{user.GetProperty("id").GetGuid()}";

        var closed = await (await admin.ChangeAsync(HttpMethod.Post, $"{address}/closing", user.GetProperty("version").GetString()!)).ShouldBeJsonAsync();

        closed.GetProperty("state").GetString().ShouldBe("closed");
        (await program.GetAsync("/api/v1/me")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        await (await app.Anonymous().PostAsJsonAsync("/api/v1/tokens", new { userName = "hengyang.team", password = Province.App.Seed.Seeder.DemoPassword }))
            .ShouldRefuseAsync(HttpStatusCode.Unauthorized, "account.closed");
        (await admin.ChangeAsync(HttpMethod.Post, $"{address}/reopening", closed.GetProperty("version").GetString()!)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await ProvinceApp.TokenAsync(app.Anonymous(), "hengyang.team");
        var trail = await app.InAsync(ProvinceApp.Hengyang, db => db.AuditEntries.Where(entry => entry.SubjectId == user.GetProperty("id").GetGuid().ToString()).Select(entry => entry.Action).ToListAsync());
        trail.ShouldContain("CloseMember");
        trail.ShouldContain("ReopenMember");
    }

    [Fact]
    public async Task County_ViewingMembers_SeesOnlyItsUnit()
    {
        var client = await (await apps.OnAsync()).AsAsync("hengyang.county");

        var list = await (await client.GetAsync("/api/v1/users")).ShouldBeJsonAsync();

        list.GetProperty("items").EnumerateArray().Select(NameOf).ShouldBe(["hengyang.county"]);
    }

    [Fact]
    public async Task Guest_WithADatedRole_EntersTheTenantUntilThatDay()
    {
        await using var app = await ProvinceApp.StartAsync();
        var province = await app.AsAsync("hunan.admin");
        var until = Domain.Calendar.ChinaTime.Today(app.Clock).AddDays(3);
        (await province.PostAsJsonAsync("/api/v1/users/guests", new { userName = "hengyang.inspector", role = "guidingOfficer", until })).StatusCode.ShouldBe(HttpStatusCode.OK);
        var home = await app.AsAsync("hengyang.inspector");

        var answer = await (await home.PostAsJsonAsync("/api/v1/me/tenant", new { tenant = 430000 })).ShouldBeJsonAsync();
        var away = app.Anonymous();
        away.DefaultRequestHeaders.Authorization = new("Bearer", answer.GetProperty("accessToken").GetString());

        (await (await away.GetAsync("/api/v1/me")).ShouldBeJsonAsync()).GetProperty("roles").EnumerateArray().Select(role => role.GetString()).ShouldBe(["guidingOfficer"]);
        (await (await home.GetAsync("/api/v1/me")).ShouldBeJsonAsync()).GetProperty("tenant").GetInt32().ShouldBe(430400);
        await (await home.PostAsJsonAsync("/api/v1/me/tenant", new { tenant = 430200 })).ShouldRefuseAsync(HttpStatusCode.NotFound, "tenant.not_found");
        app.Clock.Advance(TimeSpan.FromDays(5));
        var later = app.Anonymous();
        later.DefaultRequestHeaders.Authorization = new("Bearer", await ProvinceApp.TokenAsync(app.Anonymous(), "hengyang.inspector"));
        await (await later.PostAsJsonAsync("/api/v1/me/tenant", new { tenant = 430000 })).ShouldRefuseAsync(HttpStatusCode.NotFound, "tenant.not_found");
    }

    internal static async Task<JsonElement> FindAsync(HttpClient client, string userName) =>
        (await (await client.GetAsync($"/api/v1/users?q={userName}")).ShouldBeJsonAsync()).GetProperty("items")[0];

    private static string? NameOf(JsonElement user) => user.GetProperty("userName").GetString();
}

internal static class Changes
{
    public static async Task<HttpResponseMessage> ChangeAsync(this HttpClient client, HttpMethod method, string address, string version, object? body = null)
    {
        using var request = new HttpRequestMessage(method, address) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.IfMatch.Add(new($"\"{version}\""));
        return await client.SendAsync(request);
    }
}
