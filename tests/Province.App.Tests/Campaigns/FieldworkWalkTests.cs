using System.Collections.Concurrent;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Province.App.Seed;
using Province.App.Tests.Campaigns.Pools;
using Province.App.Tests.Campaigns.Targets;
using Province.App.Tests.Campaigns.Whole;
using Province.App.Tests.Inspections;
using Province.App.Tests.Plans;
using Province.Domain.Files;
using Province.Domain.Tenancy;

namespace Province.App.Tests.Campaigns;

/// <summary>
/// Every address of a campaign, its draw, its fieldwork and what was handed over, asked for with true ids at each step from the pools to the summary:
/// by every demo account, by Yueyang, which takes no part, and by members of group 3, which inspects Changsha and Zhuzhou, and of group 1.
/// </summary>
public sealed class FieldworkWalkTests
{
    private const int Yueyang = 430600, Shaoyang = 430500;

    private const string ChangshasPlants = "长沙第", ZhuzhousPlants = "株洲第", Finding = "除尘器泄爆片朝向通道";

    private static readonly string[] Parts = ["/campaigns", "/fieldwork", "/received-findings", "/draws/{drawId"];

    private static readonly (string[] Builders, string[] Inspected)[] WithoutYueyang =
    [
        (["长沙市", "株洲市"], ["湘潭市", "娄底市"]), (["湘潭市", "娄底市"], ["衡阳市", "郴州市"]), (["邵阳市", "衡阳市"], ["长沙市", "株洲市"]),
        (["永州市", "湘西州"], ["邵阳市", "益阳市"]), (["怀化市", "益阳市"], ["常德市", "张家界市"]), (["常德市", "张家界市", "郴州市"], ["湘西州", "永州市", "怀化市"]),
    ];

    private readonly Dictionary<string, string?> _ids = new() { ["group:int"] = "3", ["city:int"] = $"{FieldworkApi.Zhuzhou}" };
    private readonly List<Walker> _walkers = [];
    private bool _handed;

    private sealed record Walker(string Name, int Tenant, Role Role, HttpClient Client, int? Group = null)
    {
        internal bool IsProvinces => Tenant == ProvinceApp.Hunan.Code && Role != Role.CrossMember;
    }

    private string Campaign => _ids["campaignId:guid"]!;

    [Fact]
    public async Task Addresses_FromThePoolsToTheSummary_ShowNobodyMoreThanTheyMay()
    {
        await using var app = await ProvinceApp.StartAsync();
        var organiser = await app.AsAsync(CampaignApi.Organiser);
        await BeginAsync(app, organiser);
        await FilePoolsAsync(app, organiser);
        await GatherAsync(app);
        await WalkAsync(app);
        await DrawAsync(app);
        await WalkAsync(app);
        var member = await app.AsMemberAsync("hengyang.inspector");
        await InspectAsync(app, member);
        await WalkAsync(app);
        await HandOverAsync(app, member);
        await WalkAsync(app);
        await CloseAsync(app, organiser, member);
        await WalkAsync(app);
        await SumUpAsync(app);
        await WalkAsync(app);
    }

    private async Task BeginAsync(ProvinceApp app, HttpClient organiser)
    {
        await app.SettleAsync(new TenantId(Yueyang));
        await app.SettleAsync(new TenantId(Shaoyang));
        var campaign = await app.MakeAsync();
        var terms = System.Text.Json.Nodes.JsonNode.Parse((await organiser.ReadAsync($"campaigns/{campaign}")).GetProperty("terms").GetRawText())!.AsObject();
        terms["notTaking"] = new System.Text.Json.Nodes.JsonArray("岳阳市");
        await (await organiser.ChangeAsync(HttpMethod.Put, $"campaigns/{campaign}", "terms", terms)).ShouldBeJsonAsync();
        await (await organiser.ChangeAsync(HttpMethod.Put, $"campaigns/{campaign}", "groups", CampaignApi.Groups(WithoutYueyang))).ShouldBeJsonAsync();
        await (await organiser.StepAsync($"campaigns/{campaign}", "issuance")).ShouldBeJsonAsync();
        await app.DeliverAsync();
        _ids["campaignId:guid"] = campaign;
        var years = app.Today().AddYears(2);
        _ids["rosterId:guid"] = await app.AcceptRosterAsync(campaign, "hengyang.planner", "衡阳市", await app.OfficerAsync("舟行远", years, "hengyang.inspector"), await app.OfficerAsync("耒水清", years, "hengyang.team"));
        await app.AcceptRosterAsync(campaign, "zhuzhou.planner", "株洲市", await app.OfficerAsync("天元朗", years, "zhuzhou.leader"));
    }

