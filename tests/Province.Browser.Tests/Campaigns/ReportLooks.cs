using Province.App.Tests;
using Province.App.Tests.Campaigns;
using Province.App.Tests.Inspections;
using Province.App.Tests.Plans;
using Province.Browser.Tests.Harness;
using Province.Tests;

namespace Province.Browser.Tests.Campaigns;

/// <summary>The map, the forms of draws, a group's summary and the campaign's report, each looked at on a desk and on a phone.</summary>
public sealed class ReportLooks(ProvinceServer server) : IClassFixture<ProvinceServer>
{
    [BrowserFact]
    public async Task Pages_FromTheMapToTheReport_LookRightAtBothWidths()
    {
        var (app, looks) = (server.App, new Looks());
        var client = await app.AsAsync(CampaignApi.Organiser);
        var draft = await app.MakeAsync("抽签编组");
        await (await client.ChangeAsync(HttpMethod.Put, $"campaigns/{draft}", "groups", CampaignApi.Groups(Arrangement2021.Groups))).ShouldBeJsonAsync();
        var campaign = await app.BeginFieldworkAsync();
        await app.CloseGroupAsync(campaign);
        foreach (var width in new[] { Width.Desktop, Width.Phone })
        {
            var organiser = await server.SignInAsync(CampaignApi.Organiser, width);
            foreach (var (path, name) in new[]
            {
                ($"{draft}?tab=groups", "map"), ($"{draft}/groups", "map-arranging"), ($"{draft}/lots/new?kind=Pairing", "lot-pairing"), ($"{draft}/lots/new?kind=Inspection", "lot-inspection"),
                ($"{draft}/lots/new?kind=Officers", "lot-officers"), ($"{campaign}/report", "report"), ($"{campaign}?tab=progress", "progress-fieldwork"),
            })
            {
                await organiser.GotoAsync($"/campaigns/{path}");
                await looks.AtAsync(organiser, name);
            }

            var planner = await server.SignInAsync("zhuzhou.planner", width);
            foreach (var (path, name) in new[] { ("summary", "summary-writing"), ("summary/filing", "summary-filing") })
            {
                await planner.GotoAsync($"/campaigns/assignments/{campaign}/{path}");
                await looks.AtAsync(planner, name);
            }
        }

        looks.ShouldHaveFoundNothing();
    }
}
