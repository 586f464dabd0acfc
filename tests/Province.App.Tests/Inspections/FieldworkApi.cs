using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Province.App.Tests.Campaigns;
using Province.App.Tests.Plans;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Targets;
using Province.Domain.Tenancy;

namespace Province.App.Tests.Inspections;

/// <summary>Fieldwork as programs take it. Hengyang is in group 3, which inspects Changsha and Zhuzhou; Zhuzhou leads group 6, which inspects Xiangxi and Yongzhou.</summary>
internal static class FieldworkApi
{
    internal const int Changsha = 430100, Zhuzhou = 430200, Hengyang = 430400, Yongzhou = 431100;

    /// <summary>A campaign with accepted rosters of Hengyang (officers 舟行远 and 耒水清 with accounts, 谷雨 whose licence ends after 45 days, an expert) and of Zhuzhou (led by 天元朗).</summary>
    internal static async Task<string> BeginFieldworkAsync(this ProvinceApp app)
    {
        var campaign = await app.IssueAsync();
        var years = app.Today().AddYears(2);
        await app.AcceptRosterAsync(campaign, "hengyang.planner", "衡阳市",
            await app.OfficerAsync("舟行远", years, "hengyang.inspector"), await app.OfficerAsync("耒水清", years, "hengyang.team"),
            await app.OfficerAsync("谷雨", app.Today().AddDays(45)), CampaignApi.Expert("钟九", Hengyang));
        await app.AcceptRosterAsync(campaign, "zhuzhou.planner", "株洲市",
            await app.OfficerAsync("天元朗", years, "zhuzhou.leader", leads: true), await app.OfficerAsync("石峰远", years, "zhuzhou.team"));
        return campaign;
    }

    internal static async Task<object> OfficerAsync(this ProvinceApp app, string name, DateOnly until, string? userName = null, bool leads = false)
    {
        Guid? account = userName is null ? null : await app.InAsync(ProvinceApp.Hunan, db => db.Users.Where(user => user.UserName == userName).Select(user => user.Id).SingleAsync());
        return new
        {
            person = new { role = "officer", name, employer = "市应急管理局", post = "科员", leads, licenceNumber = $"湘执{name}", licenceUntil = CampaignApi.Text(until) }, accountId = account,
        };
    }

    internal static async Task<string> AcceptRosterAsync(this ProvinceApp app, string campaign, string planner, string city, params object[] members)
    {
        var client = await app.AsAsync(planner);
        foreach (var member in members)
            await (await client.ChangeAsync(HttpMethod.Post, $"campaigns/assignments/{campaign}", "members", member)).ShouldBeJsonAsync();
        await (await client.StepAsync($"campaigns/assignments/{campaign}", "filing")).ShouldBeJsonAsync();
        await app.DeliverAsync();
        var roster = await app.RosterAsync(campaign, city);
        await (await (await app.AsAsync(CampaignApi.Organiser)).StepAsync($"campaigns/rosters/{roster}", "acceptance")).ShouldBeJsonAsync();
        await app.DeliverAsync();
        return roster;
    }

    /// <summary>Somebody of a city, gone over into the province's tenant.</summary>
    internal static async Task<HttpClient> AsMemberAsync(this ProvinceApp app, string userName)
    {
        var answer = await (await (await app.AsAsync(userName)).PostAsJsonAsync("/api/v1/me/tenant", new { tenant = 430000 })).ShouldBeJsonAsync();
        var client = app.Anonymous();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", answer.GetProperty("accessToken").GetString());
        return client;
    }

    /// <summary>Puts an enterprise among the targets of a group, as the draw of the group does.</summary>
    internal static Task<Guid> TargetAsync(this ProvinceApp app, string campaign, int group, int city, string name, TargetOrigin origin = TargetOrigin.Drawn, params EnterpriseKind[] kinds) =>
        app.InAsync(ProvinceApp.Hunan, async db =>
        {
            var enterprise = new TargetEnterprise(new TenantId(city), $"9143{Guid.NewGuid():N}"[..18].ToUpperInvariant(), name, "天元区", kinds);
            var target = db.GroupTargets.Add(new GroupTarget(ProvinceApp.Hunan, Guid.CreateVersion7(), Guid.Parse(campaign), group, enterprise, origin, null)).Entity;
            await db.SaveChangesAsync();
            return target.Id;
        });

    internal static Task<JsonElement> TargetAsync(this HttpClient client, Guid target) => client.ReadAsync($"fieldwork/targets/{target}");

    /// <summary>Records a visit by the named people.</summary>
    internal static async Task<HttpResponseMessage> RecordAsync(this HttpClient client, Guid target, DateOnly on, decimal days, params string[] names)
    {
        var people = (await client.TargetAsync(target)).GetProperty("people").EnumerateArray().Where(person => names.Contains(NameOf(person)))
            .Select(person => new { city = person.GetProperty("city").GetInt32(), memberId = person.GetProperty("memberId").GetGuid() }).ToList();
        people.Count.ShouldBe(names.Length);
        return await client.ChangeAsync(HttpMethod.Put, $"fieldwork/targets/{target}", "inspection", new { on = CampaignApi.Text(on), days, members = people });
    }

    internal static Task<HttpResponseMessage> FindAsync(this HttpClient client, Guid target, string text, bool isMajorHazard = false, string checkItem = "安全警示标志") =>
        client.StepAsync($"fieldwork/targets/{target}", "findings", new { text, checkItem, severity = isMajorHazard ? "grave" : "ordinary", isMajorHazard });

    /// <summary>Records a visit of Hengyang's two officers with findings, and hands them over to Zhuzhou.</summary>
    internal static async Task HandOverAsync(this ProvinceApp app, HttpClient member, Guid target, params string[] findings)
    {
        await (await member.RecordAsync(target, app.Today(), 1, "舟行远", "耒水清")).ShouldBeJsonAsync();
        foreach (var finding in findings)
            await (await member.FindAsync(target, finding)).ShouldBeJsonAsync();
        await (await member.StepAsync($"fieldwork/targets/{target}", "handover")).ShouldBeJsonAsync();
        await app.DeliverAsync();
    }

    internal static async Task<HttpResponseMessage> UploadAsync(this HttpClient client, Guid target, Guid? finding, params (string Name, byte[] Content)[] files)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, content) in files)
            form.Add(new ByteArrayContent(content), "file", name);
        if (finding is { } id)
            form.Add(new StringContent(id.ToString()), "findingId");
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/fieldwork/targets/{target}/files") { Content = form };
        request.Headers.IfMatch.Add((await client.GetAsync($"/api/v1/fieldwork/targets/{target}")).Headers.ETag!);
        return await client.SendAsync(request);
    }

    /// <summary>Bytes that are a picture by their beginning, and no two the same.</summary>
    internal static byte[] Photo(byte mark, int length = 200) => [0xFF, 0xD8, 0xFF, 0xE0, mark, .. new byte[length - 5]];

    internal static string NameOf(JsonElement person) => person.GetProperty("person").GetProperty("name").GetString()!;

    internal static JsonElement[] Findings(this JsonElement target) => [.. target.GetProperty("inspection").GetProperty("findings").EnumerateArray()];
}
