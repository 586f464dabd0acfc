using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Province.App.Features.Campaigns.Assignments;
using Province.App.Security;
using Province.App.Tests.Plans;
using Province.Domain.Calendar;
using Province.Domain.Tenancy;
using Province.Tests;

namespace Province.App.Tests.Campaigns;

/// <summary>The campaign's way as programs take it, one call a line. Hengyang builds group 3 with Shaoyang and is inspected by group 2.</summary>
internal static class CampaignApi
{
    internal const string Organiser = "hunan.organiser";

    internal static DateOnly Today(this ProvinceApp app) => ChinaTime.Today(app.Clock);

    internal static object Terms(DateOnly today, string title = "工贸行业安全监管交叉执法") => new
    {
        title, year = today.Year, industries = new[] { "工贸" },
        dates = new { roster = Text(today.AddDays(10)), completion = Text(today.AddDays(40)), extendedCompletion = Text(today.AddDays(50)), summary = Text(today.AddDays(60)) },
        quotas = new { officersPerGroup = 4, expertsPerGroup = 2, enterprisesPerCity = 2, countiesPerCity = 2, daysPerSmelter = 1 },
        checkItems = new[] { "安全警示标志", "应急预案备案" }, disciplineRules = new[] { "不接受宴请", "不泄露商业秘密" },
    };

    internal static object Groups(params (string[] Builders, string[] Inspected)[] groups) => new
    {
        groups = groups.Select((group, index) => new { number = index + 1, builders = group.Builders, inspected = group.Inspected, guidingOfficer = $"指导人员{index / 2 + 1}" }),
    };

    internal static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static async Task<string> MakeAsync(this ProvinceApp app, string title = "工贸行业安全监管交叉执法")
    {
        var made = await (await (await app.AsAsync(Organiser)).PostAsJsonAsync("/api/v1/campaigns", new { terms = Terms(app.Today(), title) })).ShouldBeJsonAsync(HttpStatusCode.Created);
        return made.GetProperty("campaignId").GetString()!;
    }

    /// <summary>Makes, arranges and issues a campaign, and lets the post run.</summary>
    internal static async Task<string> IssueAsync(this ProvinceApp app)
    {
        var organiser = await app.AsAsync(Organiser);
        var campaign = await app.MakeAsync();
        await (await organiser.ChangeAsync(HttpMethod.Put, $"campaigns/{campaign}", "groups", Groups(Arrangement2021.Groups))).ShouldBeJsonAsync();
        await (await organiser.StepAsync($"campaigns/{campaign}", "issuance")).ShouldBeJsonAsync();
        await app.DeliverAsync();
        return campaign;
    }

    /// <summary>Changes something on the revision that is current now.</summary>
    internal static async Task<HttpResponseMessage> ChangeAsync(this HttpClient client, HttpMethod method, string thing, string part, object? body = null, string? etag = null)
    {
        etag ??= (await client.GetAsync($"/api/v1/{thing}")).Headers.ETag!.Tag;
        using var request = new HttpRequestMessage(method, $"/api/v1/{thing}/{part}") { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.IfMatch.Add(new EntityTagHeaderValue(etag));
        return await client.SendAsync(request);
    }

    internal static object Officer(string name, DateOnly until, bool leads = false, Guid? account = null) => new
    {
        accountId = account, person = new { role = "officer", name, employer = "市应急管理局", post = "科员", leads, licenceNumber = $"湘执{name}", licenceUntil = Text(until) },
    };

    internal static object Expert(string name, int city) => new { person = new { role = "expert", name, employer = "研究院", post = "高级工程师", field = "粉尘防爆", providedBy = city } };

    /// <summary>Names the people of Hengyang for group 3 and files them.</summary>
    internal static async Task<JsonElement> FileRosterAsync(this ProvinceApp app, string campaign, params object[] members)
    {
        var planner = await app.AsAsync("hengyang.planner");
        foreach (var member in members)
            await (await planner.ChangeAsync(HttpMethod.Post, $"campaigns/assignments/{campaign}", "members", member)).ShouldBeJsonAsync();
        var filed = await (await planner.StepAsync($"campaigns/assignments/{campaign}", "filing")).ShouldBeJsonAsync();
        await app.DeliverAsync();
        return filed;
    }

    internal static async Task<JsonElement> CityAsync(this ProvinceApp app, string campaign, string name)
    {
        var progress = await (await app.AsAsync(Organiser)).ReadAsync($"campaigns/{campaign}/progress");
        return progress.GetProperty("groups").EnumerateArray().SelectMany(group => group.GetProperty("cities").EnumerateArray()).Single(city => city.GetProperty("name").GetString() == name);
    }

    internal static async Task<string> RosterAsync(this ProvinceApp app, string campaign, string name) =>
        (await app.CityAsync(campaign, name)).GetProperty("latest").GetProperty("rosterId").GetString()!;

    /// <summary>The planner of any city, as the door knows one; cities without demo accounts have no other.</summary>
    internal static Door PlannerOf(this ProvinceApp app, TenantId city) =>
        new(app.Services.GetRequiredService<IServiceScopeFactory>(), new Caller(new Guid(city.Code, 0, 0, new byte[8]), $"{city} 编制人员", city, RoleRights.Of(Role.Planner)));

    internal static Task<ReadAssignment.Response> AssignmentAsync(this ProvinceApp app, TenantId city, string campaign) =>
        app.PlannerOf(city).CallAsync((ReadAssignment.Handler h) => h.HandleAsync(Guid.Parse(campaign), CancellationToken.None));

    internal static Task<List<TenantId>> CitiesAsync(this ProvinceApp app) =>
        app.InAsync(ProvinceApp.Hunan, async db => (await db.Tenants.Select(tenant => tenant.Id).ToListAsync()).Where(id => id.IsCity).ToList());
}
