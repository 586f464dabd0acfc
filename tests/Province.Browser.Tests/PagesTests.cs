using Microsoft.Playwright;
using Province.Browser.Tests.Harness;

namespace Province.Browser.Tests;

/// <summary>The pages beside the plan's thread, seen by those who use them, at both widths.</summary>
public sealed class PagesTests(ProvinceServer server) : IClassFixture<ProvinceServer>
{
    private readonly Looks _looks = new();

    [BrowserFact]
    public Task PagesOfTheCity_AtDesktop_HaveNoFault() => LookAroundAsync(Width.Desktop);

    [BrowserFact]
    public Task PagesOfTheCity_OnAPhone_HaveNoFault() => LookAroundAsync(Width.Phone);

    private async Task LookAroundAsync(Width width)
    {
        var stranger = await server.OpenAsync(width);
        await stranger.GotoAsync("/sign-in");
        await _looks.AtAsync(stranger, "sign-in");
        await _looks.VisitAsync(server, "hengyang.planner", width, ("/account", "account"), ("/account/password", "password"), ("/plans?q=没有", "plans-none"),
            ("/plans/00000000-0000-0000-0000-000000000001", "not-found"), ("/users", "forbidden"));
        await _looks.VisitAsync(server, "hengyang.admin", width, ("/users", "users"), ("/users/new", "user-new"), ("/units", "units"), ("/units/new", "unit-new"));
        await _looks.VisitAsync(server, "zhuzhou.planner", width, ("/exchange/outbox", "outbox"), ("/exchange/inbox", "inbox-empty"));
        await _looks.VisitAsync(server, "hengyang.discipline", width, ("/", "home-discipline"), ("/audit", "audit"), ("/audit/verification", "audit-verification"));
        _looks.ShouldHaveFoundNothing();
    }
}
