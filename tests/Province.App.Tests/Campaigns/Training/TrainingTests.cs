using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Province.App.Tests.Inspections;
using Province.App.Tests.Plans;
using Province.Tests;

namespace Province.App.Tests.Campaigns.Training;

/// <summary>Who was trained is recorded by who may, for those on the accepted rosters, and a new person is untrained until recorded.</summary>
public sealed class TrainingTests(ProvinceApps apps) : IClassFixture<ProvinceApps>
{
    private static readonly string[] Everybody = ["邵一", "舟行远", "耒水清", "钟九"];

    [Theory, OnSqlite, OnPostgres]
    public async Task Group_RecordedMemberByMember_IsTrainedUntilItsRosterChanges(string provider)
    {
        await using var app = await ProvinceApp.StartAsync(provider);
        var campaign = await app.BeginTrainingAsync();
        app.Later(TimeSpan.FromDays(3));
        var (organiser, today) = (await app.AsAsync(CampaignApi.Organiser), app.Today());
        await ShouldBeAsync(app, campaign, "acknowledged", Everybody);
        await (await organiser.TrainAsync(campaign, today.AddDays(-1), "邵一", "舟行远")).ShouldBeJsonAsync();
        await ShouldBeAsync(app, campaign, "acknowledged", ["耒水清", "钟九"]);
        await (await organiser.TrainAsync(campaign, today, Everybody)).ShouldBeJsonAsync();
        Step(await app.GroupAsync(campaign)).ShouldBe("trained");
        var read = await organiser.ReadAsync(TrainingApi.Of(campaign));
        read.GetProperty("isTrained").GetBoolean().ShouldBeTrue();
        read.GetProperty("members").EnumerateArray().ShouldAllBe(member => member.GetProperty("trainedOn").GetString() == CampaignApi.Text(today));

        var tag = await organiser.TagAsync(campaign);
        var planner = await app.AsAsync("hengyang.planner");
        var gone = (await planner.ReadAsync($"campaigns/assignments/{campaign}")).GetProperty("members").EnumerateArray().Single(member => FieldworkApi.NameOf(member) == "耒水清");
        await (await planner.ChangeAsync(HttpMethod.Put, $"campaigns/assignments/{campaign}", $"members/{gone.GetProperty("id").GetString()}",
            CampaignApi.Officer("蒸小川", today.AddYears(2)))).ShouldBeJsonAsync();
        await app.AcceptRosterAsync(campaign, "hengyang.planner", "衡阳市");
        await app.AcknowledgeAsync(campaign, "hengyang.planner");
        await ShouldBeAsync(app, campaign, "acknowledged", ["蒸小川"]);
        await organiser.ChangeAsync(HttpMethod.Put, $"campaigns/{campaign}/groups/3", "training", new { attended = Array.Empty<object>() }, tag).ShouldRefuseAsync(412, "version.stale");
        await (await organiser.TrainAsync(campaign, today, "邵一", "舟行远", "蒸小川", "钟九")).ShouldBeJsonAsync();
        Step(await app.GroupAsync(campaign)).ShouldBe("trained");
        (await app.InAsync(ProvinceApp.Hunan, db => db.AuditEntries.CountAsync(entry => entry.Action == "RecordTraining"))).ShouldBe(3);
        (await app.InAsync(ProvinceApp.Hengyang, db => db.TrainedMembers.CountAsync())).ShouldBe(0, "it is the province's row");
    }

