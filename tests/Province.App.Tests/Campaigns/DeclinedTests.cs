using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Province.App.Tests.Campaigns.Pools;
using Province.App.Tests.Campaigns.Whole;
using Province.App.Tests.Inspections;
using Province.App.Tests.Plans;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Pools;
using Province.Domain.Campaigns.Rosters;
using Province.Domain.Exchange;
using Province.Domain.Inspections;
using Province.Domain.Tenancy;
using Province.Tests;

namespace Province.App.Tests.Campaigns;

/// <summary>What a city sends and the province does not take: both sides see why, and the city has it on its desk again.</summary>
public sealed class DeclinedTests
{
    private static readonly TenantId Chenzhou = new(431000);

    [Theory, OnSqlite, OnPostgres]
    public async Task Summary_OfALeadThatWasReplacedMeanwhile_IsReturnedAndNotTakenForItsSuccessors(string provider)
    {
        await using var app = await ProvinceApp.StartAsync(provider);
        var campaign = await app.BeginFieldworkAsync();
        await app.CloseGroupAsync(campaign);
        var (organiser, planner, thing) = (await app.AsAsync(CampaignApi.Organiser), await app.AsAsync("zhuzhou.planner"), $"campaigns/assignments/{campaign}/summary");
        await (await planner.ChangeAsync(HttpMethod.Put, thing, "text", Text)).ShouldBeJsonAsync();
        await LeadAsync(app, campaign, "怀化市");   // as a replacement does, of which the city does not know yet
        await (await planner.StepAsync(thing, "filing")).ShouldBeJsonAsync();
        await app.DeliverAsync();

        (await app.InAsync(ProvinceApp.Hunan, db => db.FiledSummaries.CountAsync())).ShouldBe(0);
        (await SummaryOfAsync(organiser, campaign)).ValueKind.ShouldBe(JsonValueKind.Null, "the successor has filed nothing");
        var own = await planner.ReadAsync(thing);
        (own.GetProperty("state").GetProperty("stage").GetString(), own.GetProperty("returnComment").GetString()!).ShouldBe(("returned", "第 6 组现在由怀化市牵头，本市报送的书面总结没有受理。请将有关情况转给现在的牵头市州。"));
        var sent = (await (await app.AsAsync("zhuzhou.admin")).ReadAsync("exchange/outbox?state=declined")).GetProperty("items")[0];
        sent.GetProperty("declineCode").GetString().ShouldBe("summary.lead_replaced");
        var browser = await Browser.SignedInAsync(app, "zhuzhou.admin");
        (await browser.PageAsync($"/exchange/outbox/{sent.GetProperty("envelopeId").GetString()}")).Body!.TextContent.ShouldContain("湖南省应急管理厅没有受理");
        var desk = await Browser.SignedInAsync(app, "hunan.admin");
        (await desk.PageAsync($"/exchange/inbox/430200/{sent.GetProperty("envelopeId").GetString()}")).Body!.TextContent.ShouldContain("本单位没有受理，已告知发件单位");
        (await desk.PageAsync("/exchange/inbox")).QuerySelectorAll("tbody tr").Single(row => row.TextContent.Contains("书面总结")).TextContent.ShouldContain("未受理");
    }

