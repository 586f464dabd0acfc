using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Province.App.Tests.Draws;
using Province.App.Tests.Plans;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Pools;
using Province.Domain.Campaigns.Targets;
using Province.Domain.Exchange;
using Province.Domain.Tenancy;
using Province.Tests;

namespace Province.App.Tests.Campaigns.Targets;

/// <summary>The draw of group 3, which inspects Changsha and Zhuzhou, as a program opens it; the pools lie on the province's desk as accepted.</summary>
internal static class GroupDrawApi
{
    internal static readonly TenantId Changsha = new(430100);

    internal static readonly string[] Seats = ["operator", "drawer", "bureau-430100", "bureau-430200", "witness-430100", "witness-430200"];

    internal static string Address(string campaign, int group = 3) => $"/api/v1/campaigns/{campaign}/groups/{group}/draw";

    /// <summary>Issues a campaign with the quotas of 2021.</summary>
    internal static async Task<string> IssueWithKindsAsync(this ProvinceApp app)
    {
        var organiser = await app.AsAsync(CampaignApi.Organiser);
        var campaign = await app.MakeAsync();
        var terms = System.Text.Json.Nodes.JsonNode.Parse((await organiser.ReadAsync($"campaigns/{campaign}")).GetProperty("terms").GetRawText())!.AsObject();
        terms["quotas"]!["kinds"] = JsonSerializer.SerializeToNode(new object[]
        {
            new { kinds = new[] { "smelting" }, atLeast = 1, per = "group" },
            new { kinds = new[] { "cement", "dust", "ammonia" }, atLeast = 1, per = "group", standIn = new { kind = "otherBuildingMaterials", inPlaceOf = "cement" } },
        });
        await (await organiser.ChangeAsync(HttpMethod.Put, $"campaigns/{campaign}", "terms", terms)).ShouldBeJsonAsync();
        await (await organiser.ChangeAsync(HttpMethod.Put, $"campaigns/{campaign}", "groups", CampaignApi.Groups(Arrangement2021.Groups))).ShouldBeJsonAsync();
        await (await organiser.StepAsync($"campaigns/{campaign}", "issuance")).ShouldBeJsonAsync();
        return campaign;
    }

    /// <summary>
    /// Ten candidates of a city in three counties; the last is the city's proposal. Each county has a smelter, and dust or another building material, so
    /// that whichever is withdrawn can be replaced.
    /// </summary>
    internal static List<PoolCandidate> Candidates(TenantId city, Func<int, string>? name = null) => [.. Enumerable.Range(1, 10).Select(i => new PoolCandidate(
        $"91{city.Code}0000000{i:000}", name?.Invoke(i) ?? $"{city.Code}企业{i}", $"县{i % 3}",
        i switch { 1 or 2 or 6 or 7 => [EnterpriseKind.Smelting], 3 => [EnterpriseKind.Dust], 4 or 5 => [EnterpriseKind.OtherBuildingMaterials], _ => [] }, null, IsProposed: i == 10))];

    internal static Task AcceptPoolAsync(this ProvinceApp app, string campaign, TenantId city, IReadOnlyList<PoolCandidate> candidates, int version = 1) => app.InAsync(ProvinceApp.Hunan, async db =>
    {
        var snapshot = new PoolSnapshot(Guid.Parse(campaign), version, "市局", NoCement: true, candidates);
        var envelope = new OutboxEnvelope(city, Guid.NewGuid(), ProvinceApp.Hunan, new Letter(PoolSnapshot.EnvelopeKind, $"campaign/{campaign}", "候选企业名单", snapshot.Write()), app.Clock.GetUtcNow());
        db.Inbox.Add(new InboxEnvelope(ProvinceApp.Hunan, envelope, app.Clock.GetUtcNow()));
        var filed = new FiledCampaignPool(ProvinceApp.Hunan, city, envelope.Id, snapshot, envelope.Sha256, envelope.SentAt);
        filed.Accept("组织人员", app.Clock.GetUtcNow());
        db.FiledCampaignPools.Add(filed);
        return await db.SaveChangesAsync();
    });

    internal static Task ExcludeAsync(this ProvinceApp app, string campaign, PoolCandidate candidate) => app.InAsync(ProvinceApp.Hunan, async db =>
    {
        db.CampaignDirectTargets.Add(new(ProvinceApp.Hunan, Guid.Parse(campaign), new(candidate.CreditCode, candidate.Name, "省厅年度执法计划企业"), "组织人员", app.Clock.GetUtcNow()));
        return await db.SaveChangesAsync();
    });

    /// <summary>A campaign with both pools accepted; the first enterprise of Changsha is the province's own.</summary>
    internal static async Task<string> ReadyAsync(this ProvinceApp app, Func<int, string>? names = null)
    {
        var campaign = await app.IssueWithKindsAsync();
        var changsha = Candidates(Changsha, names);
        await app.AcceptPoolAsync(campaign, Changsha, changsha);
        await app.AcceptPoolAsync(campaign, ProvinceApp.Zhuzhou, Candidates(ProvinceApp.Zhuzhou));
        await app.ExcludeAsync(campaign, changsha[0]);
        return campaign;
    }

    internal static object Opening(ProvinceApp app, string? requestHash, object? seats = null, bool namesChecked = false) => new
    {
        requestHash, seats, commitsClose = app.Clock.GetUtcNow().AddMinutes(30), revealsClose = app.Clock.GetUtcNow().AddMinutes(45), last = new { kind = "dice" }, namesChecked,
    };

    internal static async Task<HttpResponseMessage> OpenAsync(this ProvinceApp app, string campaign, string user = CampaignApi.Organiser, object? seats = null, bool namesChecked = false)
    {
        var hash = (await (await app.AsAsync(CampaignApi.Organiser)).ReadAsync($"campaigns/{campaign}/groups/3/draw")).GetProperty("requestHash").GetString();
        return await (await app.AsAsync(user)).PostAsJsonAsync(Address(campaign), Opening(app, hash, seats, namesChecked));
    }

    internal static async Task<Ceremony> OpenedAsync(this ProvinceApp app, string campaign)
    {
        var state = await (await app.OpenAsync(campaign, namesChecked: true)).ShouldBeJsonAsync(HttpStatusCode.Created);
        return new(app, await app.AsAsync(CampaignApi.Organiser), state.GetProperty("drawId").GetString()!, Seats);
    }

    /// <summary>Every seat signs that the draw is void for the first reason that its request proves.</summary>
    internal static async Task VoidAfterOutcomeAsync(this ProvinceApp app, Ceremony draw)
    {
        var ground = (await draw.ReadAsync()).GetProperty("grounds")[0];
        await (await draw.StepAsync("void-proposal", new { reason = "duplicate", text = "重复列入", evidence = ground.GetProperty("evidence") })).ShouldBeJsonAsync();
        foreach (var role in Seats)
            await (await draw.AgreeAsync(role)).ShouldBeJsonAsync();
    }

    internal static Task<List<GroupTarget>> TargetsAsync(this ProvinceApp app, string campaign) =>
        app.InAsync(ProvinceApp.Hunan, db => db.GroupTargets.AsNoTracking().Where(target => target.CampaignId == Guid.Parse(campaign)).OrderBy(target => target.CreditCode).ToListAsync());
}
