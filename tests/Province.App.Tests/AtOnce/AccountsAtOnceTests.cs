using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Province.App.Features.Accounts;
using Province.App.Security;
using Province.App.Tests.Accounts;
using Province.App.Tests.Plans;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;
using Province.Tests;

namespace Province.App.Tests.AtOnce;

/// <summary>People, units and tenants changed by two at once.</summary>
public sealed class AccountsAtOnceTests(ProvinceApps apps) : IClassFixture<ProvinceApps>
{
    [PostgresFact]
    public async Task Units_OfOneCode_SecondIsToldItIsTaken()
    {
        var (app, admin) = await AdminAsync();
        object unit = new { code = "D90", name = "应急指挥科", kind = "department" };
        await OneWinsAsync(app, "Units", "unit.exists", () => admin.PostAsJsonAsync("/api/v1/units", unit), () => admin.PostAsJsonAsync("/api/v1/units", unit));
    }

    [PostgresFact]
    public async Task Users_OfOneName_SecondIsToldItIsTaken()
    {
        var (app, admin) = await AdminAsync();
        object user = new { userName = "hengyang.twin", name = "孪生", role = "section" };
        await OneWinsAsync(app, "Accounts", "userName.taken", () => admin.PostAsJsonAsync("/api/v1/users", user), () => admin.PostAsJsonAsync("/api/v1/users", user));
    }

    [PostgresFact]
    public async Task Tenants_OfOneCode_SecondIsToldItIsOpen()
    {
        var app = await apps.OnAsync("postgres");
        var request = new AddTenant.Request(new TenantId(440100), "广州市", "广州市应急管理局");
        var outcomes = await Blockade.MeetAsync(app.Database, "Tenants", () => OpenAsync(app, request), () => OpenAsync(app, request));
        outcomes.Order(StringComparer.Ordinal).ShouldBe(["440100", "tenant.exists"]);
    }

    [PostgresFact]
    public async Task Roles_GivenTwiceAtOnce_AreGivenOnce()
    {
        var (app, admin) = await AdminAsync();
        var (id, version, _) = await FindAsync(admin, "hengyang.section");
        Task<HttpResponseMessage> GiveAsync() => admin.ChangeAsync(HttpMethod.Post, $"/api/v1/users/{id}/roles", version, new { role = "inspector" });
        var answers = await Blockade.MeetAsync(app.Database, "Accounts", GiveAsync, GiveAsync);
        answers.Select(answer => (int)answer.StatusCode).Order().ShouldBe([200, 412]);
        (await app.InAsync(ProvinceApp.Hengyang, db => db.Memberships.CountAsync(m => m.AccountId == id && m.Role == Role.Inspector))).ShouldBe(1);
    }

    [PostgresFact]
    public async Task Administrators_WhoCloseEachOther_LeaveOne()
    {
        await using var app = await ProvinceApp.StartAsync("postgres");
        var (admin, first, second) = await TwoAdministratorsAsync(app);
        await OneStaysAsync(app, first, second,
            () => admin.ChangeAsync(HttpMethod.Post, $"/api/v1/users/{second.Id}/closing", second.Version),
            () => admin.ChangeAsync(HttpMethod.Post, $"/api/v1/users/{first.Id}/closing", first.Version));
    }

    [PostgresFact]
    public async Task Administrators_WhoEndEachOthersRole_LeaveOne()
    {
        await using var app = await ProvinceApp.StartAsync("postgres");
        var (admin, first, second) = await TwoAdministratorsAsync(app);
        await OneStaysAsync(app, first, second,
            () => admin.ChangeAsync(HttpMethod.Post, $"/api/v1/users/{second.Id}/roles/{second.Role}/end", second.Version, new { }),
            () => admin.ChangeAsync(HttpMethod.Post, $"/api/v1/users/{first.Id}/closing", first.Version));
    }

    [Fact]
    public async Task Administrators_WhenTheOtherHasAnEndDate_TheLastForGoodStays()
    {
        await using var app = await ProvinceApp.StartAsync();
        var (admin, first, second) = await TwoAdministratorsAsync(app);
        var day = DateOnly.FromDateTime(app.Clock.GetUtcNow().Date).AddDays(30);
        await (await admin.ChangeAsync(HttpMethod.Post, $"/api/v1/users/{second.Id}/roles/{second.Role}/end", second.Version, new { lastDay = day })).ShouldBeJsonAsync();
        await (await admin.ChangeAsync(HttpMethod.Post, $"/api/v1/users/{first.Id}/closing", first.Version)).ShouldRefuseAsync(HttpStatusCode.Conflict, "role.last_administrator");
    }

