using Microsoft.Playwright;
using Province.Browser.Tests.Harness;
using Province.Domain.Tenancy;

namespace Province.Browser.Tests.Lists;

/// <summary>Every list with no row, with three and with three thousand, and the longest names in them.</summary>
public sealed class ListsTests(ProvinceServer server) : IClassFixture<ProvinceServer>
{
    private static readonly (string Path, string Picture)[] Lists =
    [
        ("/", "home"), ("/plans", "plans"), ("/users", "users"), ("/users/keys", "keys"), ("/units", "units"),
        ("/exchange/inbox", "inbox"), ("/exchange/outbox", "outbox"), ("/audit", "audit"),
    ];

    private readonly Looks _looks = new();

    [BrowserFact]
    public Task Lists_Empty_SayWhatToDoFirst() => LookAsync(new TenantId(430500), 0);

    [BrowserFact]
    public Task Lists_OfThreeRows_HaveNoFault() => LookAsync(new TenantId(430300), 3);

    [BrowserFact]
    public Task Lists_OfThreeThousandRows_HaveNoFault() => LookAsync(new TenantId(430100), 3000);

    [BrowserFact]
    public async Task Desk_OfAYearThatNobodyFiled_HasNoFault()
    {
        foreach (var width in Enum.GetValues<Width>())
        {
            var page = await server.SignInAsync("hunan.organiser", width);
            await page.GotoAsync("/filed-plans?year=2031");
            await _looks.AtAsync(page, "desk-empty");
            await page.GotoAsync("/plans/import");
            await _looks.AtAsync(page, "forbidden-other-level");
        }

        _looks.ShouldHaveFoundNothing();
    }

    private async Task LookAsync(TenantId tenant, int rows)
    {
        var viewer = await ListRows.FillAsync(server.App, tenant, rows);
        foreach (var width in Enum.GetValues<Width>())
        {
            var page = await server.SignInAsync(viewer, width);
            foreach (var (path, picture) in Lists)
            {
                await page.GotoAsync(path);
                await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
                await _looks.AtAsync(page, $"{picture}-{rows}-rows");
            }

            if (rows > 0)
                await LookAtOneAsync(page, rows);
            await page.Context.CloseAsync();
        }

        _looks.ShouldHaveFoundNothing();
    }

    /// <summary>The pages behind the rows: an entry of the trail and its erasure, a person, a person's keys and a new one, an envelope.</summary>
    private async Task LookAtOneAsync(IPage page, int rows)
    {
        foreach (var (list, row, picture) in new[]
        {
            ("/audit", "tbody a[href^='/audit/']", "audit-entry"), ("/users", "tbody a[href^='/users/']", "user"), ("/users/keys", "tbody a[href$='/revocation']", "key-revocation"),
            ("/exchange/outbox", "tbody a[href^='/exchange/']", "envelope"),
        })
        {
            await page.GotoAsync(list);
            var address = await page.Locator(row).First.GetAttributeAsync("href");
            await page.GotoAsync(address!);
            await _looks.AtAsync(page, $"{picture}-{rows}-rows");
            if (picture == "audit-entry")
                await AtAsync(page, $"{address}/erasure", $"erasure-{rows}-rows");
            if (picture == "user")
                await AtAsync(page, $"{address}/keys/new", $"key-new-{rows}-rows");
        }
    }

    private async Task AtAsync(IPage page, string path, string picture)
    {
        await page.GotoAsync(path);
        await _looks.AtAsync(page, picture);
    }
}
