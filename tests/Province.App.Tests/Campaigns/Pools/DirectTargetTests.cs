using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Province.App.Features.Campaigns.Pools;
using Province.App.Security;
using Province.App.Tests.Plans;
using Province.Data.Tenancy;
using Province.Tests;

namespace Province.App.Tests.Campaigns.Pools;

/// <summary>What the province inspects directly, what that leaves of a pool, and what a pool says beside what its city said before.</summary>
public sealed class DirectTargetTests(ProvinceApps apps) : IClassFixture<ProvinceApps>
{
    [Theory, OnSqlite, OnPostgres]
    public async Task DirectTargets_Pasted_AreOutByNameWithTheRule(string provider)
    {
        var app = await apps.OnAsync(provider);
        var (organiser, planner) = (await app.AsAsync(CampaignApi.Organiser), await app.AsAsync("hengyang.planner"));
        var campaign = await app.IssueAsync();
        Task<HttpResponseMessage> PasteAsync(string lines) => organiser.PostAsJsonAsync($"/api/v1/campaigns/{campaign}/direct-targets", new { lines });
        await PasteAsync($"{PoolApi.Code(1)},甲厂,省厅计划\n{PoolApi.Code(2)}X,乙厂,省厅计划\n{PoolApi.Code(3)},丙厂").ShouldRefuseAsync(422, "direct_target.faulty");
        (await organiser.ReadAsync($"campaigns/{campaign}/direct-targets")).GetArrayLength().ShouldBe(0);
        await (await PasteAsync($"统一社会信用代码\t企业名称\t理由\n{PoolApi.Code(1)}\t甲厂\t省厅年度计划企业\n\n{PoolApi.Code(9)}，玖厂，省厅督办\n{PoolApi.Code(8)}，衡阳第3机械厂，省厅督办")).ShouldBeJsonAsync();
        await PasteAsync($"{PoolApi.Code(9)},玖厂,省厅督办").ShouldRefuseAsync(422, "direct_target.listed_already");
        await planner.PostAsJsonAsync($"/api/v1/campaigns/{campaign}/direct-targets", new { lines = "" }).ShouldRefuseAsync(403, "caller.lacks_right");

        await planner.ImportAsync(campaign, PoolApi.Row(1), PoolApi.Row(2), PoolApi.Row(3));
        await app.FilePoolAsync(campaign);
        var filed = await app.FiledPoolAsync(campaign);
        var pool = await organiser.ReadAsync($"campaigns/pools/{filed}");
        pool.GetProperty("direct").EnumerateArray().Select(target => (target.GetProperty("name").GetString(), target.GetProperty("reason").GetString())).ShouldBe([("衡阳第1机械厂", "省厅年度计划企业"), ("衡阳第3机械厂", "省厅督办")], ignoreOrder: true);
        (pool.GetProperty("figures").GetProperty("direct").GetInt32(), pool.GetProperty("figures").GetProperty("drawable").GetInt32()).ShouldBe((2, 1));
        var rows = (await organiser.ReadAsync($"campaigns/pools/{filed}/candidates")).GetProperty("items").EnumerateArray().ToDictionary(row => row.GetProperty("candidate").GetProperty("creditCode").GetString()!, row => row.GetProperty("direct").GetString());
        (rows[PoolApi.Code(1)], rows[PoolApi.Code(2)], rows[PoolApi.Code(3)]).ShouldBe(("省厅年度计划企业", null, "省厅督办"), "the draw leaves it out by its name too");
        (await organiser.DeleteAsync($"/api/v1/campaigns/{campaign}/direct-targets/{PoolApi.Code(1)}")).IsSuccessStatusCode.ShouldBeTrue();
        await organiser.DeleteAsync($"/api/v1/campaigns/{campaign}/direct-targets/{PoolApi.Code(1)}").ShouldRefuseAsync(404, "direct_target.not_found");
        (await organiser.ReadAsync($"campaigns/pools/{filed}")).GetProperty("figures").GetProperty("direct").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task Comparison_WithTheFiledPlanAndTheLastPool_SaysWhatDiffersOnBothSides()
    {
        await using var app = await ProvinceApp.StartAsync();
        var (organiser, planner) = (await app.AsAsync(CampaignApi.Organiser), await app.AsAsync("hengyang.planner"));
        var first = await app.IssueAsync();
        (await planner.ReadAsync($"{PoolApi.Of(first)}/comparison")).GetProperty("lastPool").ValueKind.ShouldBe(JsonValueKind.Null);
        await planner.ImportAsync(first, PoolApi.Row(1, kinds: "金属冶炼"), PoolApi.Row(2));
        await app.FilePoolAsync(first);
        app.Later(TimeSpan.FromDays(1));
        (organiser, planner) = (await app.AsAsync(CampaignApi.Organiser), await app.AsAsync("hengyang.planner"));
        var second = await app.IssueAsync();
        await planner.ImportAsync(second, PoolApi.Row(1, "南岳区"), PoolApi.Row(3));
        await app.FilePoolAsync(second);
        var seenByCity = (await planner.ReadAsync($"{PoolApi.Of(second)}/comparison")).GetProperty("lastPool");
        var seenByProvince = (await organiser.ReadAsync($"campaigns/pools/{await app.FiledPoolAsync(second)}")).GetProperty("comparisons").GetProperty("lastPool");
        seenByCity.GetRawText().ShouldBe(seenByProvince.GetRawText());
        var found = seenByCity.GetProperty("found");
        string?[] Names(string part) => [.. found.GetProperty(part).EnumerateArray().Select(difference => difference.GetProperty("name").GetString())];
        Names("missing").ShouldBe(["衡阳第2机械厂"]);
        Names("added").ShouldBe(["衡阳第3机械厂"]);
        Names("relabelled").ShouldBe(["衡阳第1机械厂"]);
        found.GetProperty("relabelled")[0].GetProperty("detail").GetString().ShouldBe("上次在蒸湘区，这次在南岳区；类别上次是金属冶炼，这次是无");
    }

    [Fact]
    public async Task Comparison_WithTheFiledPlan_FindsItsEnterprisesByNameOnBothSides()
    {
        await using var app = await ProvinceApp.StartAsync();
        var campaign = await app.IssueChangedAsync(terms => (terms["year"], terms["industries"]) = (2025, new System.Text.Json.Nodes.JsonArray("危险化学品", "烟花爆竹")));
        var planner = await app.AsAsync("hengyang.planner");
        (await planner.ReadAsync($"{PoolApi.Of(campaign)}/comparison")).GetProperty("plan").ValueKind.ShouldBe(JsonValueKind.Null, "the plan is a draft still");
        await app.FileHengyangAsync();
        var missing = (await planner.ReadAsync($"{PoolApi.Of(campaign)}/comparison")).GetProperty("plan").GetProperty("found").GetProperty("missing");
        var (count, first) = (missing.GetArrayLength(), missing[0].GetProperty("name").GetString());
        count.ShouldBeGreaterThan(10);
        await (await planner.ChangeAsync(HttpMethod.Post, PoolApi.Of(campaign), "candidates", new { creditCode = PoolApi.Code(1), name = first, county = "蒸湘区", industry = "危险化学品" })).ShouldBeJsonAsync();
        var seenByCity = (await planner.ReadAsync($"{PoolApi.Of(campaign)}/comparison")).GetProperty("plan");
        var found = seenByCity.GetProperty("found");
        (found.GetProperty("missing").GetArrayLength(), found.GetProperty("added").GetArrayLength(), found.GetProperty("there").GetInt32()).ShouldBe((count - 1, 0, count));
        await app.FilePoolAsync(campaign);
        var filed = await (await app.AsAsync(CampaignApi.Organiser)).ReadAsync($"campaigns/pools/{await app.FiledPoolAsync(campaign)}");
        filed.GetProperty("comparisons").GetProperty("plan").GetRawText().ShouldBe(seenByCity.GetRawText());
    }

    [Fact]
    public async Task GroupPools_OfAGroup_GivesWhatWasAcceptedAndNothingElse()
    {
        var app = await apps.OnAsync();
        var (organiser, planner) = (await app.AsAsync(CampaignApi.Organiser), await app.AsAsync("hengyang.planner"));
        var campaign = await app.IssueAsync();
        async Task<IReadOnlyList<(string, int?)>> OfGroupAsync()
        {
            await using var scope = app.Services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<TenantScope>().Enter(ProvinceApp.Hunan);
            scope.ServiceProvider.GetRequiredService<Session>().Enter(app.PlannerOf(ProvinceApp.Hunan).Caller, Domain.Tenancy.Scope.Tenant);
            return [.. (await scope.ServiceProvider.GetRequiredService<GroupPools>().OfAsync(Guid.Parse(campaign), 2, default)).Select(pool => (pool.City.Name, pool.Pool?.CandidateCount))];
        }

        await planner.ImportAsync(campaign, PoolApi.Row(1), PoolApi.Row(2));
        await app.FilePoolAsync(campaign);
        (await OfGroupAsync()).ShouldBe([("衡阳市", null), ("郴州市", null)]);
        await (await organiser.StepAsync($"campaigns/pools/{await app.FiledPoolAsync(campaign)}", "acceptance")).ShouldBeJsonAsync();
        (await OfGroupAsync()).ShouldBe([("衡阳市", 2), ("郴州市", null)]);
    }
}