    private async Task FilePoolsAsync(ProvinceApp app, HttpClient organiser)
    {
        await app.AcceptPoolAsync(Campaign, GroupDrawApi.Changsha, GroupDrawApi.Candidates(GroupDrawApi.Changsha, i => $"{ChangshasPlants}{i}厂"));
        string[] counties = ["荷塘区", "天元区", "石峰区"];
        var rows = Enumerable.Range(1, 9).Select(i => $"{ZhuzhousPlants}{i}厂,{PoolApi.Code(i, FieldworkApi.Zhuzhou)},{counties[i % 3]},工贸,,,\r\n");
        await (await app.AsAsync("zhuzhou.planner")).ImportAsync(Campaign, [.. rows]);
        await app.FilePoolAsync(Campaign, "zhuzhou.leader");
        _ids["poolId:guid"] = await app.FiledPoolAsync(Campaign, "株洲市");
        await (await organiser.StepAsync($"campaigns/pools/{_ids["poolId:guid"]}", "acceptance")).ShouldBeJsonAsync();
        await app.DeliverAsync();
    }

    private async Task GatherAsync(ProvinceApp app)
    {
        foreach (var person in SeedData.ReadDemo().Accounts)
            _walkers.Add(new(person.UserName, person.Tenant, person.Role, await app.AsAsync(person.UserName)));
        foreach (var (post, role) in new[] { ("planner", Role.Planner), ("leader", Role.Leader), ("inspector", Role.Inspector) })
            _walkers.Add(new($"yueyang.{post}", Yueyang, role, await app.AsAsync(CityPeople.UserName(Yueyang, post))));
        _walkers.Add(new("member of group 3", ProvinceApp.Hunan.Code, Role.CrossMember, await app.AsMemberAsync("hengyang.inspector"), 3));
        _walkers.Add(new("member of group 1", ProvinceApp.Hunan.Code, Role.CrossMember, await app.AsMemberAsync("zhuzhou.leader"), 1));
    }

    private async Task DrawAsync(ProvinceApp app)
    {
        var ceremony = await app.OpenedAsync(Campaign);
        await ceremony.ConcludeAsync();
        _ids["drawId:guid"] = ceremony.Draw;
        _ids["targetId:guid"] = $"{(await app.TargetsAsync(Campaign)).First(target => target.City == ProvinceApp.Zhuzhou).Id}";
    }

    private async Task InspectAsync(ProvinceApp app, HttpClient member)
    {
        var target = Guid.Parse(_ids["targetId:guid"]!);
        await (await member.RecordAsync(target, app.Today(), 1, "舟行远", "耒水清")).ShouldBeJsonAsync();
        await (await member.FindAsync(target, Finding)).ShouldBeJsonAsync();
        var finding = (await member.TargetAsync(target)).Findings().Single().GetProperty("id").GetGuid();
        await (await member.UploadAsync(target, finding, ("现场.jpg", FieldworkApi.Photo(1)))).ShouldBeJsonAsync();
        (_ids["findingId:guid"], _ids["sha256"]) = ($"{finding}", StoredFile.HashOf(FieldworkApi.Photo(1)));
    }