    [Fact]
    public async Task Training_OfAWrongDayOrPerson_IsRefusedAndNothingIsKept()
    {
        var app = await apps.OnAsync();
        var campaign = await app.BeginTrainingAsync();
        var (organiser, today) = (await app.AsAsync(CampaignApi.Organiser), app.Today());
        await organiser.TrainAsync(campaign, today.AddDays(1), Everybody).ShouldRefuseAsync(422, "training.day_to_come");
        await organiser.TrainAsync(campaign, today.AddDays(-1), Everybody).ShouldRefuseAsync(422, "training.too_early");
        await organiser.TrainAsync(campaign, null, Everybody).ShouldRefuseAsync(422, "training.day_missing");
        Task<HttpResponseMessage> PutAsync(params object[] attended) => organiser.ChangeAsync(HttpMethod.Put, TrainingApi.Of(campaign)[..^9], "training", new { attended }, organiser.TagAsync(campaign).Result);
        await PutAsync(new { city = FieldworkApi.Hengyang, memberId = Guid.NewGuid(), on = CampaignApi.Text(today) }).ShouldRefuseAsync(422, "training.not_in_group");
        var member = (await organiser.ReadAsync(TrainingApi.Of(campaign))).GetProperty("members")[0];
        object known = new { city = member.GetProperty("city").GetInt32(), memberId = member.GetProperty("memberId").GetGuid(), on = CampaignApi.Text(today) };
        await PutAsync(known, known).ShouldRefuseAsync(422, "training.twice");
        (await app.GroupAsync(campaign)).Untrained().ShouldBe(Everybody);
        await organiser.GetAsync($"/api/v1/{TrainingApi.Of(campaign, 99)}").ShouldRefuseAsync(404, "training.not_found");
        await organiser.GetAsync($"/api/v1/{TrainingApi.Of(await app.MakeAsync("草稿"))}").ShouldRefuseAsync(404, "training.not_found");
    }

    [Fact]
    public async Task Training_ByTheOwnGuideOnly_IsRecordedAndByNobodyElse()
    {
        var app = await apps.OnAsync();
        var campaign = await app.BeginTrainingAsync();
        var (guide, leader) = (await app.AsAsync(TrainingApi.Guide), await app.AsAsync("hunan.leader"));
        await (await guide.TrainAsync(campaign, app.Today(), Everybody)).ShouldBeJsonAsync();
        (await guide.ReadAsync(TrainingApi.Of(campaign))).GetProperty("members")[0].GetProperty("recordedBy").GetString().ShouldBe(TrainingApi.GuideName);
        await guide.ChangeAsync(HttpMethod.Put, $"campaigns/{campaign}/groups/2", "training", new { }, await guide.TagAsync(campaign, 2)).ShouldRefuseAsync(403, "training.not_guide");
        (await leader.ReadAsync(TrainingApi.Of(campaign))).GetProperty("canRecord").GetBoolean().ShouldBeFalse();
        await leader.TrainAsync(campaign, app.Today(), Everybody).ShouldRefuseAsync(403, "caller.lacks_right");
        foreach (var user in new[] { "hengyang.planner", "zhuzhou.planner" })
        {
            var client = await app.AsAsync(user);
            await client.GetAsync($"/api/v1/{TrainingApi.Of(campaign)}").ShouldRefuseAsync(403, "caller.lacks_right");
            await client.ChangeAsync(HttpMethod.Put, $"campaigns/{campaign}/groups/3", "training", new { }, "\"1\"").ShouldRefuseAsync(403, "caller.lacks_right");
        }
    }

    [Fact]
    public async Task Training_ByEitherOfTwoGuides_IsRecorded()
    {
        var app = await apps.OnAsync();
        var (campaign, guide) = (await app.BeginTrainingAsync(), await app.AsAsync(TrainingApi.Guide));
        foreach (var officers in new[] { $"{TrainingApi.GuideName}、另一人", $"另一人、 {TrainingApi.GuideName}" })
        {
            await app.GuideAsync(campaign, officers);
            (await guide.ReadAsync(TrainingApi.Of(campaign))).GetProperty("canRecord").GetBoolean().ShouldBeTrue(officers);
            await (await guide.TrainAsync(campaign, app.Today(), Everybody)).ShouldBeJsonAsync();
        }

        (await (await Browser.SignedInAsync(app, CampaignApi.Organiser)).PageAsync($"/campaigns/{campaign}?tab=groups")).QuerySelectorAll("[aria-labelledby=load-title] tbody th")
            .Select(officer => officer.TextContent).Where(officer => !officer.StartsWith("指导人员", StringComparison.Ordinal)).ShouldBe(["另一人", TrainingApi.GuideName]);
        await app.GuideAsync(campaign, $"{TrainingApi.GuideName}之外、另一人");
        await guide.TrainAsync(campaign, app.Today(), Everybody).ShouldRefuseAsync(403, "training.not_guide");
    }

