using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Province.App.Seed;
using Province.Tests;

namespace Province.App.Tests.Security;

public sealed class SignInPageTests(ProvinceApps apps) : IClassFixture<ProvinceApps>
{
    [Theory, OnSqlite, OnPostgres]
    public async Task SignIn_RightPassword_LeadsToWhereOneWanted(string provider)
    {
        var app = await apps.OnAsync(provider);
        var browser = new Browser(app.Anonymous());
        var away = await browser.Client.GetAsync("/account");
        away.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var response = await browser.PostFormAsync(away.Headers.Location!.PathAndQuery(), "/sign-in", ("userName", "hengyang.section"), ("password", Seeder.DemoPassword));

        response.Headers.Location!.ToString().ShouldBe("/account");
        (await browser.PageAsync("/account")).Body!.TextContent.ShouldContain("危化烟花科");
    }

    [Fact]
    public async Task SignIn_WrongPassword_ComesBackWithTheNameAndNoPassword()
    {
        var browser = new Browser((await apps.OnAsync()).Anonymous());

        var response = await browser.PostFormAsync("/sign-in?return=//evil.example", "/sign-in", ("userName", "hengyang.team"), ("password", "Xiaoxiang-1999"));

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = Browser.Parse(await response.Content.ReadAsStringAsync());
        page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("用户名或密码不对");
        page.QuerySelector("[name=userName]")!.GetAttribute("value").ShouldBe("hengyang.team");
        page.QuerySelector("[name=password]")!.GetAttribute("value").ShouldBeNull();
        page.QuerySelector("[name=return]")!.GetAttribute("value").ShouldBe("/");
    }

    [Fact]
    public async Task Pages_ChangeWithoutToken_IsRefused()
    {
        var app = await apps.OnAsync();
        var signedIn = await Browser.SignedInAsync(app, "hengyang.inspector");

        (await signedIn.Client.PostAsync("/account/sessions/end", new FormUrlEncodedContent([]))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await app.Anonymous().PostAsync("/sign-in", new FormUrlEncodedContent([]))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        await signedIn.PageAsync("/account");
    }

    [Fact]
    public async Task Api_ChangeByCookie_NeedsTheTokenAndByBearerNone()
    {
        var app = await apps.OnAsync();
        var browser = await Browser.SignedInAsync(app, "hengyang.admin");
        var unit = new { code = "D91", name = "测试科", kind = "department" };

        await (await browser.Client.PostAsJsonAsync("/api/v1/units", unit)).ShouldRefuseAsync(HttpStatusCode.BadRequest, "request.forgery");
        var token = (await browser.PageAsync("/account")).QuerySelector("meta[name=request-token]")!.GetAttribute("content")!;
        browser.Client.DefaultRequestHeaders.Add("X-Request-Token", token);
        (await browser.Client.PostAsJsonAsync("/api/v1/units", unit)).StatusCode.ShouldBe(HttpStatusCode.Created);

        var program = await app.AsAsync("hengyang.admin");
        (await program.PostAsJsonAsync("/api/v1/units", new { code = "D92", name = "测试二科", kind = "department" })).StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Fragment_OfNobody_SendsTheWholePageToSignIn()
    {
        var client = (await apps.OnAsync()).Anonymous();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/users");
        request.Headers.Add("HX-Request", "true");
        request.Headers.Add("HX-Current-URL", "http://localhost/users?q=x");

        var response = await client.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        response.Headers.GetValues("HX-Redirect").Single().ShouldBe("/sign-in?return=%2Fusers%3Fq%3Dx");
    }

    [Fact]
    public async Task Session_Idle_EndsAndBusyEndsAfterTwelveHours()
    {
        await using var app = await ProvinceApp.StartAsync();
        var idle = await Browser.SignedInAsync(app, "zhuzhou.team");
        app.Clock.Advance(TimeSpan.FromMinutes(31));
        (await idle.Client.GetAsync("/account")).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var busy = await Browser.SignedInAsync(app, "zhuzhou.team");
        for (var minutes = 0; minutes < 12 * 60; minutes += 20)
        {
            await busy.PageAsync("/account");
            app.Clock.Advance(TimeSpan.FromMinutes(20));
        }

        app.Clock.Advance(TimeSpan.FromMinutes(1));
        (await busy.Client.GetAsync("/account")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task SignOutEverywhere_CookieAndTokenOfOthers_EndAtOnce()
    {
        await using var app = await ProvinceApp.StartAsync();
        var (here, there, program) = (await Browser.SignedInAsync(app, "zhuzhou.legal"), await Browser.SignedInAsync(app, "zhuzhou.legal"), await app.AsAsync("zhuzhou.legal"));

        (await here.PostFormAsync("/account", "/account/sessions/end")).Headers.Location!.ToString().ShouldBe("/sign-in");

        (await there.Client.GetAsync("/account")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await program.GetAsync("/api/v1/me")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Password_Changed_KeepsThisBrowserAndEndsTheOthers()
    {
        await using var app = await ProvinceApp.StartAsync();
        var (here, there) = (await Browser.SignedInAsync(app, "zhuzhou.leader"), await Browser.SignedInAsync(app, "zhuzhou.leader"));
        Task<HttpResponseMessage> ChangeAsync(string current, string password, string repeated) =>
            here.PostFormAsync("/account/password", "/account/password", ("current", current), ("password", password), ("repeated", repeated));

        (await ChangeAsync(Seeder.DemoPassword, "short", "short")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await ChangeAsync("not my password", "湘江北去橘子洲头", "湘江北去橘子洲头")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await ChangeAsync(Seeder.DemoPassword, "湘江北去橘子洲头7", "湘江北去橘子洲头")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await ChangeAsync(Seeder.DemoPassword, "湘江北去，橘子洲头，万山红遍", "湘江北去，橘子洲头，万山红遍")).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        await here.PageAsync("/account");
        (await there.Client.GetAsync("/account")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task SignIn_TooOften_IsStoppedForAWhile()
    {
        await using var app = await ProvinceApp.StartAsync(settings: ("SignIn:AttemptsPerMinute", "3"));
        var client = app.Anonymous();
        for (var attempt = 0; attempt < 3; attempt++)
            await client.PostAsJsonAsync("/api/v1/tokens", new { userName = "x", password = "y" });

        var response = await client.PostAsJsonAsync("/api/v1/tokens", new { userName = "x", password = "y" });

        await response.ShouldRefuseAsync(HttpStatusCode.TooManyRequests, "caller.too_many");
        response.Headers.RetryAfter.ShouldNotBeNull();
    }

    [Fact]
    public async Task Cookies_InProduction_TravelOnlySecurely()
    {
        await using var app = await ProvinceApp.StartAsync(environment: "Production", settings: ("Database:SeedOnStart", "false"));
        var client = app.CreateClient(new() { BaseAddress = new Uri("https://localhost"), AllowAutoRedirect = false });

        var response = await client.GetAsync("/sign-in");

        var cookie = response.Headers.GetValues("Set-Cookie").Single();
        cookie.ShouldStartWith("__Host-province-forgery=");
        cookie.ShouldContain("secure", Case.Insensitive);
        cookie.ShouldContain("samesite=strict", Case.Insensitive);
        cookie.ShouldContain("httponly", Case.Insensitive);
    }
}

internal static class Addresses
{
    public static string PathAndQuery(this Uri address) => address.IsAbsoluteUri ? address.PathAndQuery : address.ToString();
}
