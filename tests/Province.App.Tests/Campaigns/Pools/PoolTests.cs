using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Province.App.Tests.Plans;
using Province.Tests;

namespace Province.App.Tests.Campaigns.Pools;

/// <summary>A pool from the city's desk to the province and back.</summary>
public sealed class PoolTests(ProvinceApps apps) : IClassFixture<ProvinceApps>
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Pool_FiledTwiceReturnedAndAccepted_EndsClosed(string provider)
    {
        var app = await apps.OnAsync(provider);
        var (organiser, planner) = (await app.AsAsync(CampaignApi.Organiser), await app.AsAsync("hengyang.planner"));
        var campaign = await app.IssueAsync();
        (await app.PoolOfAsync(campaign, "衡阳市")).GetProperty("latest").ValueKind.ShouldBe(JsonValueKind.Null);
        await planner.StepAsync(PoolApi.Of(campaign), "filing", new { }).ShouldRefuseAsync(409, "pool.empty");
        await planner.ImportAsync(campaign, PoolApi.Row(1, kinds: "金属冶炼、粉尘涉爆", day: "2024/3/5"), PoolApi.Row(2, "珠晖"), PoolApi.Row(3, "耒阳市", proposed: "是"));
        (await app.PoolOfAsync(campaign, "衡阳市")).GetProperty("latest").ValueKind.ShouldBe(JsonValueKind.Null, "a draft is nobody else's");
        await app.FilePoolAsync(campaign);
        var first = await app.FiledPoolAsync(campaign);
        var shown = await organiser.ReadAsync($"campaigns/pools/{first}");
        var figures = shown.GetProperty("figures");
        (figures.GetProperty("total").GetInt32(), figures.GetProperty("proposed").GetInt32(), figures.GetProperty("drawable").GetInt32()).ShouldBe((3, 1, 2));
        figures.GetProperty("kinds").EnumerateArray().Where(kind => kind.GetProperty("count").GetInt32() > 0).Select(kind => kind.GetProperty("kind").GetString()).ShouldBe(["smelting", "dust"]);
        figures.GetProperty("counties").EnumerateArray().Select(county => county.GetProperty("county").GetString()).ShouldBe(["珠晖区", "蒸湘区"], ignoreOrder: true);

        await planner.ImportAsync(campaign, PoolApi.Row(1, kinds: "金属冶炼"), PoolApi.Row(4, "珠晖区"));
        await app.FilePoolAsync(campaign);
        await organiser.StepAsync($"campaigns/pools/{first}", "acceptance").ShouldRefuseAsync(409, "pool.superseded");
        var second = await app.FiledPoolAsync(campaign);
        await organiser.StepAsync($"campaigns/pools/{second}", "return", new { comment = "" }).ShouldRefuseAsync(422, "pool.comment_missing");
        await (await organiser.StepAsync($"campaigns/pools/{second}", "return", new { comment = "漏报耒阳市的冶炼企业" })).ShouldBeJsonAsync();
        await app.DeliverAsync();
        (await planner.ReadAsync(PoolApi.Of(campaign))).GetProperty("state").GetProperty("returnComment").GetString().ShouldBe("漏报耒阳市的冶炼企业");

        await (await planner.ChangeAsync(HttpMethod.Post, PoolApi.Of(campaign), "candidates", new { creditCode = PoolApi.Code(5), name = "耒阳冶炼厂", county = "耒阳", kinds = "金属冶炼" })).ShouldBeJsonAsync();
        (await app.FilePoolAsync(campaign)).GetProperty("version").GetInt32().ShouldBe(3);
        var third = await app.FiledPoolAsync(campaign);
        await (await organiser.StepAsync($"campaigns/pools/{third}", "acceptance")).ShouldBeJsonAsync();
        await organiser.StepAsync($"campaigns/pools/{third}", "acceptance", etag: "\"1\"").ShouldRefuseAsync(412, "pool.stale");
        await app.DeliverAsync();
        var closed = await planner.ReadAsync(PoolApi.Of(campaign));
        (closed.GetProperty("state").GetProperty("stage").GetString(), closed.GetProperty("isOpen").GetBoolean()).ShouldBe(("accepted", false));
        await planner.ChangeAsync(HttpMethod.Delete, PoolApi.Of(campaign), $"candidates/{PoolApi.Code(1)}").ShouldRefuseAsync(409, "pool.closed");
        await planner.UploadAsync(campaign, "import", PoolApi.Utf8(PoolApi.Heads + PoolApi.Row(9))).ShouldRefuseAsync(409, "pool.closed");
        await planner.StepAsync(PoolApi.Of(campaign), "filing", new { }).ShouldRefuseAsync(409, "pool.closed");
        (await organiser.ReadAsync($"campaigns/pools/{first}")).GetProperty("figures").GetProperty("total").GetInt32().ShouldBe(3, "what was filed stays");
    }

    [Fact]
    public async Task Acceptance_WhileTheCityChangesOn_ClosesWhatWasFiled()
    {
        var app = await apps.OnAsync();
        var (organiser, planner) = (await app.AsAsync(CampaignApi.Organiser), await app.AsAsync("hengyang.planner"));
        var campaign = await app.IssueAsync();
        await planner.ImportAsync(campaign, PoolApi.Row(1), PoolApi.Row(2));
        await app.FilePoolAsync(campaign);
        await planner.ImportAsync(campaign, PoolApi.Row(7));
        await (await organiser.StepAsync($"campaigns/pools/{await app.FiledPoolAsync(campaign)}", "acceptance")).ShouldBeJsonAsync();
        await app.DeliverAsync();
        var left = (await planner.ReadAsync($"{PoolApi.Of(campaign)}/candidates")).GetProperty("items").EnumerateArray().Select(row => row.GetProperty("creditCode").GetString());
        left.ShouldBe([PoolApi.Code(1), PoolApi.Code(2)], ignoreOrder: true);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Candidates_AddedChangedRemovedAndFound_AreSo(string provider)
    {
        var app = await apps.OnAsync(provider);
        var planner = await app.AsAsync("hengyang.planner");
        var campaign = await app.IssueAsync();
        var pool = PoolApi.Of(campaign);
        object Text(int number, string county, string kinds = "") => new { creditCode = PoolApi.Code(number).ToLowerInvariant(), name = $"厂{number}", county, kinds };
        await (await planner.ChangeAsync(HttpMethod.Post, pool, "candidates", Text(1, "衡阳市蒸湘区", "水泥"), "\"0\"")).ShouldBeJsonAsync();
        await planner.ChangeAsync(HttpMethod.Post, pool, "candidates", Text(2, "蒸湘区"), "\"0\"").ShouldRefuseAsync(412, "version.stale");
        await planner.ChangeAsync(HttpMethod.Post, pool, "candidates", Text(1, "蒸湘区")).ShouldRefuseAsync(422, "pool.listed_already");
        await planner.ChangeAsync(HttpMethod.Post, pool, "candidates", Text(2, "荷塘区")).ShouldRefuseAsync(422, "pool.candidate_invalid");
        await (await planner.ChangeAsync(HttpMethod.Post, pool, "candidates", Text(2, "珠晖区", "涉氨、粉尘"))).ShouldBeJsonAsync();
        await (await planner.ChangeAsync(HttpMethod.Put, pool, $"candidates/{PoolApi.Code(2)}", Text(3, "南岳区", "涉氨"))).ShouldBeJsonAsync();
        await planner.ChangeAsync(HttpMethod.Put, pool, $"candidates/{PoolApi.Code(2)}", Text(3, "南岳区")).ShouldRefuseAsync(404, "pool.candidate_not_found");
        await planner.ChangeAsync(HttpMethod.Put, pool, $"candidates/{PoolApi.Code(3)}", Text(1, "南岳区")).ShouldRefuseAsync(422, "pool.listed_already");
        async Task<string?[]> FoundAsync(string query) => [.. (await planner.ReadAsync($"{pool}/candidates?{query}")).GetProperty("items").EnumerateArray().Select(row => row.GetProperty("name").GetString())];
        (await FoundAsync("kind=ammonia")).ShouldBe(["厂3"]);
        (await FoundAsync("county=蒸湘区")).ShouldBe(["厂1"]);
        (await FoundAsync($"q={PoolApi.Code(3)[10..]}")).ShouldBe(["厂3"]);
        (await FoundAsync("sort=-name")).ShouldBe(["厂3", "厂1"]);
        await (await planner.ChangeAsync(HttpMethod.Delete, pool, $"candidates/{PoolApi.Code(1)}")).ShouldBeJsonAsync();
        (await FoundAsync("")).ShouldBe(["厂3"]);
    }

    [Fact]
    public async Task Pools_OfTwoCities_AreEachItsOwn()
    {
        var app = await apps.OnAsync();
        var (hengyang, zhuzhou, organiser) = (await app.AsAsync("hengyang.planner"), await app.AsAsync("zhuzhou.planner"), await app.AsAsync(CampaignApi.Organiser));
        var campaign = await app.IssueAsync();
        await hengyang.ImportAsync(campaign, PoolApi.Row(1));
        (await zhuzhou.ReadAsync(PoolApi.Of(campaign))).GetProperty("figures").GetProperty("total").GetInt32().ShouldBe(0);
        (await zhuzhou.ReadAsync($"{PoolApi.Of(campaign)}/candidates")).GetProperty("total").GetInt32().ShouldBe(0);
        await zhuzhou.ChangeAsync(HttpMethod.Delete, PoolApi.Of(campaign), $"candidates/{PoolApi.Code(1)}").ShouldRefuseAsync(404, "pool.candidate_not_found");
        await organiser.GetAsync($"/api/v1/{PoolApi.Of(campaign)}").ShouldRefuseAsync(403, "caller.lacks_right");
        await app.FilePoolAsync(campaign);
        var filed = await app.FiledPoolAsync(campaign);
        await hengyang.GetAsync($"/api/v1/campaigns/pools/{filed}").ShouldRefuseAsync(403, "caller.lacks_right");
        await (await app.AsAsync("hengyang.inspector")).StepAsync(PoolApi.Of(campaign), "filing", new { }).ShouldRefuseAsync(403, "caller.lacks_right");
        await (await app.AsAsync("hunan.guide")).StepAsync($"campaigns/pools/{filed}", "acceptance").ShouldRefuseAsync(403, "caller.lacks_right");
        await organiser.GetAsync("/api/v1/campaigns/pools/00000000-0000-0000-0000-000000000001").ShouldRefuseAsync(404, "pool.not_found");
        await hengyang.GetAsync($"/api/v1/{PoolApi.Of("00000000-0000-0000-0000-000000000001")}").ShouldRefuseAsync(404, "assignment.not_found");
        (await app.InAsync(ProvinceApp.Hunan, db => db.CampaignPoolCandidates.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Cement_AskedFor_IsSignedAndNotContradicted()
    {
        var app = await apps.OnAsync();
        var planner = await app.AsAsync("hengyang.planner");
        var campaign = await app.IssueWithStandInAsync();
        await planner.ImportAsync(campaign, PoolApi.Row(1, kinds: "水泥"), PoolApi.Row(2, kinds: "其他建材"));
        await planner.StepAsync(PoolApi.Of(campaign), "filing", new { }).ShouldRefuseAsync(422, "pool.cement_unsaid");
        await planner.StepAsync(PoolApi.Of(campaign), "filing", new { noCement = true }).ShouldRefuseAsync(409, "pool.cement_listed");
        await planner.ImportAsync(campaign, PoolApi.Row(2, kinds: "其他建材"));
        await app.FilePoolAsync(campaign, noCement: true);
        (await app.PoolOfAsync(campaign, "衡阳市")).GetProperty("latest").GetProperty("noCement").GetBoolean().ShouldBeTrue();
        (await (await app.AsAsync("hengyang.leader")).ReadAsync($"campaigns/assignments/{campaign}")).GetProperty("steps")[0].GetProperty("detail").GetString()!.ShouldContain("声明本市没有水泥企业");
    }
}
