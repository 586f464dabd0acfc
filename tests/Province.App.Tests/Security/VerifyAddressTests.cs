using System.Net;

namespace Province.App.Tests.Security;

/// <summary>The page that checks draws is for everybody: no sign-in, and the same strict headers as any page.</summary>
public sealed class VerifyAddressTests(ProvinceApps apps) : IClassFixture<ProvinceApps>
{
    [Fact]
    public async Task VerifyPage_OfAStranger_IsGivenWithEverythingItNames()
    {
        var client = (await apps.OnAsync()).Anonymous();
        var shortened = await client.GetAsync("/verify/");
        shortened.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        shortened.Headers.Location!.ToString().ShouldBe("/verify/index.html");

        var page = await client.GetAsync("/verify/index.html");
        page.StatusCode.ShouldBe(HttpStatusCode.OK);
        page.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("default-src 'self';");
        var html = await page.Content.ReadAsStringAsync();
        html.ShouldNotContain("style=");
        html.ShouldNotContain("://");
        var named = html.Split('"').Where(part => part.EndsWith(".js", StringComparison.Ordinal) || part.EndsWith(".css", StringComparison.Ordinal)).ToList();
        named.Count.ShouldBeGreaterThan(20);
        foreach (var name in named)
            (await client.GetAsync($"/verify/{name}")).StatusCode.ShouldBe(HttpStatusCode.OK, name);
    }
}
