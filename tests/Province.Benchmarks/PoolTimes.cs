using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Province.Documents.Sheets;
using Province.Domain.Registry;
using Province.Tests;

namespace Province.Benchmarks;

/// <summary>How long a city waits for the import of a large pool, and for its filing to lie on the province's desk; through the in-memory server.</summary>
internal static class PoolTimes
{
    private const int Rows = 20_000;

    internal static async Task RunAsync()
    {
        foreach (var provider in TenantListBenchmarks.Providers)
        {
            await using var database = await TestDatabase.CreateAsync(provider);
            await using var server = await BenchmarkServer.StartAsync(database, keepsDocuments: true, context => Task.CompletedTask);
            using var planner = await server.SignInAsync("hengyang.planner");
            using var organiser = await server.SignInAsync("hunan.organiser");
            var campaign = await IssueAsync(organiser);
            var pool = $"/api/v1/campaigns/assignments/{campaign}/pool";
            await UntilAsync(planner, pool, _ => true);
            var text = Encoding.UTF8.GetBytes(string.Concat(Table().Select(row => string.Join(',', row) + "\r\n")));
            var workbook = SheetWriter.Write(("候选企业", [.. Table()]));
            foreach (var (what, content, name) in new[] { ("csv, first", text, "表.csv"), ("csv", text, "表.csv"), ("xlsx", workbook, "表.xlsx") })
                await ImportAsync(planner, pool, what, content, name, provider);
            var clock = new Clock();
            clock.Go();
            await SendAsync(planner, HttpMethod.Post, $"{pool}/filing", JsonContent.Create(new { }), await TagAsync(planner, pool));
            clock.Say($"{provider}, filing {Rows} rows");
            clock = new Clock();
            clock.Go();
            await UntilAsync(organiser, $"/api/v1/campaigns/{campaign}/progress", progress => progress.GetProperty("pools").EnumerateArray().Any(city => city.GetProperty("latest").ValueKind == JsonValueKind.Object));
            clock.Say($"{provider}, delivering them");
        }
    }

    /// <summary>Imports while it asks for the progress, as the page does.</summary>
    private static async Task ImportAsync(HttpClient client, string pool, string what, byte[] content, string name, string provider)
    {
        var tag = await TagAsync(client, pool);
        var clock = new Clock();
        clock.Go();
        await SendAsync(client, HttpMethod.Post, $"{pool}/import", new MultipartFormDataContent { { new ByteArrayContent(content), "file", name } }, tag);
        var queued = clock.Wall;
        var seen = new HashSet<string>();
        for (var state = "waiting"; state != "done"; await Task.Delay(100))
        {
            var last = (await client.GetFromJsonAsync<JsonElement>(new Uri($"{pool}/import", UriKind.Relative))).GetProperty("last");
            state = last.GetProperty("state").GetString()!;
            if (state is not ("waiting" or "running" or "done"))
                throw new InvalidOperationException(last.GetRawText());
            seen.Add($"{last.GetProperty("done")}");
        }

        clock.Say($"{provider}, import of {Rows} rows, {what} of {content.Length / 1024} KB, queued after {queued:0} ms, {seen.Count} different states of progress seen");
    }

    private static IEnumerable<IReadOnlyList<string>> Table()
    {
        string[] counties = ["珠晖区", "雁峰区", "石鼓区", "蒸湘区", "南岳区", "衡阳县", "衡南县", "耒阳市"];
        string[] kinds = ["", "金属冶炼", "水泥", "粉尘涉爆、涉氨制冷", "其他建材"];
        yield return ["企业名称", "统一社会信用代码", "所在县市区", "行业领域", "企业类别", "最近一次检查日期", "是否建议检查"];
        for (var i = 0; i < Rows; i++)
        {
            var body = string.Create(CultureInfo.InvariantCulture, $"91430400MA{i:D7}");
            yield return [$"衡阳某某工业样本有限责任公司{i:00000}", body + UnifiedSocialCreditCode.CheckCharacterOf(body), counties[i % counties.Length], "工贸", kinds[i % kinds.Length], "2024-06-20", i % 100 == 0 ? "是" : ""];
        }
    }

    private static async Task<string> IssueAsync(HttpClient organiser)
    {
        var year = DateTime.Today.Year + 1;
        var terms = new
        {
            title = "候选企业", year, industries = new[] { "工贸" }, dates = new { roster = $"{year}-05-14", completion = $"{year}-06-20", summary = $"{year}-06-25" },
            checkItems = new[] { "应急预案备案" }, disciplineRules = new[] { "不接受宴请" },
        };
        var made = await SendAsync(organiser, HttpMethod.Post, "/api/v1/campaigns", JsonContent.Create(new { terms }), null);
        var campaign = $"/api/v1/campaigns/{made.GetProperty("campaignId").GetString()}";
        var groups = Arrangement2021.Groups.Select((group, index) => new { number = index + 1, builders = group.Builders, inspected = group.Inspected });
        await SendAsync(organiser, HttpMethod.Put, $"{campaign}/groups", JsonContent.Create(new { groups }), await TagAsync(organiser, campaign));
        await SendAsync(organiser, HttpMethod.Post, $"{campaign}/issuance", null, await TagAsync(organiser, campaign));
        return campaign.Split('/')[^1];
    }

    /// <summary>The application delivers by itself, as in production.</summary>
    private static async Task UntilAsync(HttpClient client, string address, Func<JsonElement, bool> isThere)
    {
        while (await client.GetAsync(new Uri(address, UriKind.Relative)) is var answer && !(answer.IsSuccessStatusCode && isThere(await answer.Content.ReadFromJsonAsync<JsonElement>())))
            await Task.Delay(20);
    }

    private static async Task<string> TagAsync(HttpClient client, string address) => (await client.GetAsync(new Uri(address, UriKind.Relative))).Headers.ETag!.Tag;

    private static async Task<JsonElement> SendAsync(HttpClient client, HttpMethod method, string address, HttpContent? content, string? tag)
    {
        using var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative)) { Content = content };
        if (tag is not null)
            request.Headers.IfMatch.Add(new EntityTagHeaderValue(tag));
        var answer = await client.SendAsync(request);
        return answer.IsSuccessStatusCode ? await answer.Content.ReadFromJsonAsync<JsonElement>() : throw new InvalidOperationException(await answer.Content.ReadAsStringAsync());
    }
}
