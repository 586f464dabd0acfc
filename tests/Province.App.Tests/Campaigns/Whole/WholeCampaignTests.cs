using System.Globalization;
using System.Net;
using System.Text;
using Province.App.Tests.Plans;
using Province.Tests;

namespace Province.App.Tests.Campaigns.Whole;

/// <summary>One campaign with the province and all fourteen cities, through the API, from the scheme document on.</summary>
public sealed class WholeCampaignTests
{
    private const int Year = 2027;

    [Theory, OnSqlite, OnPostgres]
    public async Task Campaign_OfFourteenCities_GoesFromTheSchemeDocumentToTheReport(string provider)
    {
        await using var cities = await FourteenCities.StartAsync(provider);
        var campaign = await ImportAsync(cities);
        await IssueAsync(cities, campaign);
        foreach (var (builders, inspected) in CampaignApi.Groups2021)
            foreach (var city in builders)
                await FileRosterAsync(cities, campaign, city, leads: city == builders[0], inspected[0]);
        await AcceptRostersAsync(cities, campaign);
    }

    /// <summary>The scheme of 2021 as one of a year to come, so that its deadlines lie ahead.</summary>
    private static async Task<string> ImportAsync(FourteenCities cities)
    {
        var text = PlanApi.Sample("hunan-2021-cross-enforcement.txt").Replace("2021", Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        using var form = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "file", "方案.txt" } };
        var read = await (await (await cities.OrganiserAsync()).PostAsync("/api/v1/campaigns/import", form)).ShouldBeJsonAsync(HttpStatusCode.Created);
        read.GetProperty("errors").GetInt32().ShouldBe(0);
        return read.GetProperty("state").GetProperty("campaignId").GetString()!;
    }

    private static async Task IssueAsync(FourteenCities cities, string campaign)
    {
        await (await (await cities.OrganiserAsync()).StepAsync($"campaigns/{campaign}", "issuance")).ShouldBeJsonAsync();
        await cities.App.DeliverAsync();
    }

    private static async Task FileRosterAsync(FourteenCities cities, string campaign, string city, bool leads, string host)
    {
        var planner = await cities.AsAsync(city, "planner");
        var until = new DateOnly(Year, 12, 31);
        object[] members =
        [
            CampaignApi.Officer($"{city}执法一", until, leads, await cities.AccountAsync(city, "inspector")), CampaignApi.Officer($"{city}执法二", until),
            CampaignApi.Expert($"{city}专家", cities.Codes[host]),
        ];
        foreach (var member in members)
            await (await planner.ChangeAsync(HttpMethod.Post, $"campaigns/assignments/{campaign}", "members", member)).ShouldBeJsonAsync();
        await (await planner.StepAsync($"campaigns/assignments/{campaign}", "filing")).ShouldBeJsonAsync();
        var filed = await planner.ReadAsync($"campaigns/assignments/{campaign}");
        foreach (var member in filed.GetProperty("members").EnumerateArray().Select(m => m.GetProperty("id").GetString()))
            await (await planner.StepAsync($"campaigns/assignments/{campaign}", $"members/{member}/acknowledgement", new { onPaper = true })).ShouldBeJsonAsync();
        await cities.App.DeliverAsync();
    }

    private static async Task AcceptRostersAsync(FourteenCities cities, string campaign)
    {
        var organiser = await cities.OrganiserAsync();
        foreach (var city in CampaignApi.Groups2021.SelectMany(group => group.Builders))
            await (await organiser.StepAsync($"campaigns/rosters/{await cities.App.RosterAsync(campaign, city)}", "acceptance")).ShouldBeJsonAsync();
        await cities.App.DeliverAsync();
        var progress = await organiser.ReadAsync($"campaigns/{campaign}/progress");
        foreach (var group in progress.GetProperty("groups").EnumerateArray())
            (group.GetProperty("officers").GetInt32(), group.GetProperty("experts").GetInt32(), group.GetProperty("findings").GetArrayLength(), group.GetProperty("step").GetString())
                .ShouldBe((4, 2, 0, "acknowledged"));
    }
}