    [Fact]
    public async Task Trained_WhileALaterRosterWaits_AreCountedAmongTheAccepted()
    {
        await using var app = await ProvinceApp.StartAsync();
        var campaign = await app.BeginTrainingAsync();
        await (await (await app.AsAsync(CampaignApi.Organiser)).TrainAsync(campaign, app.Today(), Everybody)).ShouldBeJsonAsync();
        await app.FileRosterAsync(campaign, CampaignApi.Officer("蒸小川", app.Today().AddYears(2)));
        var page = await (await Browser.SignedInAsync(app, CampaignApi.Organiser)).PageAsync($"/campaigns/{campaign}");
        page.QuerySelector($"a[href='/{TrainingApi.Of(campaign)}']")!.TextContent.ShouldBe("第 3 组集中培训：4 / 4");
        page.QuerySelectorAll("tfoot tr")[0].Children[6].TextContent.ShouldBe("4 / 4", "who waits for an answer is nobody to train yet");
    }

    [Fact]
    public async Task Training_AfterItsDay_IsLateByCityUntilItIsDone()
    {
        await using var app = await ProvinceApp.StartAsync();
        var campaign = await app.BeginTrainingAsync();
        await (await (await app.AsAsync(CampaignApi.Organiser)).TrainAsync(campaign, app.Today(), "邵一")).ShouldBeJsonAsync();
        app.Later(TimeSpan.FromDays(20));
        (await LateAsync(app, campaign)).ShouldBeEmpty("the last day is in time");
        app.Later(TimeSpan.FromDays(2));
        var late = await LateAsync(app, campaign);
        late.Length.ShouldBe(13, "of the fourteen cities only Shaoyang is done");
        late.ShouldContain("衡阳市 2 尚未");
        var page = await (await Browser.SignedInAsync(app, CampaignApi.Organiser)).PageAsync($"/campaigns/{campaign}");
        page.Body!.TextContent.ShouldContain("衡阳市（第 3 组，逾期 2 天，未培训：舟行远、耒水清、钟九）");
        var organiser = await app.AsAsync(CampaignApi.Organiser);
        await (await organiser.TrainAsync(campaign, app.Today(), "舟行远", "耒水清", "钟九", "邵一")).ShouldBeJsonAsync();
        app.Later(TimeSpan.FromDays(5));
        (await LateAsync(app, campaign)).ShouldContain("衡阳市 2 补训", "it stays late by the day on which it was done");
    }