    private async Task HandOverAsync(ProvinceApp app, HttpClient member)
    {
        await (await member.StepAsync($"fieldwork/targets/{_ids["targetId:guid"]}", "handover")).ShouldBeJsonAsync();
        await app.DeliverAsync();
        var received = (await (await app.AsAsync("zhuzhou.planner")).ReadAsync("received-findings")).GetProperty("items")[0];
        received.GetProperty("findingId").GetString().ShouldBe(_ids["findingId:guid"], "one id names a finding in both tenants");
        _handed = true;
    }

    /// <summary>The other enterprises stand still, so that the group has been everywhere.</summary>
    private async Task CloseAsync(ProvinceApp app, HttpClient organiser, HttpClient member)
    {
        foreach (var other in (await app.TargetsAsync(Campaign)).Where(target => target.LeftOut is null && $"{target.Id}" != _ids["targetId:guid"]))
            await (await member.StepAsync($"fieldwork/targets/{other.Id}", "unavailability", new { reason = "已停产关闭" })).ShouldBeJsonAsync();
        await (await organiser.ChangeAsync(HttpMethod.Post, $"fieldwork/{Campaign}/groups/3", "closing")).ShouldBeJsonAsync();
        await app.DeliverAsync();
    }

    private async Task SumUpAsync(ProvinceApp app)
    {
        var (lead, own) = (await app.AsAsync(CityPeople.UserName(Shaoyang, "planner")), $"campaigns/assignments/{Campaign}/summary");
        await (await lead.ChangeAsync(HttpMethod.Put, own, "text", new { situation = "情况", problems = "问题", handling = "处理", suggestions = "建议" })).ShouldBeJsonAsync();
        await (await lead.ChangeAsync(HttpMethod.Post, own, "filing")).ShouldBeJsonAsync();
        await app.DeliverAsync();
        _ids["summaryId:guid"] = $"{await app.InAsync(ProvinceApp.Hunan, db => db.FiledSummaries.Select(summary => summary.Id).SingleAsync())}";
    }

    private async Task WalkAsync(ProvinceApp app)
    {
        var (wrong, told) = (new ConcurrentBag<string>(), new ConcurrentBag<string>());
        var addresses = CampaignAddresses.Of(app, _ids, Parts);
        await Parallel.ForEachAsync(_walkers, async (walker, ct) =>
        {
            foreach (var address in addresses)
            {
                using var response = await walker.Client.GetAsync(address, ct);
                if (!FieldworkDoors.Allowed(walker.Role, walker.Tenant, walker.Group, address, _ids, _handed).Contains(response.StatusCode))
                    wrong.Add($"{walker.Name} {address}: {response.StatusCode}");
                var body = response.StatusCode == HttpStatusCode.OK ? await response.Content.ReadAsStringAsync(ct) : "";
                foreach (var secret in SecretsFor(walker).Where(secret => body.Contains(secret, StringComparison.Ordinal)))
                    wrong.Add($"{walker.Name} {address}: tells of {secret}");
                if (walker.Name == CampaignApi.Organiser && body.Contains(ZhuzhousPlants, StringComparison.Ordinal))
                    told.Add(address.StartsWith("/api/", StringComparison.Ordinal) ? "API" : "page");
            }
        });
        wrong.ShouldBeEmpty(string.Join('\n', wrong));
        told.Distinct().ShouldBe(["API", "page"], ignoreOrder: true, "what must not be told stands in answers as it is written here");
    }

    /// <summary>What must not stand in any answer to somebody; a city knows its own candidates, and what was handed over to it.</summary>
    private string[] SecretsFor(Walker walker) => walker switch
    {
        { IsProvinces: true } or { Group: 3 } => [],
        { Tenant: FieldworkApi.Zhuzhou } => _handed ? [ChangshasPlants] : [ChangshasPlants, Finding],
        _ => [ChangshasPlants, ZhuzhousPlants, Finding],
    };
}
