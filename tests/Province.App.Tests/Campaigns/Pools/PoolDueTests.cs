using System.Text.Json;
using Province.App.Tests.Plans;
using Province.Tests;

namespace Province.App.Tests.Campaigns.Pools;

/// <summary>Pools are due by a day, where the campaign sets one: the cities see it, may ask for more time, and who is late is marked with how many days.</summary>
public sealed class PoolDueTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Pool_FiledLate_IsMarkedOnTheProgressAndInTheReport(string provider)
    {
        await using var app = await ProvinceApp.StartAsync(provider);
        var campaign = await IssueAsync(app);
        (await (await app.AsAsync("hengyang.planner")).ReadAsync(PoolApi.Of(campaign))).GetProperty("state").GetProperty("due").GetString().ShouldBe(CampaignApi.Text(app.Today().AddDays(15)));
        app.Later(TimeSpan.FromDays(15));
        (await LateAsync(app, campaign)).ShouldBeEmpty("the last day is in time");
        app.Later(TimeSpan.FromDays(2));
        (await LateAsync(app, campaign)).Length.ShouldBe(14);
        (await (await Browser.SignedInAsync(app, "hengyang.planner")).PageAsync("/")).QuerySelectorAll(".task-urgent").Select(task => task.TextContent)
            .ShouldContain(text => text.Contains("候选企业", StringComparison.Ordinal) && text.Contains("已逾期 2 天", StringComparison.Ordinal));
        await (await app.AsAsync("hengyang.planner")).ImportAsync(campaign, PoolApi.Row(1));
        await app.FilePoolAsync(campaign);
        app.Later(TimeSpan.FromDays(3));
        await (await app.AsAsync("hengyang.planner")).ImportAsync(campaign, PoolApi.Row(2));
        await app.FilePoolAsync(campaign);
        (await LateAsync(app, campaign)).ShouldContain("衡阳市 2 已报", "the first filing says how late it was");
        (await LateAsync(app, campaign)).ShouldContain("株洲市 5 未报");
        (await (await Browser.SignedInAsync(app, "hengyang.planner")).PageAsync($"/campaigns/assignments/{campaign}")).Body!.TextContent.ShouldContain("已报送第 2 版，待受理");
        var browser = await Browser.SignedInAsync(app, CampaignApi.Organiser);
        (await browser.PageAsync($"/campaigns/{campaign}")).Body!.TextContent.ShouldContain("衡阳市（第 2 组检查，报送时逾期 2 天）");
        (await browser.PageAsync($"/campaigns/pools/{await app.FiledPoolAsync(campaign)}")).Body!.TextContent.ShouldContain("逾期 2 天报送");
        (await browser.PageAsync($"/campaigns/{campaign}/report")).Body!.TextContent.ShouldContain("衡阳市：候选企业报送期限");
    }

    [Fact]
    public async Task Extension_OfThePool_MovesItsDayForThatCityOnly()
    {
        await using var app = await ProvinceApp.StartAsync();
        var campaign = await IssueAsync(app);
        var (organiser, planner, due) = (await app.AsAsync(CampaignApi.Organiser), await app.AsAsync("hengyang.planner"), app.Today().AddDays(15));
        await (await planner.StepAsync($"campaigns/assignments/{campaign}", "extensions", new { kind = "pool", until = CampaignApi.Text(due.AddDays(4)), reason = "名录正在核对" })).ShouldBeJsonAsync();
        await app.DeliverAsync();
        var extension = (await organiser.ReadAsync($"campaigns/{campaign}/extensions"))[0].GetProperty("extension").GetProperty("id").GetString();
        await (await organiser.StepAsync($"campaigns/extensions/{extension}", "answer", new { grantedUntil = CampaignApi.Text(due.AddDays(3)) })).ShouldBeJsonAsync();
        await app.DeliverAsync();
        var state = (await planner.ReadAsync($"campaigns/assignments/{campaign}")).GetProperty("state");
        (state.GetProperty("poolBy").GetString(), state.GetProperty("poolDue").GetString(), state.GetProperty("rosterDue").GetString())
            .ShouldBe((CampaignApi.Text(due), CampaignApi.Text(due.AddDays(3)), CampaignApi.Text(due.AddDays(-5))));
        app.Later(TimeSpan.FromDays(17));
        var late = await LateAsync(app, campaign);
        late.ShouldNotContain(one => one.StartsWith("衡阳市", StringComparison.Ordinal));
        late.Length.ShouldBe(13);
    }

    [Fact]
    public async Task Campaign_WithoutSuchADay_FindsNoPoolLate()
    {
        await using var app = await ProvinceApp.StartAsync();
        var campaign = await app.IssueAsync();
        app.Later(TimeSpan.FromDays(39));
        (await LateAsync(app, campaign)).ShouldBeEmpty();
        (await app.PoolOfAsync(campaign, "衡阳市")).GetProperty("due").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    private static Task<string> IssueAsync(ProvinceApp app) => app.IssueChangedAsync(terms => terms["dates"]!["pool"] = CampaignApi.Text(app.Today().AddDays(15)));

    /// <summary>Who is late with the pool and by how many days, by the progress; the report must say the same.</summary>
    private static async Task<string[]> LateAsync(ProvinceApp app, string campaign)
    {
        var organiser = await app.AsAsync(CampaignApi.Organiser);
        var shown = (await organiser.ReadAsync($"campaigns/{campaign}/progress")).GetProperty("pools").EnumerateArray().Where(pool => pool.GetProperty("daysLate").GetInt32() > 0)
            .Select(pool => $"{pool.GetProperty("name").GetString()} {pool.GetProperty("daysLate").GetInt32()} {(pool.GetProperty("latest").ValueKind == JsonValueKind.Null ? "未报" : "已报")}").ToArray();
        (await organiser.ReadAsync($"campaigns/{campaign}/report")).GetProperty("late").EnumerateArray().Where(late => late.GetProperty("kind").GetString() == "pool")
            .Select(late => $"{late.GetProperty("who").GetString()} {late.GetProperty("days").GetInt32()} {(late.GetProperty("doneOn").ValueKind == JsonValueKind.Null ? "未报" : "已报")}")
            .ShouldBe(shown, ignoreOrder: true);
        return shown;
    }
}
