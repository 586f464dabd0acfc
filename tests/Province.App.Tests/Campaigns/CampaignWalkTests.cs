using System.Net;
using Microsoft.EntityFrameworkCore;
using Province.App.Seed;
using Province.App.Tests.Campaigns.Pools;
using Province.App.Tests.Plans;
using Province.Domain.Tenancy;

namespace Province.App.Tests.Campaigns;

/// <summary>
/// Every address of campaigns, pages and API, asked for with true ids by every demo account, before and after each step: the province, Hengyang,
/// which builds a group and is inspected, and Zhuzhou, which takes no part.
/// </summary>
public sealed class CampaignWalkTests
{
    private static readonly (string[] Builders, string[] Inspected)[] WithoutZhuzhou =
    [
        (["长沙市", "岳阳市"], ["湘潭市", "娄底市"]), (["湘潭市", "娄底市"], ["衡阳市", "郴州市"]), (["邵阳市", "衡阳市"], ["长沙市", "岳阳市"]),
        (["永州市", "湘西州"], ["邵阳市", "益阳市"]), (["怀化市", "益阳市"], ["常德市", "张家界市"]), (["常德市", "张家界市", "郴州市"], ["湘西州", "永州市", "怀化市"]),
    ];

    [Fact]
    public async Task Addresses_AskedForByEveryAccountAtEachStep_ShowNobodyMoreThanTheyMay()
    {
        await using var app = await ProvinceApp.StartAsync();
        var organiser = await app.AsAsync(CampaignApi.Organiser);
        var ids = new Dictionary<string, string?> { ["campaignId:guid"] = await MakeAsync(app, organiser), ["group:int"] = "2" };
        await WalkAsync(app, ids, issued: false);
        await (await organiser.StepAsync($"campaigns/{ids["campaignId:guid"]}", "issuance")).ShouldBeJsonAsync();
        await app.DeliverAsync();
        await WalkAsync(app, ids, issued: true);
        await app.FileRosterAsync(ids["campaignId:guid"]!, CampaignApi.Officer("甲", app.Today().AddYears(2)));
        var planner = await app.AsAsync("hengyang.planner");
        await (await planner.StepAsync($"campaigns/assignments/{ids["campaignId:guid"]}", "extensions", new { kind = "roster", until = CampaignApi.Text(app.Today().AddDays(15)), reason = "出差" })).ShouldBeJsonAsync();
        await app.DeliverAsync();
        ids["rosterId:guid"] = await app.RosterAsync(ids["campaignId:guid"]!, "衡阳市");
        ids["memberId:guid"] = (await planner.ReadAsync($"campaigns/assignments/{ids["campaignId:guid"]}")).GetProperty("members")[0].GetProperty("id").GetString();
        ids["extensionId:guid"] = (await organiser.ReadAsync($"campaigns/{ids["campaignId:guid"]}/extensions"))[0].GetProperty("extension").GetProperty("id").GetString();
        await planner.ImportAsync(ids["campaignId:guid"]!, PoolApi.Row(1));
        await app.FilePoolAsync(ids["campaignId:guid"]!);
        ids["poolId:guid"] = await app.FiledPoolAsync(ids["campaignId:guid"]!);
        await WalkAsync(app, ids, issued: true);
        await (await organiser.StepAsync($"campaigns/rosters/{ids["rosterId:guid"]}", "acceptance")).ShouldBeJsonAsync();
        await app.DeliverAsync();
        await WalkAsync(app, ids, issued: true);
        (await app.InAsync(ProvinceApp.Zhuzhou, db => db.CampaignAssignments.CountAsync())).ShouldBe(0);
    }

    private static async Task<string> MakeAsync(ProvinceApp app, HttpClient organiser)
    {
        var campaign = await app.MakeAsync();
        var terms = (await organiser.ReadAsync($"campaigns/{campaign}")).GetProperty("terms");
        var without = System.Text.Json.Nodes.JsonNode.Parse(terms.GetRawText())!.AsObject();
        without["notTaking"] = new System.Text.Json.Nodes.JsonArray("株洲市");
        await (await organiser.ChangeAsync(HttpMethod.Put, $"campaigns/{campaign}", "terms", without)).ShouldBeJsonAsync();
        await (await organiser.ChangeAsync(HttpMethod.Put, $"campaigns/{campaign}", "groups", CampaignApi.Groups(WithoutZhuzhou))).ShouldBeJsonAsync();
        return campaign;
    }

    private static async Task WalkAsync(ProvinceApp app, Dictionary<string, string?> ids, bool issued)
    {
        var wrong = new List<string>();
        var addresses = CampaignAddresses.Of(app, ids, "/campaigns");
        addresses.Count.ShouldBeGreaterThan(15);
        foreach (var person in SeedData.ReadDemo().Accounts)
        {
            var client = await app.AsAsync(person.UserName);
            foreach (var address in addresses)
            {
                var status = (await client.GetAsync(address)).StatusCode;
                if (!Allowed(person, address, issued, ids["campaignId:guid"]!).Contains(status))
                    wrong.Add($"{person.UserName} {address}: {status}");
            }
        }

        wrong.ShouldBeEmpty();
    }

    /// <summary>What an address may answer: of the other kind of tenant nothing at all, of a campaign without a part in it nothing either.</summary>
    private static HttpStatusCode[] Allowed(SeedData.Person person, string address, bool issued, string campaign)
    {
        var isCitys = address.Contains("/assignments", StringComparison.Ordinal);
        var rights = RoleRights.Of(person.Role);
        if (!rights.ContainsKey(isCitys ? Right.ViewAssignments : Right.ViewCampaigns))
            return [HttpStatusCode.Forbidden];
        var hasPart = !isCitys || !address.Contains(campaign, StringComparison.Ordinal) || (issued && person.Tenant == 430400);
        if (!hasPart)
            return [HttpStatusCode.NotFound, HttpStatusCode.Forbidden];
        return rights.ContainsKey(!isCitys ? Right.OrganiseCampaign : address.Contains("/pool", StringComparison.Ordinal) ? Right.FilePool : Right.FileRoster)
            ? [HttpStatusCode.OK, HttpStatusCode.Redirect, HttpStatusCode.NotFound]
            : [HttpStatusCode.OK, HttpStatusCode.Redirect, HttpStatusCode.Forbidden, HttpStatusCode.NotFound];
    }
}
