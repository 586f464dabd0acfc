using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Province.App.Tests.Campaigns.Pools;
using Province.App.Tests.Campaigns.Targets;
using Province.App.Tests.Draws;
using Province.App.Tests.Inspections;
using Province.App.Tests.Plans;
using Province.Domain.Tenancy;
using Province.Tests;

namespace Province.App.Tests.Campaigns.Whole;

/// <summary>What a group does from its cities' pools to its accepted summary, and what the test remembers of it.</summary>
internal sealed class WholeFieldwork(FourteenCities cities, string campaign)
{
    private static readonly string[] Kinds = ["金属冶炼", "粉尘涉爆", "其他建材", "", "金属冶炼", "涉氨制冷"];

    private readonly List<Visit> _done = [];
    private readonly List<int> _draws = [];

    internal sealed record Finding(string Text, bool IsMajor, string State);

    internal sealed record Visit(string City, Guid Target, IReadOnlyList<Finding> Findings);

    internal IReadOnlyList<Visit> Done => _done;

    internal IReadOnlyList<int> Draws => _draws;

    internal async Task RunAsync(int group)
    {
        var (builders, inspected) = Arrangement2021.Groups[group - 1];
        foreach (var city in inspected)
            await FilePoolAsync(city);
        var ceremony = await DrawAsync(group, inspected);
        var member = await cities.App.AsMemberAsync($"c{cities.Codes[builders[0]]}.inspector");
        if (group == 4)
            await ReplaceAClosedOneAsync(group, member, ceremony);
        await InspectAsync(group, builders, member);
        await (await (await cities.OrganiserAsync()).ChangeAsync(HttpMethod.Post, $"fieldwork/{campaign}/groups/{group}", "closing")).ShouldBeJsonAsync();
        await cities.App.DeliverAsync();
        await SumUpAsync(builders[0]);
    }

    private async Task FilePoolAsync(string city)
    {
        var code = cities.Codes[city];
        var counties = await cities.App.InAsync(new TenantId(code), db => db.Units.OrderBy(unit => unit.Code).Select(unit => unit.Name).Take(4).ToListAsync());
        var rows = Enumerable.Range(1, 12).Select(number =>
            $"{city}第{number}厂,{PoolApi.Code(number, code)},{counties[number % counties.Count]},工贸,{Kinds[number % Kinds.Length]},,{(number == 12 ? "是" : "")}\r\n");
        await (await cities.AsAsync(city, "planner")).ImportAsync(campaign, [.. rows]);
        await cities.App.FilePoolAsync(campaign, $"c{code}.leader", noCement: true);
        await (await (await cities.OrganiserAsync()).StepAsync($"campaigns/pools/{await cities.App.FiledPoolAsync(campaign, city)}", "acceptance")).ShouldBeJsonAsync();
    }

    private async Task<Ceremony> DrawAsync(int group, string[] inspected)
    {
        var organiser = await cities.OrganiserAsync();
        var hash = (await organiser.ReadAsync($"campaigns/{campaign}/groups/{group}/draw")).GetProperty("requestHash").GetString();
        var opened = await (await organiser.PostAsJsonAsync(GroupDrawApi.Address(campaign, group), GroupDrawApi.Opening(cities.App, hash))).ShouldBeJsonAsync(HttpStatusCode.Created);
        _draws.Add(opened.GetProperty("number").GetInt32());
        var codes = inspected.Select(city => cities.Codes[city]).Order().ToArray();
        var ceremony = new Ceremony(cities.App, organiser, opened.GetProperty("drawId").GetString()!,
            ["operator", "drawer", .. codes.Select(code => $"bureau-{code}"), .. codes.Select(code => $"witness-{code}")]);
        await ceremony.ConcludeAsync();
        return ceremony;
    }

    /// <summary>An enterprise stands still on the day: it is withdrawn, and fresh dice draw another in its place.</summary>
    private async Task ReplaceAClosedOneAsync(int group, HttpClient member, Ceremony ceremony)
    {
        var gone = (await TargetsAsync(member, group))[0];
        await (await member.StepAsync($"fieldwork/targets/{gone.GetProperty("targetId").GetGuid()}", "unavailability", new { reason = "已停产关闭" })).ShouldBeJsonAsync();
        await (await ceremony.StepAsync("withdrawals", new { rows = new[] { new { id = gone.GetProperty("creditCode").GetString(), reason = "已停产关闭" } } })).ShouldBeJsonAsync();
        await ceremony.ThrowAsync("8 1 4 1 5 9 2 6 5 3 5 8 9 7 9 3 2 3 8 4 6 2 6 4 3 3 8 3 2 9");
        (await TargetsAsync(member, group)).Select(target => target.GetProperty("creditCode").GetString()).ShouldNotContain(gone.GetProperty("creditCode").GetString());
    }