    /// <summary>An untrained member may be at a visit, which says so; once the fieldwork is closed nothing is recorded any more.</summary>
    [Fact]
    public async Task Visit_OfAnUntrainedMember_IsRecordedWithAWarning()
    {
        await using var app = await ProvinceApp.StartAsync();
        var campaign = await app.BeginTrainingAsync();
        var organiser = await app.AsAsync(CampaignApi.Organiser);
        await (await organiser.TrainAsync(campaign, app.Today(), "邵一", "舟行远")).ShouldBeJsonAsync();
        var target = await app.TargetAsync(campaign, 3, FieldworkApi.Zhuzhou, "株洲铸造厂");
        var member = await app.AsMemberAsync("hengyang.inspector");
        await (await member.RecordAsync(target, app.Today(), 1, "舟行远", "耒水清")).ShouldBeJsonAsync();
        (await member.TargetAsync(target)).GetProperty("inspection").GetProperty("members").EnumerateArray()
            .ToDictionary(FieldworkApi.NameOf, one => one.GetProperty("trainedOn").GetString()).ShouldBe(new Dictionary<string, string?> { ["舟行远"] = CampaignApi.Text(app.Today()), ["耒水清"] = null }, ignoreOrder: true);
        var browser = await Browser.SignedInAsync(app, CampaignApi.Organiser);
        var page = await browser.PageAsync($"/fieldwork/targets/{target}");
        page.QuerySelectorAll(".alert-warning").Select(alert => alert.TextContent.Trim()).ShouldContain(text => text.StartsWith("到场人员中，耒水清在检查前没有集中培训的记录", StringComparison.Ordinal));
        (await browser.PageAsync($"/fieldwork/targets/{target}/inspection")).QuerySelectorAll(".tap-check").Where(row => row.TextContent.Contains("未参加培训", StringComparison.Ordinal)).Count().ShouldBe(2, "耒水清 and the expert");
        await (await organiser.StepAsync($"fieldwork/{campaign}/groups/3", "closing")).ShouldBeJsonAsync();
        await organiser.TrainAsync(campaign, app.Today(), Everybody).ShouldRefuseAsync(409, "training.closed");
        (await browser.PageAsync($"/{TrainingApi.Of(campaign)}")).Forms.Where(form => form.GetAttribute("action")!.EndsWith("/training", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Page_WithoutScript_RecordsThoseTickedAndAllAtOnceAndCorrectsADay()
    {
        await using var app = await ProvinceApp.StartAsync();
        var campaign = await app.BeginTrainingAsync();
        app.Later(TimeSpan.FromDays(4));
        var (browser, address) = (await Browser.SignedInAsync(app, TrainingApi.Guide), $"/{TrainingApi.Of(campaign)}");
        var first = (await browser.PageAsync(address)).QuerySelectorAll("input[name=member]").Select(box => box.GetAttribute("value")!).First();
        var refused = await browser.PostFormAsync(address, address, ("member", first));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var again = Browser.Parse(await refused.Content.ReadAsStringAsync());
        again.QuerySelector("#field-on-error")!.TextContent.ShouldContain("请填写培训日期");
        again.QuerySelectorAll("input[name=member][checked]").Length.ShouldBe(1, "what was ticked stays ticked");
        var (early, today) = (CampaignApi.Text(app.Today().AddDays(-2)), CampaignApi.Text(app.Today()));
        (await browser.PostFormAsync(address, address, ("member", first), ("on", early))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await browser.PostFormAsync(address, address, ("all", "true"), ("on", today))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await DaysAsync(app, campaign)).ShouldBe([early, today, today, today], "who was recorded keeps the day");
        (await browser.PostFormAsync(address, address, ("all", "true"), ("on", today), ("correct", "true"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await DaysAsync(app, campaign)).ShouldBe([today, today, today, today]);
        (await browser.PageAsync(address)).QuerySelectorAll("input[name=member][checked]").Length.ShouldBe(4);
        (await (await Browser.SignedInAsync(app, "hunan.leader")).PageAsync(address)).QuerySelectorAll("input[name=member]").Length.ShouldBe(0);
    }

    private static async Task ShouldBeAsync(ProvinceApp app, string campaign, string step, string[] untrained)
    {
        var group = await app.GroupAsync(campaign);
        Step(group).ShouldBe(step);
        group.Untrained().ShouldBe(untrained);
    }

    private static async Task<string?[]> DaysAsync(ProvinceApp app, string campaign) =>
        [.. (await (await app.AsAsync(CampaignApi.Organiser)).ReadAsync(TrainingApi.Of(campaign))).GetProperty("members").EnumerateArray().Select(member => member.GetProperty("trainedOn").GetString())];

    private static async Task<string[]> LateAsync(ProvinceApp app, string campaign)
    {
        var organiser = await app.AsAsync(CampaignApi.Organiser);
        string[] Of(JsonElement read) => [.. read.GetProperty("late").EnumerateArray().Where(late => late.GetProperty("kind").GetString() == "training")
            .Select(late => $"{late.GetProperty("who").GetString()} {late.GetProperty("days").GetInt32()} {(late.GetProperty("doneOn").ValueKind == JsonValueKind.Null ? "尚未" : "补训")}")];
        var shown = Of(await organiser.ReadAsync($"campaigns/{campaign}/progress"));
        Of(await organiser.ReadAsync($"campaigns/{campaign}/report")).ShouldBe(shown);
        return shown;
    }

    private static string Step(JsonElement group) => group.GetProperty("step").GetString()!;
}
