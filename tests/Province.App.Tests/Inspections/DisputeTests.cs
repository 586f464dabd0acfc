using System.Net;
using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using Province.App.Tests.Campaigns;
using Province.App.Tests.Campaigns.Training;
using Province.App.Tests.Plans;
using Province.Domain.Campaigns;
using Province.Domain.Exchange;
using Province.Domain.Files;
using Province.Domain.Inspections;
using Province.Tests;

namespace Province.App.Tests.Inspections;

/// <summary>The province decides about what a city disputes; the city shows how a finding was put right.</summary>
public sealed class DisputeTests(ProvinceApps apps) : IClassFixture<ProvinceApps>
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Dispute_DecidedByTheProvince_HoldsForTheCityAndCountsRight(string provider)
    {
        await using var app = await ProvinceApp.StartAsync(provider);
        var (campaign, target, ids) = await DisputedAsync(app);
        var (member, city, organiser, guide) = (await app.AsMemberAsync("hengyang.inspector"), await app.AsAsync("zhuzhou.section"), await app.AsAsync(CampaignApi.Organiser), await app.AsAsync("hunan.guide"));
        string Decision(string finding) => $"findings/{ids[finding]}/decision";
        var thing = $"fieldwork/targets/{target}";
        await member.StepAsync(thing, Decision("甲"), new { decision = "upheld", reason = "属实" }).ShouldRefuseAsync(403, "caller.lacks_right");
        await guide.StepAsync(thing, Decision("甲"), new { decision = "upheld", reason = "属实" }).ShouldRefuseAsync(403, "finding.not_guide");
        await app.GuideAsync(campaign, "另一人、 闻溪石");
        await guide.StepAsync(thing, Decision("甲"), new { reason = "属实" }).ShouldRefuseAsync(422, "finding.decision_missing");
        await guide.StepAsync(thing, Decision("甲"), new { decision = "upheld", reason = " " }).ShouldRefuseAsync(422, "finding.decision_reason_invalid");
        await guide.StepAsync(thing, Decision("丙"), new { decision = "upheld", reason = "属实" }).ShouldRefuseAsync(409, "finding.does_not_follow");
        await (await guide.StepAsync(thing, Decision("甲"), new { decision = "upheld", reason = "设备铭牌为该企业" })).ShouldBeJsonAsync();
        await (await organiser.StepAsync(thing, Decision("乙"), new { decision = "withdrawn", reason = "设备属承租方" })).ShouldBeJsonAsync();
        await organiser.StepAsync(thing, Decision("乙"), new { decision = "upheld", reason = "改主意" }).ShouldRefuseAsync(409, "finding.does_not_follow");
        await app.DeliverAsync();

        var upheld = await city.ReadAsync($"received-findings/{ids["甲"]}");
        (upheld.GetProperty("state").GetString(), upheld.GetProperty("decision").GetString(), upheld.GetProperty("decisionReason").GetString(), upheld.GetProperty("decidedBy").GetString())
            .ShouldBe(("accepted", "upheld", "设备铭牌为该企业", "闻溪石"));
        (await city.ReadAsync($"received-findings/{ids["乙"]}")).GetProperty("state").GetString().ShouldBe("withdrawn");
        await city.StepAsync($"received-findings/{ids["甲"]}", "answer", new { state = "disputed", remark = "仍不认可" }).ShouldRefuseAsync(409, "finding.does_not_follow");
        await city.StepAsync($"received-findings/{ids["乙"]}", "answer", new { state = "accepted" }).ShouldRefuseAsync(409, "finding.does_not_follow");
        (await app.InAsync(ProvinceApp.Zhuzhou, db => db.Outbox.CountAsync(e => e.Kind == "inspection.finding.answered" && e.AnsweredAt != null))).ShouldBe(2, "each decision answers the dispute");

        var row = (await organiser.ReadAsync($"fieldwork/{campaign}/handovers")).GetProperty("rows").EnumerateArray().Single();
        new[] { "findings", "waiting", "accepted", "disputed", "withdrawn" }.Select(figure => row.GetProperty(figure).GetInt32()).ShouldBe([2, 1, 1, 0, 1]);
        var total = (await organiser.ReadAsync($"campaigns/{campaign}/report")).GetProperty("total");
        new[] { "findings", "majorHazards", "handedOver", "disputed", "open", "withdrawn" }.Select(figure => total.GetProperty(figure).GetInt32()).ShouldBe([2, 0, 2, 0, 2, 1]);
        (await member.ReadAsync("fieldwork")).GetProperty("items")[0].GetProperty("findings").GetInt32().ShouldBe(2);
        await (await city.StepAsync($"received-findings/{ids["甲"]}", "answer", new { state = "caseFiled", caseNumber = "株应急立〔2026〕9号" })).ShouldBeJsonAsync();
        await app.DeliverAsync();
        (await member.TargetAsync(target)).Findings().Select(finding => finding.GetProperty("state").GetString()).ShouldBe(["caseFiled", "withdrawn", "handedOver"]);
    }

    [Fact]
    public async Task Dispute_AcceptedByTheCityMeanwhile_EndsTheSameOnBothSides()
    {
        await using var app = await ProvinceApp.StartAsync();
        var (_, target, ids) = await DisputedAsync(app);
        var (city, organiser, thing) = (await app.AsAsync("zhuzhou.section"), await app.AsAsync(CampaignApi.Organiser), $"fieldwork/targets/{target}");
        var answers = await AcceptQuietlyAsync(app, ids["甲"], ids["乙"]);
        await (await organiser.StepAsync(thing, $"findings/{ids["甲"]}/decision", new { decision = "upheld", reason = "属实" })).ShouldBeJsonAsync();
        await (await organiser.StepAsync(thing, $"findings/{ids["乙"]}/decision", new { decision = "withdrawn", reason = "不属实" })).ShouldBeJsonAsync();
        await app.DeliverAsync();
        await app.InAsync(ProvinceApp.Zhuzhou, async db =>
        {
            db.Outbox.AddRange(answers.Select(answer => new OutboxEnvelope(ProvinceApp.Zhuzhou, Guid.CreateVersion7(), ProvinceApp.Hunan,
                new Letter(FindingAnswer.EnvelopeKind, $"inspection/{answer.InspectionId}", "整改中", answer.Write()), app.Clock.GetUtcNow())));
            return await db.SaveChangesAsync();
        });
        await app.DeliverAsync();
        foreach (var (finding, at) in new[] { "甲", "乙" }.Select((finding, at) => (finding, at)))
            (await city.ReadAsync($"received-findings/{ids[finding]}")).GetProperty("state").GetString()
                .ShouldBe((await organiser.TargetAsync(target)).Findings()[at].GetProperty("state").GetString());
        (await app.InAsync(ProvinceApp.Zhuzhou, db => db.Outbox.Where(e => e.DeclineCode != null).Select(e => e.DeclineCode).ToListAsync())).ShouldBe(["finding.does_not_follow"], "one was withdrawn under it");
    }

    [Fact]
    public async Task Pages_OfADispute_LeadToTheDecisionAndShowItToEverybody()
    {
        var app = await apps.OnAsync();
        var (campaign, target, ids) = await DisputedAsync(app);
        await app.GuideAsync(campaign, "闻溪石");
        var guide = await Browser.SignedInAsync(app, "hunan.guide");
        (await guide.PageAsync("/")).Body!.TextContent.ShouldContain("第 3 组：被检查市州对 2 条问题有异议，维持或撤销");
        var (page, form) = ($"/fieldwork/targets/{target}", $"/fieldwork/targets/{target}/findings/{ids["甲"]}/decision");
        (await guide.PageAsync(page)).QuerySelectorAll($"a[href='{form}']").Length.ShouldBe(1);
        (await (await Browser.SignedInAsync(app, "hunan.leader")).PageAsync(page)).QuerySelectorAll($"a[href='{form}']").ShouldBeEmpty();
        var wrong = await guide.PostFormAsync(form, form, ("decision", "Upheld"), ("reason", " "));
        wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await wrong.Content.ReadAsStringAsync()).ShouldContain("请写明维持或撤销的理由");
        (await guide.PostFormAsync(form, form, ("decision", "Upheld"), ("reason", "铭牌属实"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await guide.PageAsync(form)).Body!.TextContent.ShouldContain("闻溪石已维持这条问题");
        await app.DeliverAsync();
        (await guide.PageAsync(page)).Body!.TextContent.ShouldContain("省厅维持：铭牌属实");
        var city = await Browser.SignedInAsync(app, "zhuzhou.section");
        (await city.PageAsync("/")).Body!.TextContent.ShouldContain("省厅维持有异议的问题，须整改或立案");
        (await city.PageAsync($"/received-findings/{ids["甲"]}")).Body!.TextContent.ShouldContain("省厅维持了这条问题，须由本市督促整改或立案查处");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Photos_OfARectification_ReachTheProvinceAndOnlyPicturesDo(string provider)
    {
        var app = await apps.OnAsync(provider);
        var campaign = await app.BeginFieldworkAsync();
        var (member, city) = (await app.AsMemberAsync("hengyang.inspector"), await app.AsAsync("zhuzhou.section"));
        var target = await app.TargetAsync(campaign, 3, FieldworkApi.Zhuzhou, $"株洲水泥厂{provider}");
        await app.HandOverAsync(member, target, "甲");
        var finding = (await member.TargetAsync(target)).Findings()[0].GetProperty("id").GetGuid();
        await (await city.StepAsync($"received-findings/{finding}", "answer", new { state = "accepted" })).ShouldBeJsonAsync();
        Task<HttpResponseMessage> ReportAsync(params (string Name, byte[] Content)[] files) => RectifyAsync(app, city, finding, files);
        await ReportAsync(("病毒.exe", [0x4D, 0x5A, 0, 1, 2])).ShouldRefuseAsync(422, "inspection.file_kind");
        await ReportAsync(("一.jpg", FieldworkApi.Photo(8)), ("二.jpg", FieldworkApi.Photo(8))).ShouldRefuseAsync(409, "inspection.file_twice");
        await ReportAsync([.. Enumerable.Range(0, 11).Select(i => ($"{i}.jpg", FieldworkApi.Photo((byte)i)))]).ShouldRefuseAsync(422, "inspection.too_many_at_once");
        await ReportAsync(("大.jpg", FieldworkApi.Photo(9, (10 * 1024 * 1024) + 1))).ShouldRefuseAsync(413, "inspection.file_too_large");
        (await city.ReadAsync($"received-findings/{finding}")).GetProperty("state").GetString().ShouldBe("accepted", "nothing was half-written");
        await (await ReportAsync(("整改后.jpg", FieldworkApi.Photo(77)), ("验收单.pdf", System.Text.Encoding.ASCII.GetBytes("%PDF-1.4 y")))).ShouldBeJsonAsync();
        await app.DeliverAsync();

        var sha = StoredFile.HashOf(FieldworkApi.Photo(77));
        var seen = (await member.TargetAsync(target)).Findings()[0];
        seen.GetProperty("rectificationFiles").EnumerateArray().Select(file => file.GetProperty("name").GetString()).ShouldBe(["整改后.jpg", "验收单.pdf"]);
        foreach (var (client, path) in new[] { (member, $"fieldwork/targets/{target}"), (city, $"received-findings/{finding}") })
            (await client.GetByteArrayAsync($"/api/v1/{path}/files/{sha}")).ShouldBe(FieldworkApi.Photo(77));
        await (await app.AsMemberAsync("zhuzhou.leader")).GetAsync($"/api/v1/fieldwork/targets/{target}/files/{sha}").ShouldRefuseAsync(404, "inspection.not_found");
        await (await app.AsAsync("hengyang.section")).GetAsync($"/api/v1/received-findings/{finding}/files/{sha}").ShouldRefuseAsync(404, "finding.not_found");
        (await (await Browser.SignedInAsync(app, CampaignApi.Organiser)).PageAsync($"/fieldwork/targets/{target}")).QuerySelector($"img[src$='{sha}']").ShouldNotBeNull();
    }

    /// <summary>The city accepts, and its envelopes are still on their way.</summary>
    private static Task<List<FindingAnswer>> AcceptQuietlyAsync(ProvinceApp app, params Guid[] ids) => app.InAsync(ProvinceApp.Zhuzhou, async db =>
    {
        var answers = new List<FindingAnswer>();
        foreach (var finding in await db.ReceivedFindings.Where(finding => ids.Contains(finding.Id)).ToListAsync())
        {
            answers.Add(new FindingAnswer(finding.Id, finding.InspectionId, HandoverState.Accepted, "渌水平", app.Clock.GetUtcNow(), app.Today()));
            finding.Answer(answers[^1]);
        }

        await db.SaveChangesAsync();
        return answers;
    });

    private static async Task<HttpResponseMessage> RectifyAsync(ProvinceApp app, HttpClient city, Guid finding, (string Name, byte[] Content)[] files)
    {
        var form = new MultipartFormDataContent { { new StringContent(CampaignApi.Text(app.Today())), "rectifiedOn" }, { new StringContent("已加装护栏"), "remark" } };
        foreach (var (name, content) in files)
            form.Add(new ByteArrayContent(content), "file", name);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/received-findings/{finding}/rectification") { Content = form };
        request.Headers.IfMatch.Add((await city.GetAsync($"/api/v1/received-findings/{finding}")).Headers.ETag ?? EntityTagHeaderValue.Any);
        return await city.SendAsync(request);
    }

    /// <summary>Three findings at Zhuzhou's enterprise; the first two are disputed, the second is a major hazard.</summary>
    private static async Task<(string Campaign, Guid Target, Dictionary<string, Guid> Findings)> DisputedAsync(ProvinceApp app)
    {
        var campaign = await app.BeginFieldworkAsync();
        var (member, city) = (await app.AsMemberAsync("hengyang.inspector"), await app.AsAsync("zhuzhou.section"));
        var target = await app.TargetAsync(campaign, 3, FieldworkApi.Zhuzhou, "株洲水泥厂");
        await (await member.RecordAsync(target, app.Today(), 1, "舟行远", "耒水清")).ShouldBeJsonAsync();
        foreach (var text in new[] { "甲", "乙", "丙" })
            await (await member.FindAsync(target, text, isMajorHazard: text == "乙")).ShouldBeJsonAsync();
        await (await member.StepAsync($"fieldwork/targets/{target}", "handover")).ShouldBeJsonAsync();
        await app.DeliverAsync();
        var ids = (await member.TargetAsync(target)).Findings().ToDictionary(finding => finding.GetProperty("text").GetString()!, finding => finding.GetProperty("id").GetGuid());
        foreach (var text in new[] { "甲", "乙" })
            await (await city.StepAsync($"received-findings/{ids[text]}", "answer", new { state = "disputed", remark = "设备不属于本企业" })).ShouldBeJsonAsync();
        await app.DeliverAsync();
        return (campaign, target, ids);
    }
}