    [Fact]
    public async Task Administrators_WhenTheOtherIsAGuest_TheLastOfTheTenantStays()
    {
        await using var app = await ProvinceApp.StartAsync();
        var admin = await app.AsAsync("hengyang.admin");
        var until = DateOnly.FromDateTime(app.Clock.GetUtcNow().Date).AddDays(30);
        await (await admin.PostAsJsonAsync("/api/v1/users/guests", new { userName = "zhuzhou.admin", role = "inspector", until })).ShouldBeJsonAsync();
        var (guest, first) = (await FindAsync(admin, "zhuzhou.admin"), await FindAsync(admin, "hengyang.admin"));
        await (await admin.ChangeAsync(HttpMethod.Post, $"/api/v1/users/{guest.Id}/roles", guest.Version, new { role = "cityAdministrator" })).ShouldBeJsonAsync();
        await (await admin.ChangeAsync(HttpMethod.Post, $"/api/v1/users/{first.Id}/closing", first.Version)).ShouldRefuseAsync(HttpStatusCode.Conflict, "role.last_administrator");
    }

    private async Task<(ProvinceApp App, HttpClient Admin)> AdminAsync()
    {
        var app = await apps.OnAsync("postgres");
        return (app, await app.AsAsync("hengyang.admin"));
    }

    private static async Task<string> OpenAsync(ProvinceApp app, AddTenant.Request request)
    {
        try
        {
            var door = app.DoorFor(Caller.Machine("operator", TenantId.Platform, Right.ManageMembers));
            return (await door.CallAsync((AddTenant.Handler h) => h.HandleAsync(request, CancellationToken.None))).ToString();
        }
        catch (RefusedException refused)
        {
            return refused.Refusal.Code;
        }
    }

    private static async Task OneWinsAsync(ProvinceApp app, string table, string code, params Func<Task<HttpResponseMessage>>[] changes)
    {
        var answers = await Blockade.MeetAsync(app.Database, table, changes);
        answers.Count(answer => answer.StatusCode == HttpStatusCode.Created).ShouldBe(1);
        await answers.Single(answer => answer.StatusCode != HttpStatusCode.Created).ShouldRefuseAsync(HttpStatusCode.Conflict, code);
    }

    private static async Task<(HttpClient Admin, Person First, Person Second)> TwoAdministratorsAsync(ProvinceApp app)
    {
        var admin = await app.AsAsync("hengyang.admin");
        await (await admin.PostAsJsonAsync("/api/v1/users", new { userName = "hengyang.deputy", name = "副手", role = "cityAdministrator" })).ShouldBeJsonAsync(HttpStatusCode.Created);
        return (admin, await FindAsync(admin, "hengyang.admin"), await FindAsync(admin, "hengyang.deputy"));
    }

    private static async Task OneStaysAsync(ProvinceApp app, Person first, Person second, params Func<Task<HttpResponseMessage>>[] changes)
    {
        var answers = await Blockade.MeetAsync(app.Database, "Accounts", changes);
        answers.Count(answer => answer.StatusCode == HttpStatusCode.OK).ShouldBe(1);
        await answers.Single(answer => answer.StatusCode != HttpStatusCode.OK).ShouldRefuseAsync(HttpStatusCode.Conflict, "role.last_administrator");
        var left = await app.InAsync(ProvinceApp.Hengyang, db => db.Memberships.CountAsync(
            m => m.Role == Role.CityAdministrator && m.Until == null && db.Users.Any(a => a.Id == m.AccountId && a.ClosedAt == null)));
        left.ShouldBe(1);
        new[] { first.Id, second.Id }.Distinct().Count().ShouldBe(2);
    }

    private static async Task<Person> FindAsync(HttpClient admin, string userName)
    {
        var user = (await admin.ReadAsync($"users?q={userName}")).GetProperty("items")[0];
        return new(user.GetProperty("id").GetGuid(), user.GetProperty("version").GetString()!, user.GetProperty("roles")[0].GetProperty("id").GetGuid());
    }

    private sealed record Person(Guid Id, string Version, Guid Role);
}
