using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Province.App.Seed;
using Province.Tests;

namespace Province.App.Tests.Security;

public sealed class TokenTests(ProvinceApps apps) : IClassFixture<ProvinceApps>
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Tokens_RightPassword_OpenTheApi(string provider)
    {
        var app = await apps.OnAsync(provider);
        var client = await app.AsAsync("hengyang.planner");

        var me = await (await client.GetAsync("/api/v1/me")).ShouldBeJsonAsync();

        me.GetProperty("userName").GetString().ShouldBe("hengyang.planner");
        me.GetProperty("tenant").GetInt32().ShouldBe(430400);
        me.GetProperty("tenantName").GetString().ShouldBe("衡阳市应急管理局");
        me.GetProperty("roles").EnumerateArray().Select(role => role.GetString()).ShouldBe(["planner"]);
        me.GetProperty("rights").EnumerateArray().Select(right => right.GetString()).ShouldContain("preparePlan");
    }

    [Fact]
    public async Task Tokens_Answer_HasTypeAndSeconds()
    {
        var app = await apps.OnAsync();

        var response = await app.Anonymous().PostAsJsonAsync("/api/v1/tokens", new { userName = "HENGYANG.planner", password = Seeder.DemoPassword });

        var answer = await response.ShouldBeJsonAsync();
        answer.GetProperty("tokenType").GetString().ShouldBe("Bearer");
        answer.GetProperty("expiresIn").GetInt32().ShouldBe(3600);
        answer.EnumerateObject().Select(property => property.Name).ShouldBe(["accessToken", "tokenType", "expiresIn"]);
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Theory]
    [InlineData("hengyang.planner", "Xiaoxiang-2025")]
    [InlineData("nobody.at.all", Seeder.DemoPassword)]
    [InlineData("", "")]
    [InlineData(null, null)]
    public async Task Tokens_WrongNameOrPassword_SayTheSame(string? userName, string? password)
    {
        var app = await apps.OnAsync();

        var response = await app.Anonymous().PostAsJsonAsync("/api/v1/tokens", new { userName, password });

        await response.ShouldRefuseAsync(HttpStatusCode.Unauthorized, "credentials.wrong");
    }

    [Fact]
    public async Task Tokens_MalformedBody_IsARefusalAndNoFault()
    {
        var app = await apps.OnAsync();

        var response = await app.Anonymous().PostAsync("/api/v1/tokens", new StringContent("{", new MediaTypeHeaderValue("application/json")));

        await response.ShouldRefuseAsync(HttpStatusCode.BadRequest, "request.malformed");
    }

    [Fact]
    public async Task Api_TokenThatIsForged_IsNobody()
    {
        var client = (await apps.OnAsync()).Anonymous();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "not-a-token");

        await (await client.GetAsync("/api/v1/me")).ShouldRefuseAsync(HttpStatusCode.Unauthorized, "caller.unknown");
    }

    [Fact]
    public async Task Api_TokenAfterItsTime_IsNobody()
    {
        await using var app = await ProvinceApp.StartAsync();
        var client = await app.AsAsync("hengyang.planner");
        app.Clock.Advance(TimeSpan.FromMinutes(61));

        await (await client.GetAsync("/api/v1/me")).ShouldRefuseAsync(HttpStatusCode.Unauthorized, "caller.unknown");
    }

    [Fact]
    public async Task Api_UnknownAddress_IsNotFoundOnlyForSomebody()
    {
        var app = await apps.OnAsync();
        var client = await app.AsAsync("hengyang.planner");

        await (await client.GetAsync("/api/v1/nothing")).ShouldRefuseAsync(HttpStatusCode.NotFound, "address.not_found");
        await (await app.Anonymous().GetAsync("/api/v1/nothing")).ShouldRefuseAsync(HttpStatusCode.Unauthorized, "caller.unknown");
    }

    [Fact]
    public async Task Tokens_ManyWrongPasswordsAtOnce_LockTheAccountAndSayForHowLong()
    {
        await using var app = await ProvinceApp.StartAsync();
        var client = app.Anonymous();
        Task<HttpResponseMessage> GuessAsync(string password) => client.PostAsJsonAsync("/api/v1/tokens", new { userName = "zhuzhou.leader", password });

        await Task.WhenAll(Enumerable.Range(0, 5).Select(guess => GuessAsync($"wrong-password-{guess}")));

        var problem = await (await GuessAsync(Seeder.DemoPassword)).ShouldRefuseAsync(HttpStatusCode.Unauthorized, "account.locked");
        problem.GetProperty("detail").GetString()!.ShouldContain("15 分钟");
    }
}
