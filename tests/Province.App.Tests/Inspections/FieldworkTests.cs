using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Province.App.Tests.Campaigns;
using Province.App.Tests.Plans;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Targets;
using Province.Tests;

namespace Province.App.Tests.Inspections;

/// <summary>A group records its visits, by the rules of who and when; nobody else's group is touched.</summary>
public sealed class FieldworkTests(ProvinceApps apps) : IClassFixture<ProvinceApps>
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Visit_ByTheGroup_IsRecordedAndCounted(string provider)
    {
        var app = await apps.OnAsync(provider);
        var campaign = await app.BeginFieldworkAsync();
        var (member, today) = (await app.AsMemberAsync("hengyang.inspector"), app.Today());
        await (await member.ChangeAsync(HttpMethod.Put, $"fieldwork/{campaign}/groups/3", $"dates/{FieldworkApi.Zhuzhou}",
            new { from = CampaignApi.Text(today), until = CampaignApi.Text(today.AddDays(2)), agreedWith = "渌水平（科长）" })).ShouldBeJsonAsync();
        await member.ChangeAsync(HttpMethod.Put, $"fieldwork/{campaign}/groups/3", $"dates/{FieldworkApi.Yongzhou}",
            new { from = CampaignApi.Text(today), until = CampaignApi.Text(today), agreedWith = "甲" }).ShouldRefuseAsync(404, "fieldwork.city_not_found");
        var target = await app.TargetAsync(campaign, 3, FieldworkApi.Zhuzhou, "株洲冶炼厂", TargetOrigin.Drawn, EnterpriseKind.Smelting);
        await (await member.RecordAsync(target, today, 0.5m, "舟行远", "耒水清", "钟九")).ShouldBeJsonAsync();
        await (await member.FindAsync(target, "除尘器泄爆片朝向通道", isMajorHazard: true)).ShouldBeJsonAsync();

        var read = await member.TargetAsync(target);
        var inspection = read.GetProperty("inspection");
        (inspection.GetProperty("days").GetDecimal(), inspection.GetProperty("isShort").GetBoolean()).ShouldBe((0.5m, true), "a smelter asks for one day");
        inspection.GetProperty("members").EnumerateArray().Select(FieldworkApi.NameOf).ShouldBe(["舟行远", "耒水清", "钟九"], ignoreOrder: true);
        (read.GetProperty("agreedFrom").GetString(), read.Findings().Single().GetProperty("state").GetString()).ShouldBe((CampaignApi.Text(today), "notHanded"));
        await (await member.RecordAsync(target, today, 1, "舟行远", "耒水清")).ShouldBeJsonAsync();
        (await member.TargetAsync(target)).GetProperty("inspection").GetProperty("isShort").GetBoolean().ShouldBeFalse();
        var row = (await (await app.AsAsync("hunan.guide")).ReadAsync("fieldwork")).GetProperty("items").EnumerateArray()
            .Single(row => row.GetProperty("campaignId").GetString() == campaign && row.GetProperty("group").GetInt32() == 3);
        new[] { "targets", "inspected", "findings", "majorHazards", "notHanded", "open" }.Select(figure => row.GetProperty(figure).GetInt32()).ShouldBe([1, 1, 1, 1, 1, 0]);
    }

    [Fact]
    public async Task Visit_ByTheWrongPeople_IsRefusedByName()
    {
        await using var app = await ProvinceApp.StartAsync();
        var campaign = await app.BeginFieldworkAsync();
        var target = await app.TargetAsync(campaign, 3, FieldworkApi.Zhuzhou, "株洲水泥厂");
        var (member, today) = (await app.AsMemberAsync("hengyang.inspector"), app.Today());
        await member.RecordAsync(target, today, 1, "舟行远", "钟九").ShouldRefuseAsync(422, "inspection.too_few_officers");
        await member.RecordAsync(target, today.AddDays(1), 1, "舟行远", "耒水清").ShouldRefuseAsync(422, "inspection.day_to_come");
        await member.RecordAsync(target, today.AddDays(-1), 1, "舟行远", "耒水清").ShouldRefuseAsync(422, "inspection.day_too_early");
        await member.RecordAsync(target, today, 0.7m, "舟行远", "耒水清").ShouldRefuseAsync(422, "inspection.days_invalid");
        await member.ChangeAsync(HttpMethod.Put, $"fieldwork/targets/{target}", "inspection",
            new { on = CampaignApi.Text(today), days = 1, members = new[] { new { city = FieldworkApi.Hengyang, memberId = Guid.NewGuid() } } }).ShouldRefuseAsync(422, "inspection.member_unknown");
        await (await member.RecordAsync(target, today, 1, "舟行远", "谷雨")).ShouldBeJsonAsync();

        app.Later(TimeSpan.FromDays(45));
        member = await app.AsMemberAsync("hengyang.inspector");
        await (await member.RecordAsync(target, app.Today(), 1, "舟行远", "谷雨")).ShouldBeJsonAsync();
        await Overdue(member.RecordAsync(target, app.Today(), 1.5m, "舟行远", "耒水清", "谷雨"), "the second day is the day after the last valid one");
        app.Later(TimeSpan.FromDays(1));
        member = await app.AsMemberAsync("hengyang.inspector");
        await Overdue(member.RecordAsync(target, app.Today(), 1, "舟行远", "耒水清", "谷雨"), "the licence ended yesterday");
        await member.StepAsync($"fieldwork/targets/{target}", "findings", new { text = "甲", checkItem = "不在方案里", severity = "slight" }).ShouldRefuseAsync(422, "finding.check_item_unknown");
        await member.StepAsync($"fieldwork/targets/{target}", "findings", new { text = "甲", severity = "ordinary", isMajorHazard = true }).ShouldRefuseAsync(422, "finding.severity_too_low");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Target_OfAnotherGroup_IsNotThere(string provider)
    {
        var app = await apps.OnAsync(provider);
        var campaign = await app.BeginFieldworkAsync();
        var (ours, theirs) = (await app.TargetAsync(campaign, 3, FieldworkApi.Zhuzhou, "甲厂"), await app.TargetAsync(campaign, 6, FieldworkApi.Yongzhou, "乙厂"));
        var member = await app.AsMemberAsync("hengyang.inspector");
        await member.TargetAsync(ours);
        const string any = "\"0\"";
        var finding = Guid.NewGuid();
        await member.GetAsync($"/api/v1/fieldwork/targets/{theirs}").ShouldRefuseAsync(404, "inspection.not_found");
        await member.GetAsync($"/api/v1/fieldwork/targets/{theirs}/files/{new string('a', 64)}").ShouldRefuseAsync(404, "inspection.not_found");
        foreach (var (method, part) in new[] { (HttpMethod.Put, "inspection"), (HttpMethod.Post, "unavailability"), (HttpMethod.Post, "findings"), (HttpMethod.Put, $"findings/{finding}"), (HttpMethod.Delete, $"findings/{finding}"), (HttpMethod.Delete, "files/x"), (HttpMethod.Post, "handover") })
            await member.ChangeAsync(method, $"fieldwork/targets/{theirs}", part, method == HttpMethod.Delete ? null : new { days = 1 }, any).ShouldRefuseAsync(404, "inspection.not_found");
        await member.ChangeAsync(HttpMethod.Put, $"fieldwork/{campaign}/groups/6", $"dates/{FieldworkApi.Yongzhou}", new { }, any).ShouldRefuseAsync(404, "fieldwork.not_found");
        await member.ChangeAsync(HttpMethod.Post, $"fieldwork/{campaign}/groups/6", "handover", null, any).ShouldRefuseAsync(404, "fieldwork.not_found");
        await member.ChangeAsync(HttpMethod.Post, $"fieldwork/{campaign}/groups/6", "closing", null, any).ShouldRefuseAsync(404, "fieldwork.not_found");
        (await (await app.AsAsync(CampaignApi.Organiser)).TargetAsync(theirs)).GetProperty("group").GetInt32().ShouldBe(6);
        await (await app.AsAsync("hunan.guide")).StepAsync($"fieldwork/targets/{theirs}", "unavailability", new { reason = "停产" }).ShouldRefuseAsync(403, "caller.lacks_right");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Enterprise_ClosedOnTheDay_IsReportedWithTheReason(string provider)
    {
        await using var app = await ProvinceApp.StartAsync(provider);
        var campaign = await app.BeginFieldworkAsync();
        var target = await app.TargetAsync(campaign, 3, FieldworkApi.Zhuzhou, "株洲铸造厂");
        var member = await app.AsMemberAsync("hengyang.inspector");
        await member.StepAsync($"fieldwork/targets/{target}", "findings", new { text = "甲", severity = "slight" }).ShouldRefuseAsync(409, "inspection.not_inspected");
        await member.StepAsync($"fieldwork/targets/{target}", "unavailability", new { reason = " " }).ShouldRefuseAsync(422, "inspection.reason_missing");
        await (await member.StepAsync($"fieldwork/targets/{target}", "unavailability", new { reason = "已停产，大门上锁" })).ShouldBeJsonAsync();
        var inspection = (await member.TargetAsync(target)).GetProperty("inspection");
        (inspection.GetProperty("state").GetString(), inspection.GetProperty("remark").GetString()).ShouldBe(("unavailable", "已停产，大门上锁"));
        await (await member.RecordAsync(target, app.Today(), 1, "舟行远", "耒水清")).ShouldBeJsonAsync();
        await (await member.FindAsync(target, "配电箱无警示标志")).ShouldBeJsonAsync();
        await member.StepAsync($"fieldwork/targets/{target}", "unavailability", new { reason = "停产" }).ShouldRefuseAsync(409, "inspection.has_findings");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Fieldwork_ClosedByTheHead_AsksForEveryCountedTargetAndChangesNoMore(string provider)
    {
        await using var app = await ProvinceApp.StartAsync(provider);
        var campaign = await app.BeginFieldworkAsync();
        var group = $"fieldwork/{campaign}/groups/6";
        var (leader, other) = (await app.AsMemberAsync("zhuzhou.leader"), await app.AsMemberAsync("zhuzhou.team"));
        await leader.StepAsync(group, "closing").ShouldRefuseAsync(409, "fieldwork.no_targets");
        var (first, second) = (await app.TargetAsync(campaign, 6, FieldworkApi.Yongzhou, "甲厂"), await app.TargetAsync(campaign, 6, FieldworkApi.Yongzhou, "乙厂"));
        await app.TargetAsync(campaign, 6, FieldworkApi.Yongzhou, "市州建议的丙厂", TargetOrigin.Proposed);
        await (await leader.RecordAsync(first, app.Today(), 1, "天元朗", "石峰远")).ShouldBeJsonAsync();
        await other.StepAsync(group, "closing").ShouldRefuseAsync(403, "fieldwork.not_leader");
        (await leader.StepAsync(group, "closing").ShouldRefuseAsync(409, "fieldwork.not_done")).GetProperty("detail").GetString()!.ShouldContain("乙厂");
        await (await leader.StepAsync($"fieldwork/targets/{second}", "unavailability", new { reason = "已关闭" })).ShouldBeJsonAsync();

        await (await leader.StepAsync(group, "closing")).ShouldBeJsonAsync();
        await (await app.AsAsync(CampaignApi.Organiser)).StepAsync(group, "closing").ShouldRefuseAsync(409, "fieldwork.closed_already");
        await other.FindAsync(first, "补记").ShouldRefuseAsync(409, "fieldwork.closed");
        await leader.ChangeAsync(HttpMethod.Put, group, $"dates/{FieldworkApi.Yongzhou}", new { from = CampaignApi.Text(app.Today()), until = CampaignApi.Text(app.Today()), agreedWith = "甲" }).ShouldRefuseAsync(409, "fieldwork.closed");
        (await leader.ReadAsync(group)).GetProperty("closedBy").GetString().ShouldBe("天元朗");
    }

    [Fact]
    public async Task List_OfManyGroups_IsReadPageByPageWithTheOwnOnesFirst()
    {
        var app = await apps.OnAsync();
        foreach (var _ in Enumerable.Range(0, 3))
            await app.IssueAsync();
        await app.BeginFieldworkAsync();
        var organiser = await app.AsAsync(CampaignApi.Organiser);
        var all = await organiser.ReadAsync("fieldwork?size=200");
        var total = all.GetProperty("total").GetInt32();
        total.ShouldBeGreaterThanOrEqualTo(28, "seven groups a campaign");
        var keys = new List<string>();
        for (var page = 1; keys.Count < total; page++)
            keys.AddRange((await organiser.ReadAsync($"fieldwork?size=10&page={page}")).GetProperty("items").EnumerateArray().Select(KeyOf));
        keys.ShouldBe(all.GetProperty("items").EnumerateArray().Select(KeyOf));
        keys.Distinct().Count().ShouldBe(total);
        var browser = await Browser.SignedInAsync(app, CampaignApi.Organiser);
        (await browser.PageAsync("/fieldwork?size=10")).QuerySelector("a[rel=next]").ShouldNotBeNull();
        (await browser.PageAsync("/fieldwork?size=10&page=2")).QuerySelectorAll("tbody tr").Length.ShouldBe(10);
    }

    private static string KeyOf(System.Text.Json.JsonElement row) => $"{row.GetProperty("campaignId").GetString()} {row.GetProperty("group").GetInt32()}";

    private static async Task Overdue(Task<HttpResponseMessage> response, string why) =>
        (await response.ShouldRefuseAsync(422, "inspection.unlicensed")).GetProperty("detail").GetString()!.ShouldStartWith("谷雨的执法证", Case.Sensitive, why);
}
