using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Province.App.Tests.Campaigns;
using Province.App.Tests.Plans;
using Province.Domain.Exchange;
using Province.Domain.Inspections;
using Province.Tests;

namespace Province.App.Tests.Inspections;

/// <summary>Findings from the group to the inspected city and its answers back, each once.</summary>
public sealed class HandoverTests(ProvinceApps apps) : IClassFixture<ProvinceApps>
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Findings_HandedOver_AreAnsweredAndSeenByTheProvince(string provider)
    {
        await using var app = await ProvinceApp.StartAsync(provider);
        var campaign = await app.BeginFieldworkAsync();
        var (member, city) = (await app.AsMemberAsync("hengyang.inspector"), await app.AsAsync("zhuzhou.section"));
        var target = await app.TargetAsync(campaign, 3, FieldworkApi.Zhuzhou, "株洲水泥厂");
        await app.HandOverAsync(member, target, "甲", "乙", "丙");
        (await StatesAsync(member, target)).ShouldBe(["handedOver", "handedOver", "handedOver"]);
        var received = (await city.ReadAsync("received-findings")).GetProperty("items").EnumerateArray().ToDictionary(row => row.GetProperty("text").GetString()!, row => row.GetProperty("findingId").GetGuid());
        received.Keys.ShouldBe(["甲", "乙", "丙"], ignoreOrder: true);

        await city.StepAsync($"received-findings/{received["甲"]}", "answer", new { state = "rectified", remark = "已改", rectifiedOn = CampaignApi.Text(app.Today()) }).ShouldRefuseAsync(409, "finding.does_not_follow");
        await AnswerAsync(app, city, received["甲"], new { state = "accepted" });
        await city.StepAsync($"received-findings/{received["甲"]}", "answer", new { state = "rectified", remark = "已改", rectifiedOn = CampaignApi.Text(app.Today().AddDays(1)) }).ShouldRefuseAsync(422, "finding.rectified_on_invalid");
        await AnswerAsync(app, city, received["甲"], new { state = "rectified", remark = "已加装警示标志", rectifiedOn = CampaignApi.Text(app.Today()) });
        await city.StepAsync($"received-findings/{received["乙"]}", "answer", new { state = "disputed" }).ShouldRefuseAsync(422, "finding.remark_invalid");
        await AnswerAsync(app, city, received["乙"], new { state = "disputed", remark = "该设备不属于本企业" });
        await AnswerAsync(app, city, received["丙"], new { state = "accepted" });
        await AnswerAsync(app, city, received["丙"], new { state = "caseFiled", caseNumber = "株应急立〔2026〕9号" });

        (await StatesAsync(member, target)).ShouldBe(["rectified", "disputed", "caseFiled"]);
        var handovers = await (await app.AsAsync("hunan.guide")).ReadAsync($"fieldwork/{campaign}/handovers");
        var row = handovers.GetProperty("rows").EnumerateArray().Single();
        new[] { "group", "city", "findings", "notHanded", "waiting", "accepted", "disputed", "rectified", "cases" }.Select(figure => row.GetProperty(figure).GetInt32())
            .ShouldBe([3, FieldworkApi.Zhuzhou, 3, 0, 0, 0, 1, 1, 1]);
        var open = handovers.GetProperty("open").EnumerateArray().Single();
        (open.GetProperty("text").GetString(), open.GetProperty("disputeReason").GetString()).ShouldBe(("乙", "该设备不属于本企业"));
        await AnswerAsync(app, city, received["乙"], new { state = "accepted" });
        (await StatesAsync(member, target))[1].ShouldBe("accepted");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Findings_HandedOverTwiceOrDeliveredTwice_ArriveOnce(string provider)
    {
        await using var app = await ProvinceApp.StartAsync(provider);
        var campaign = await app.BeginFieldworkAsync();
        var (member, colleague, city) = (await app.AsMemberAsync("hengyang.inspector"), await app.AsMemberAsync("hengyang.team"), await app.AsAsync("zhuzhou.team"));
        var target = await app.TargetAsync(campaign, 3, FieldworkApi.Zhuzhou, "株洲水泥厂");
        await (await member.RecordAsync(target, app.Today(), 1, "舟行远", "耒水清")).ShouldBeJsonAsync();
        foreach (var text in new[] { "甲", "乙" })
            await (await member.FindAsync(target, text)).ShouldBeJsonAsync();
        var etag = (await member.GetAsync($"/api/v1/fieldwork/targets/{target}")).Headers.ETag!.Tag;
        var both = await Task.WhenAll(new[] { member, colleague }.Select(client => client.StepAsync($"fieldwork/targets/{target}", "handover", null, etag)));
        both.Count(answer => answer.IsSuccessStatusCode).ShouldBe(1);
        await both.Single(answer => !answer.IsSuccessStatusCode).ShouldRefuseAsync(System.Net.HttpStatusCode.Conflict, "inspection.nothing_to_hand_over");
        await colleague.ChangeAsync(HttpMethod.Post, $"fieldwork/{campaign}/groups/3", "handover").ShouldRefuseAsync(409, "inspection.nothing_to_hand_over");
        await app.DeliverAsync();
        (await SentAsync(app)).ShouldBe(1);
        await app.InAsync(ProvinceApp.Hunan, db => db.Outbox.Where(e => e.Kind == FindingsLetter.EnvelopeKind).ExecuteUpdateAsync(set => set.SetProperty(e => e.DeliveredAt, (DateTimeOffset?)null)));
        await app.DeliverAsync();
        (await city.ReadAsync("received-findings")).GetProperty("total").GetInt32().ShouldBe(2);

        await member.RecordAsync(target, app.Today(), 1, "舟行远", "耒水清").ShouldRefuseAsync(409, "inspection.handed_over");
        await (await member.FindAsync(target, "丙")).ShouldBeJsonAsync();
        await (await member.ChangeAsync(HttpMethod.Post, $"fieldwork/{campaign}/groups/3", "handover")).ShouldBeJsonAsync();
        await app.DeliverAsync();
        (await city.ReadAsync("received-findings")).GetProperty("total").GetInt32().ShouldBe(3, "a finding that came later goes alone");
        (await SentAsync(app)).ShouldBe(2);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Findings_OfOneCity_AreNobodyElses(string provider)
    {
        var app = await apps.OnAsync(provider);
        var campaign = await app.BeginFieldworkAsync();
        var member = await app.AsMemberAsync("hengyang.inspector");
        await app.HandOverAsync(member, await app.TargetAsync(campaign, 3, FieldworkApi.Zhuzhou, $"厂{campaign}"), "甲");
        var rows = (await (await app.AsAsync("zhuzhou.inspector")).ReadAsync($"received-findings?q={campaign}")).GetProperty("items");
        var finding = rows.EnumerateArray().Single().GetProperty("findingId").GetGuid();
        var hengyang = await app.AsAsync("hengyang.section");
        await hengyang.GetAsync($"/api/v1/received-findings/{finding}").ShouldRefuseAsync(404, "finding.not_found");
        await hengyang.ChangeAsync(HttpMethod.Post, $"received-findings/{finding}", "answer", new { state = "accepted" }, "\"1\"").ShouldRefuseAsync(404, "finding.not_found");
        await (await app.AsAsync("zhuzhou.inspector")).StepAsync($"received-findings/{finding}", "answer", new { state = "accepted" }).ShouldRefuseAsync(403, "caller.lacks_right");
        await (await app.AsAsync(CampaignApi.Organiser)).GetAsync("/api/v1/received-findings").ShouldRefuseAsync(403, "caller.lacks_right");
        await (await app.AsAsync("zhuzhou.section")).GetAsync("/api/v1/fieldwork").ShouldRefuseAsync(403, "caller.lacks_right");
    }

    [Fact]
    public async Task Answer_OfACityThatIsNotTheOneInspected_ChangesNothing()
    {
        await using var app = await ProvinceApp.StartAsync();
        var campaign = await app.BeginFieldworkAsync();
        var member = await app.AsMemberAsync("hengyang.inspector");
        var target = await app.TargetAsync(campaign, 3, FieldworkApi.Zhuzhou, "株洲水泥厂");
        await app.HandOverAsync(member, target, "甲");
        var read = await member.TargetAsync(target);
        var answer = new FindingAnswer(read.Findings()[0].GetProperty("id").GetGuid(), read.GetProperty("inspection").GetProperty("inspectionId").GetGuid(), HandoverState.Accepted, "冒名", app.Clock.GetUtcNow(), app.Today());
        await app.InAsync(ProvinceApp.Hengyang, async db =>
        {
            db.Outbox.Add(new OutboxEnvelope(ProvinceApp.Hengyang, Guid.CreateVersion7(), ProvinceApp.Hunan, new Letter(FindingAnswer.EnvelopeKind, "inspection/x", "冒名", answer.Write()), app.Clock.GetUtcNow()));
            return await db.SaveChangesAsync();
        });
        await app.DeliverAsync();
        (await StatesAsync(member, target)).ShouldBe(["handedOver"]);
    }

    private static async Task AnswerAsync(ProvinceApp app, HttpClient city, Guid finding, object answer)
    {
        await (await city.StepAsync($"received-findings/{finding}", "answer", answer)).ShouldBeJsonAsync();
        await app.DeliverAsync();
    }

    private static async Task<string[]> StatesAsync(HttpClient member, Guid target) => [.. (await member.TargetAsync(target)).Findings().Select(finding => finding.GetProperty("state").GetString()!)];

    private static Task<int> SentAsync(ProvinceApp app) => app.InAsync(ProvinceApp.Hunan, db => db.Outbox.CountAsync(e => e.Kind == FindingsLetter.EnvelopeKind));
}
