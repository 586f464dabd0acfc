using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Province.App.Tests.Campaigns.Whole;
using Province.App.Tests.Inspections;
using Province.App.Tests.Plans;
using Province.Domain.Campaigns;
using Province.Domain.Tenancy;
using Province.Tests;

namespace Province.App.Tests.Campaigns.Training;

/// <summary>The training of group 3, of Shaoyang (which leads) and Hengyang, as programs record it; it is guided by the demo's guiding officer.</summary>
internal static class TrainingApi
{
    internal const string Guide = "hunan.guide", GuideName = "闻溪石", ShaoyangPlanner = "c430500.planner";

    internal static string Of(string campaign, int group = 3) => $"campaigns/{campaign}/groups/{group}/training";

    /// <summary>A campaign that asks for training within 20 days, with accepted rosters of Shaoyang (邵一, who leads) and Hengyang (舟行远, 耒水清 and the expert 钟九), all of whom acknowledged the rules.</summary>
    internal static async Task<string> BeginTrainingAsync(this ProvinceApp app)
    {
        if (!await app.InAsync(new TenantId(430500), db => db.Users.AnyAsync(user => user.UserName == ShaoyangPlanner)))
            await app.SettleAsync(new TenantId(430500));
        var campaign = await IssueAsync(app);
        var years = app.Today().AddYears(2);
        await app.AcceptRosterAsync(campaign, ShaoyangPlanner, "邵阳市", await app.OfficerAsync("邵一", years, leads: true));
        await app.AcceptRosterAsync(campaign, "hengyang.planner", "衡阳市", await app.OfficerAsync("舟行远", years, "hengyang.inspector"),
            await app.OfficerAsync("耒水清", years, "hengyang.team"), CampaignApi.Expert("钟九", FieldworkApi.Hengyang));
        foreach (var planner in new[] { ShaoyangPlanner, "hengyang.planner" })
            await app.AcknowledgeAsync(campaign, planner);
        return campaign;
    }

    /// <summary>Records on paper that everybody on a city's roster acknowledged the rules.</summary>
    internal static async Task AcknowledgeAsync(this ProvinceApp app, string campaign, string planner)
    {
        var client = await app.AsAsync(planner);
        var members = (await client.ReadAsync($"campaigns/assignments/{campaign}")).GetProperty("members").EnumerateArray();
        foreach (var member in members.Where(member => member.GetProperty("acknowledgedAt").ValueKind == JsonValueKind.Null).Select(member => member.GetProperty("id").GetString()).ToList())
            await (await client.StepAsync($"campaigns/assignments/{campaign}", $"members/{member}/acknowledgement", new { onPaper = true })).ShouldBeJsonAsync();
        await app.DeliverAsync();
    }

    /// <summary>Records that the named people, and nobody else of the group, attended on a day.</summary>
    internal static async Task<HttpResponseMessage> TrainAsync(this HttpClient client, string campaign, DateOnly? on, params string[] names)
    {
        var people = (await client.ReadAsync(Of(campaign))).GetProperty("members").EnumerateArray().Where(member => names.Contains(FieldworkApi.NameOf(member))).ToList();
        people.Count.ShouldBe(names.Length);
        return await client.ChangeAsync(HttpMethod.Put, Of(campaign)[..^9], "training", new
        {
            attended = people.Select(member => new { city = member.GetProperty("city").GetInt32(), memberId = member.GetProperty("memberId").GetGuid(), on = on is { } day ? CampaignApi.Text(day) : null }),
        }, await client.TagAsync(campaign));
    }

    internal static async Task<string> TagAsync(this HttpClient client, string campaign, int group = 3) => (await client.GetAsync($"/api/v1/{Of(campaign, group)}")).Headers.ETag!.Tag;

    internal static async Task<JsonElement> GroupAsync(this ProvinceApp app, string campaign, int number = 3) =>
        (await (await app.AsAsync(CampaignApi.Organiser)).ReadAsync($"campaigns/{campaign}/progress")).GetProperty("groups")[number - 1];

    internal static string[] Untrained(this JsonElement group) =>
        [.. group.GetProperty("cities").EnumerateArray().SelectMany(city => city.GetProperty("untrained").EnumerateArray()).Select(name => name.GetString()!)];

    /// <summary>Names who guides group 3, as a scheme may have named them.</summary>
    internal static Task<int> GuideAsync(this ProvinceApp app, string campaign, string officers) => app.InAsync(ProvinceApp.Hunan, db =>
        db.Set<CampaignGroup>().Where(group => group.CampaignId == Guid.Parse(campaign) && group.Number == 3).ExecuteUpdateAsync(set => set.SetProperty(group => group.GuidingOfficer, officers)));

    private static async Task<string> IssueAsync(ProvinceApp app)
    {
        var organiser = await app.AsAsync(CampaignApi.Organiser);
        var campaign = await app.MakeAsync();
        var terms = JsonSerializer.SerializeToNode(CampaignApi.Terms(app.Today()))!;
        terms["dates"]!["training"] = CampaignApi.Text(app.Today().AddDays(20));
        await (await organiser.ChangeAsync(HttpMethod.Put, $"campaigns/{campaign}", "terms", terms)).ShouldBeJsonAsync();
        var groups = JsonSerializer.SerializeToNode(CampaignApi.Groups(Arrangement2021.Groups))!;
        groups["groups"]![2]!["guidingOfficer"] = GuideName;
        await (await organiser.ChangeAsync(HttpMethod.Put, $"campaigns/{campaign}", "groups", groups)).ShouldBeJsonAsync();
        await (await organiser.StepAsync($"campaigns/{campaign}", "issuance")).ShouldBeJsonAsync();
        await app.DeliverAsync();
        return campaign;
    }
}
