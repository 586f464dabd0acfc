using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Province.App.Tests;
using Province.App.Tests.Campaigns;
using Province.App.Tests.Campaigns.Pools;
using Province.App.Tests.Campaigns.Whole;
using Province.App.Tests.Inspections;
using Province.App.Tests.Plans;
using Province.Domain.Tenancy;

namespace Province.Browser.Tests.Campaigns;

/// <summary>Group 3 of a campaign: Shaoyang leads, Hengyang goes along, Changsha and Zhuzhou are inspected. What stands before the pages are opened, through the API.</summary>
internal static class FiveTenants
{
    internal const int Shaoyang = 430500;

    internal static readonly string Lead = CityPeople.UserName(Shaoyang, "planner"), LeadInspector = CityPeople.UserName(Shaoyang, "inspector"),
        ChangshaPlanner = CityPeople.UserName(FieldworkApi.Changsha, "planner"), ChangshaLeader = CityPeople.UserName(FieldworkApi.Changsha, "leader");

    /// <summary>An issued campaign with the quotas of 2021 for kinds.</summary>
    internal static async Task<string> IssueToFiveAsync(this ProvinceApp app)
    {
        await app.SettleAsync(new TenantId(Shaoyang));
        await app.SettleAsync(new TenantId(FieldworkApi.Changsha));
        return await app.IssueChangedAsync(terms => terms["quotas"]!["kinds"] = JsonSerializer.SerializeToNode(new object[]
        {
            new { kinds = new[] { "smelting" }, atLeast = 1, per = "group" },
            new { kinds = new[] { "cement", "dust", "ammonia" }, atLeast = 1, per = "group", standIn = new { kind = "otherBuildingMaterials", inPlaceOf = "cement" } },
        }));
    }

    /// <summary>Names two officers, one with an account, and an expert of a builder; the roster is not filed yet.</summary>
    internal static async Task NameMembersAsync(this ProvinceApp app, string campaign, string planner, (string Name, string? Account)[] officers, string expert, int provider)
    {
        var client = await app.AsAsync(planner);
        foreach (var (index, (name, account)) in officers.Index())
            await (await client.ChangeAsync(HttpMethod.Post, $"campaigns/assignments/{campaign}", "members",
                await app.OfficerAsync(name, app.Today().AddYears(2), account, leads: index == 0 && planner == Lead))).ShouldBeJsonAsync();
        await (await client.ChangeAsync(HttpMethod.Post, $"campaigns/assignments/{campaign}", "members", CampaignApi.Expert(expert, provider))).ShouldBeJsonAsync();
    }

    /// <summary>The members of a builder signed the rules on paper.</summary>
    internal static async Task AcknowledgeAsync(this ProvinceApp app, string campaign, string planner)
    {
        var client = await app.AsAsync(planner);
        var members = (await client.ReadAsync($"campaigns/assignments/{campaign}")).GetProperty("members").EnumerateArray().Select(member => member.GetProperty("id").GetString()).ToList();
        foreach (var member in members)
            await (await client.StepAsync($"campaigns/assignments/{campaign}", $"members/{member}/acknowledgement", new { onPaper = true })).ShouldBeJsonAsync();
        await app.DeliverAsync();
    }

    /// <summary>Twelve candidates in four counties, the last one the city's own proposal; the pool is not filed yet.</summary>
    internal static async Task ListCandidatesAsync(this ProvinceApp app, string campaign, string planner, int city, string name)
    {
        string[] kinds = ["金属冶炼", "粉尘涉爆", "其他建材", "", "金属冶炼", "涉氨制冷"];
        var counties = await app.InAsync(new TenantId(city), db => db.Units.OrderBy(unit => unit.Code).Select(unit => unit.Name).Take(4).ToListAsync());
        var rows = Enumerable.Range(1, 12).Select(number =>
            $"{name}第{number}机械制造有限公司,{PoolApi.Code(number, city)},{counties[number % counties.Count]},工贸,{kinds[number % kinds.Length]},,{(number == 12 ? "是" : "")}\r\n");
        await (await app.AsAsync(planner)).ImportAsync(campaign, [.. rows]);
    }

    /// <summary>A member goes to every target that nobody has been to, and finds one thing at each.</summary>
    internal static async Task InspectTheRestAsync(this ProvinceApp app, string campaign, string userName, params string[] officers)
    {
        var member = await app.AsMemberAsync(userName);
        var targets = (await member.ReadAsync($"fieldwork/{campaign}/groups/3")).GetProperty("targets").EnumerateArray().Select(target => target.GetProperty("targetId").GetGuid()).ToList();
        foreach (var target in targets)
        {
            if ((await member.TargetAsync(target)).GetProperty("inspection").ValueKind != JsonValueKind.Null)
                continue;
            await (await member.RecordAsync(target, app.Today(), 1, officers)).ShouldBeJsonAsync();
            await (await member.FindAsync(target, "配电室未张贴安全警示标志。")).ShouldBeJsonAsync();
        }

        await (await member.ChangeAsync(HttpMethod.Post, $"fieldwork/{campaign}/groups/3", "handover")).ShouldBeJsonAsync();
        await app.DeliverAsync();
    }
}
