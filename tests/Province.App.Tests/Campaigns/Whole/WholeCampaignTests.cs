using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Province.App.Tests.Plans;
using Province.Draws.Certificates;
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
        foreach (var (builders, inspected) in Arrangement2021.Groups)
            foreach (var city in builders)
                await FileRosterAsync(cities, campaign, city, leads: city == builders[0], inspected[0]);
        await AcceptRostersAsync(cities, campaign);
        for (var group = 1; group <= Arrangement2021.Groups.Length; group++)
            await TrainAsync(cities, campaign, group);
        var fieldwork = new WholeFieldwork(cities, campaign);
        for (var group = 1; group <= Arrangement2021.Groups.Length; group++)
            await fieldwork.RunAsync(group);
        await ReportShouldBeThatOfARecountAsync(cities, campaign, fieldwork.Done);
        await CertificatesShouldVerifyAsync(cities, fieldwork.Draws);
    }

    private static async Task ReportShouldBeThatOfARecountAsync(FourteenCities cities, string campaign, IReadOnlyList<WholeFieldwork.Visit> done)
    {
        var organiser = await cities.OrganiserAsync();
        var report = await organiser.ReadAsync($"campaigns/{campaign}/report");
        Figures(report.GetProperty("total")).ShouldBe(Recount(done));
        report.GetProperty("groups").GetArrayLength().ShouldBe(7);
        foreach (var group in report.GetProperty("groups").EnumerateArray())
            foreach (var city in group.GetProperty("cities").EnumerateArray())
                Figures(city.GetProperty("figures")).ShouldBe(Recount(done.Where(visit => visit.City == city.GetProperty("city").GetString())));
        report.GetProperty("late").GetArrayLength().ShouldBe(0);
        report.GetProperty("draws").GetArrayLength().ShouldBe(7);
        (await organiser.GetByteArrayAsync($"/campaigns/{campaign}/report.docx"))[..2].ShouldBe("PK"u8.ToArray());
    }

    private static string Figures(JsonElement figures) => string.Join(' ', new[] { "inspected", "visits", "findings", "majorHazards", "handedOver", "rectified", "cases", "open" }
        .Select(figure => $"{figure} {figures.GetProperty(figure).GetInt32()}"));

    /// <summary>What was done, counted one by one from what the test itself did.</summary>
    private static string Recount(IEnumerable<WholeFieldwork.Visit> visits)
    {
        var all = visits.ToList();
        var findings = all.SelectMany(visit => visit.Findings).ToList();
        return $"inspected {all.Select(visit => visit.Target).Distinct().Count()} visits {all.Count} findings {findings.Count} majorHazards {findings.Count(f => f.IsMajor)} handedOver {findings.Count}"
            + $" rectified {findings.Count(f => f.State == "rectified")} cases {findings.Count(f => f.State == "caseFiled")} open {findings.Count(f => f.State is not ("rectified" or "caseFiled"))}";
    }

    /// <summary>Everybody may fetch the certificates once the fieldwork is closed.</summary>
    private static async Task CertificatesShouldVerifyAsync(FourteenCities cities, IReadOnlyList<int> draws)
    {
        draws.Count.ShouldBe(7);
        foreach (var number in draws)
        {
            var certificate = await cities.App.Anonymous().GetByteArrayAsync($"/api/v1/public/draws/430000/{number}/certificate");
            CertificateCheck.Run(certificate, SideFiles.None).Kind.ShouldBe(VerdictKind.Recomputed);
        }
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

    private static async Task TrainAsync(FourteenCities cities, string campaign, int group)
    {
        var (organiser, address) = (await cities.OrganiserAsync(), $"campaigns/{campaign}/groups/{group}");
        var training = await organiser.ReadAsync($"{address}/training");
        var attended = training.GetProperty("members").EnumerateArray().Select(member => new
        {
            city = member.GetProperty("city").GetInt32(), memberId = member.GetProperty("memberId").GetGuid(), on = CampaignApi.Text(cities.App.Today()),
        }).ToList();
        attended.Count.ShouldBe(6);
        await (await organiser.ChangeAsync(HttpMethod.Put, address, "training", new { attended }, $"\"{training.GetProperty("revision").GetInt32()}\"")).ShouldBeJsonAsync();
        (await organiser.ReadAsync($"campaigns/{campaign}/progress")).GetProperty("groups")[group - 1].GetProperty("step").GetString().ShouldBe("trained");
    }

    private static async Task AcceptRostersAsync(FourteenCities cities, string campaign)
    {
        var organiser = await cities.OrganiserAsync();
        foreach (var city in Arrangement2021.Groups.SelectMany(group => group.Builders))
            await (await organiser.StepAsync($"campaigns/rosters/{await cities.App.RosterAsync(campaign, city)}", "acceptance")).ShouldBeJsonAsync();
        await cities.App.DeliverAsync();
        var progress = await organiser.ReadAsync($"campaigns/{campaign}/progress");
        foreach (var group in progress.GetProperty("groups").EnumerateArray())
            (group.GetProperty("officers").GetInt32(), group.GetProperty("experts").GetInt32(), group.GetProperty("findings").GetArrayLength(), group.GetProperty("step").GetString())
                .ShouldBe((4, 2, 0, "acknowledged"));
    }
}