    private async Task<IReadOnlyList<JsonElement>> TargetsAsync(HttpClient member, int group) =>
        [.. (await member.ReadAsync($"fieldwork/{campaign}/groups/{group}")).GetProperty("targets").EnumerateArray().Where(target =>
            target.GetProperty("leftOut").ValueKind == JsonValueKind.Null && target.GetProperty("origin").GetString() == "drawn")];

    private async Task InspectAsync(int group, string[] builders, HttpClient member)
    {
        var targets = await TargetsAsync(member, group);
        targets.Count.ShouldBe(4);
        var item = (await (await cities.OrganiserAsync()).ReadAsync($"campaigns/{campaign}")).GetProperty("terms").GetProperty("checkItems")[group].GetString()!;
        foreach (var (at, target) in targets.Index())
        {
            var id = target.GetProperty("targetId").GetGuid();
            await (await member.RecordAsync(id, cities.App.Today(), 1, $"{builders[0]}执法一", $"{builders[1]}执法二")).ShouldBeJsonAsync();
            var findings = Enumerable.Range(0, (group + at) % 3).Select(number => new Finding($"{group}组第{at}家第{number}条", (group + number) % 2 == 0, StateOf(group, at, number))).ToList();
            foreach (var finding in findings)
                await (await member.FindAsync(id, finding.Text, finding.IsMajor, item)).ShouldBeJsonAsync();
            _done.Add(new Visit(target.GetProperty("cityName").GetString()!, id, findings));
        }

        if (_done.TakeLast(targets.Count).Any(visit => visit.Findings.Count > 0))
            await (await member.ChangeAsync(HttpMethod.Post, $"fieldwork/{campaign}/groups/{group}", "handover")).ShouldBeJsonAsync();
        await cities.App.DeliverAsync();
        foreach (var visit in _done.TakeLast(targets.Count))
            await AnswerAsync(visit);
    }

    private static string StateOf(int group, int at, int number) => ((group + (2 * at) + number) % 5) switch { 0 => "accepted", 1 => "rectified", 2 => "caseFiled", 3 => "disputed", _ => "handedOver" };

    private async Task AnswerAsync(Visit visit)
    {
        var city = await cities.AsAsync(visit.City, "planner");
        var received = (await city.ReadAsync("received-findings?size=200")).GetProperty("items").EnumerateArray().ToDictionary(row => row.GetProperty("text").GetString()!, row => row.GetProperty("findingId").GetGuid());
        foreach (var finding in visit.Findings.Where(finding => finding.State != "handedOver"))
        {
            Task<HttpResponseMessage> SayAsync(object answer) => city.StepAsync($"received-findings/{received[finding.Text]}", "answer", answer);
            if (finding.State == "disputed")
                await (await SayAsync(new { state = "disputed", remark = "不属于本企业" })).ShouldBeJsonAsync();
            else
                await (await SayAsync(new { state = "accepted" })).ShouldBeJsonAsync();
            if (finding.State == "rectified")
                await (await SayAsync(new { state = "rectified", remark = "已整改", rectifiedOn = CampaignApi.Text(cities.App.Today()) })).ShouldBeJsonAsync();
            if (finding.State == "caseFiled")
                await (await SayAsync(new { state = "caseFiled", caseNumber = $"应急立〔2027〕{finding.Text}" })).ShouldBeJsonAsync();
        }

        await cities.App.DeliverAsync();
    }

    private async Task SumUpAsync(string lead)
    {
        var planner = await cities.AsAsync(lead, "planner");
        var summary = await planner.ReadAsync($"campaigns/assignments/{campaign}/summary");
        var text = summary.GetProperty("text");
        text.GetProperty("situation").GetString().ShouldNotBeNullOrWhiteSpace("the figures came when the fieldwork was closed");
        await (await planner.ChangeAsync(HttpMethod.Put, $"campaigns/assignments/{campaign}/summary", "text", new
        {
            situation = text.GetProperty("situation").GetString(), problems = text.GetProperty("problems").GetString(),
            handling = text.GetProperty("handling").GetString(), suggestions = "加强复查",
        })).ShouldBeJsonAsync();
        await (await planner.ChangeAsync(HttpMethod.Post, $"campaigns/assignments/{campaign}/summary", "filing")).ShouldBeJsonAsync();
        await cities.App.DeliverAsync();
        var filed = await cities.App.InAsync(ProvinceApp.Hunan, db => db.FiledSummaries.OrderByDescending(one => one.FiledAt).Select(one => one.Id).FirstAsync());
        await (await (await cities.OrganiserAsync()).StepAsync($"campaigns/summaries/{filed}", "acceptance")).ShouldBeJsonAsync();
        await cities.App.DeliverAsync();
    }
}