    [Fact]
    public async Task Summary_OfAnEarlierLead_IsNotComparedWithTheSuccessors()
    {
        await using var app = await ProvinceApp.StartAsync();
        var campaign = await app.BeginFieldworkAsync();
        await app.CloseGroupAsync(campaign);
        var (organiser, planner, thing) = (await app.AsAsync(CampaignApi.Organiser), await app.AsAsync("zhuzhou.planner"), $"campaigns/assignments/{campaign}/summary");
        for (var version = 1; version <= 2; version++)
        {
            await (await planner.ChangeAsync(HttpMethod.Put, thing, "text", Text)).ShouldBeJsonAsync();
            await (await planner.StepAsync(thing, "filing")).ShouldBeJsonAsync();
            await app.DeliverAsync();
            var filed = (await SummaryOfAsync(organiser, campaign)).GetProperty("summaryId").GetString();
            await (await organiser.StepAsync($"campaigns/summaries/{filed}", "return", new { comment = "请补充" })).ShouldBeJsonAsync();
            await app.DeliverAsync();
        }

        await app.SettleAsync(new TenantId(431200));
        await (await organiser.StepAsync($"campaigns/{campaign}", "replacements", new { role = "builds", leaves = "株洲市", comes = "怀化市", reason = "抗洪" })).ShouldBeJsonAsync();
        await app.DeliverAsync();
        (await SummaryOfAsync(organiser, campaign)).ValueKind.ShouldBe(JsonValueKind.Null, "what was returned to the earlier lead is nobody's");
        var successor = await app.AsAsync(CityPeople.UserName(431200, "planner"));
        await (await successor.ChangeAsync(HttpMethod.Put, thing, "text", Text)).ShouldBeJsonAsync();
        await (await successor.StepAsync(thing, "filing")).ShouldBeJsonAsync();
        await app.DeliverAsync();
        var first = await SummaryOfAsync(organiser, campaign);
        (first.GetProperty("version").GetInt32(), first.GetProperty("stage").GetString()).ShouldBe((1, "filed"));
        await (await organiser.StepAsync($"campaigns/summaries/{first.GetProperty("summaryId").GetString()}", "acceptance")).ShouldBeJsonAsync();
        (await organiser.ReadAsync($"campaigns/{campaign}/report")).GetProperty("groups").EnumerateArray().Single(group => group.GetProperty("group").GetProperty("number").GetInt32() == 6)
            .GetProperty("summary").GetProperty("isAccepted").GetBoolean().ShouldBeTrue();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Filings_ToACampaignThatIsNotIssued_LieOnTheCitysDeskAgain(string provider)
    {
        await using var app = await ProvinceApp.StartAsync(provider);
        var campaign = await app.IssueAsync();
        var (planner, desk) = (await app.AsAsync("hengyang.planner"), $"campaigns/assignments/{campaign}");
        await app.InAsync(ProvinceApp.Hunan, db => db.Campaigns.Where(c => c.Id == Guid.Parse(campaign)).ExecuteUpdateAsync(set => set.SetProperty(c => c.Stage, CampaignStage.Draft)));
        await (await planner.ChangeAsync(HttpMethod.Post, desk, "members", await app.OfficerAsync("舟行远", app.Today().AddYears(1)))).ShouldBeJsonAsync();
        await (await planner.StepAsync(desk, "extensions", new { kind = "completion", until = CampaignApi.Text(app.Today().AddDays(58)), reason = "企业检修" })).ShouldBeJsonAsync();
        await (await planner.StepAsync(desk, "filing")).ShouldBeJsonAsync();
        await app.DeliverAsync();
        await planner.ImportAsync(campaign, PoolApi.Row(1));
        await (await (await app.AsAsync("hengyang.leader")).StepAsync(PoolApi.Of(campaign), "filing", new { })).ShouldBeJsonAsync();
        await app.DeliverAsync();

        var kinds = await app.InAsync(ProvinceApp.Hengyang, db => db.Outbox.Where(e => e.DeclineCode == "campaign.not_taken").Select(e => e.Kind).ToListAsync());
        kinds.ShouldBe([RosterSnapshot.EnvelopeKind, PoolSnapshot.EnvelopeKind], ignoreOrder: true, "more time is asked of a campaign, issued or not");
        var assignment = (await planner.ReadAsync(desk)).GetProperty("state");
        assignment.GetProperty("rosterStage").GetString().ShouldBe("returned");
        (await planner.ReadAsync(PoolApi.Of(campaign))).GetProperty("state").GetProperty("stage").GetString().ShouldBe("returned");
        (await app.InAsync(ProvinceApp.Hunan, async db => (await db.FiledRosters.CountAsync(), await db.FiledCampaignPools.CountAsync()))).ShouldBe((0, 0));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Answers_ThatTheProvinceCannotTake_SaySoInTheCitysOutbox(string provider)
    {
        await using var app = await ProvinceApp.StartAsync(provider);
        var campaign = await app.BeginFieldworkAsync();
        var member = await app.AsMemberAsync("hengyang.inspector");
        var target = await app.TargetAsync(campaign, 3, FieldworkApi.Zhuzhou, "株洲水泥厂");
        await app.HandOverAsync(member, target, "甲");
        var read = await member.TargetAsync(target);
        var (finding, inspection) = (read.Findings()[0].GetProperty("id").GetGuid(), read.GetProperty("inspection").GetProperty("inspectionId").GetGuid());
        FindingAnswer Answer(HandoverState state, Guid? other = null) => new(other ?? finding, inspection, state, "渌水平", app.Clock.GetUtcNow(), app.Today(), "已改", app.Today());
        await SendAsync(app, ProvinceApp.Hengyang, FindingAnswer.EnvelopeKind, Answer(HandoverState.Accepted).Write());
        await SendAsync(app, ProvinceApp.Zhuzhou, FindingAnswer.EnvelopeKind, Answer(HandoverState.Accepted, Guid.NewGuid()).Write());
        await SendAsync(app, ProvinceApp.Zhuzhou, FindingAnswer.EnvelopeKind, Answer(HandoverState.Rectified).Write());
        await SendAsync(app, ProvinceApp.Zhuzhou, FindingAnswer.EnvelopeKind, (Answer(HandoverState.Rectified) with { Files = [new(new string('a', 64), "别处的照片.jpg")] }).Write());
        await SendAsync(app, Chenzhou, ExtensionRequestKind, new Domain.Campaigns.Extensions.ExtensionRequest(Guid.NewGuid(), CampaignDateKind.Roster, app.Today(), app.Today().AddDays(3), "抗洪", "郴州", app.Clock.GetUtcNow()).Write());
        await app.DeliverAsync();
        Task<List<string>> DeclinedAsync(TenantId city) => app.InAsync(city, db => db.Outbox.Where(e => e.DeclineCode != null).OrderBy(e => e.SentAt).Select(e => e.DeclineCode!).ToListAsync());
        (await DeclinedAsync(ProvinceApp.Hengyang)).ShouldBe(["finding.unknown"]);
        (await DeclinedAsync(ProvinceApp.Zhuzhou)).ShouldBe(["finding.unknown", "finding.does_not_follow", "finding.unknown"]);
        (await DeclinedAsync(Chenzhou)).ShouldBe(["campaign.not_taken"]);
        (await member.TargetAsync(target)).Findings()[0].GetProperty("state").GetString().ShouldBe("handedOver");
    }

    private const string ExtensionRequestKind = Domain.Campaigns.Extensions.ExtensionRequest.EnvelopeKind;

    private static object Text => new { situation = "检查一家", problems = "两条", handling = "已移交", suggestions = "无" };

    private static Task<int> SendAsync(ProvinceApp app, TenantId city, string kind, string payload) => app.InAsync(city, async db =>
    {
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        db.Outbox.Add(new OutboxEnvelope(city, Guid.CreateVersion7(), ProvinceApp.Hunan, new Letter(kind, "test/x", "来件", payload), app.Clock.GetUtcNow()));
        return await db.SaveChangesAsync();
    });

    private static async Task<JsonElement> SummaryOfAsync(HttpClient organiser, string campaign) =>
        (await organiser.ReadAsync($"campaigns/{campaign}/progress")).GetProperty("groups")[5].GetProperty("summary");

    private static Task<int> LeadAsync(ProvinceApp app, string campaign, string lead) => app.InAsync(ProvinceApp.Hunan, db =>
        db.Set<CampaignGroup>().Where(group => group.CampaignId == Guid.Parse(campaign) && group.Number == 6).ExecuteUpdateAsync(set => set.SetProperty(group => group.Lead, lead)));
}
