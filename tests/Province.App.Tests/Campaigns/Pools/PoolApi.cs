using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Province.App.Tests.Plans;
using Province.Domain.Registry;
using Province.Tests;

namespace Province.App.Tests.Campaigns.Pools;

/// <summary>The way of a pool as programs take it, one call a line. Hengyang is inspected by group 2.</summary>
internal static class PoolApi
{
    internal const string Heads = "企业名称,统一社会信用代码,所在县市区,行业领域,企业类别,最近一次检查日期,是否建议检查\r\n";

    internal static string Of(string campaign) => $"campaigns/assignments/{campaign}/pool";

    /// <summary>A sound credit code for a number.</summary>
    internal static string Code(int number, int city = 430400)
    {
        var body = string.Create(CultureInfo.InvariantCulture, $"91{city}MA{number:D7}");
        return body + UnifiedSocialCreditCode.CheckCharacterOf(body);
    }

    internal static string Row(int number, string county = "蒸湘区", string kinds = "", string day = "", string proposed = "") => $"衡阳第{number}机械厂,{Code(number)},{county},工贸,{kinds},{day},{proposed}\r\n";

    internal static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    internal static async Task<HttpResponseMessage> UploadAsync(this HttpClient client, string campaign, string step, byte[] content, string name = "候选企业.csv", params (string Name, string Value)[] fields)
    {
        var etag = (await client.GetAsync($"/api/v1/{Of(campaign)}")).Headers.ETag?.Tag ?? "\"0\"";
        var form = new MultipartFormDataContent { { new ByteArrayContent(content), "file", name } };
        foreach (var (field, value) in fields)
            form.Add(new StringContent(value), field);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/{Of(campaign)}/{step}") { Content = form };
        request.Headers.IfMatch.Add(new EntityTagHeaderValue(etag));
        return await client.SendAsync(request);
    }

    internal static async Task ImportAsync(this HttpClient client, string campaign, params string[] rows) =>
        await (await client.UploadAsync(campaign, "import", Utf8(Heads + string.Concat(rows)))).ShouldBeJsonAsync();

    internal static async Task<JsonElement> FilePoolAsync(this ProvinceApp app, string campaign, string person = "hengyang.leader", bool? noCement = null)
    {
        var filed = await (await (await app.AsAsync(person)).StepAsync(Of(campaign), "filing", new { noCement })).ShouldBeJsonAsync();
        await app.DeliverAsync();
        return filed;
    }

    /// <summary>What the province sees of a city's pool in the campaign's progress.</summary>
    internal static async Task<JsonElement> PoolOfAsync(this ProvinceApp app, string campaign, string city) =>
        (await (await app.AsAsync(CampaignApi.Organiser)).ReadAsync($"campaigns/{campaign}/progress")).GetProperty("pools").EnumerateArray().Single(pool => pool.GetProperty("name").GetString() == city);

    internal static async Task<string> FiledPoolAsync(this ProvinceApp app, string campaign, string city = "衡阳市") =>
        (await app.PoolOfAsync(campaign, city)).GetProperty("latest").GetProperty("poolId").GetString()!;

    /// <summary>A campaign in which other building materials may stand in for cement.</summary>
    internal static Task<string> IssueWithStandInAsync(this ProvinceApp app) => app.IssueChangedAsync(terms => terms["quotas"]!["kinds"] = JsonSerializer.SerializeToNode(new[]
    {
        new { kinds = new[] { "cement", "dust", "ammonia" }, atLeast = 1, per = "group", standIn = new { kind = "otherBuildingMaterials", inPlaceOf = "cement" } },
    }));

    /// <summary>A campaign whose terms were changed before it was issued.</summary>
    internal static async Task<string> IssueChangedAsync(this ProvinceApp app, Action<JsonNode> change)
    {
        var organiser = await app.AsAsync(CampaignApi.Organiser);
        var campaign = await app.MakeAsync();
        var terms = JsonSerializer.SerializeToNode(CampaignApi.Terms(app.Today()))!;
        change(terms);
        await (await organiser.ChangeAsync(HttpMethod.Put, $"campaigns/{campaign}", "terms", terms)).ShouldBeJsonAsync();
        await (await organiser.ChangeAsync(HttpMethod.Put, $"campaigns/{campaign}", "groups", CampaignApi.Groups(Arrangement2021.Groups))).ShouldBeJsonAsync();
        await (await organiser.StepAsync($"campaigns/{campaign}", "issuance")).ShouldBeJsonAsync();
        await app.DeliverAsync();
        return campaign;
    }
}
