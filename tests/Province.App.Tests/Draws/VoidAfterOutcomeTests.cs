using System.Net;
using System.Net.Http.Json;
using Province.App.Seed;
using Province.App.Tests.AtOnce;
using Province.App.Tests.Plans;
using Province.Draws.Certificates;
using Province.Tests;

namespace Province.App.Tests.Draws;

/// <summary>A draw that has an outcome is void only for what its request proves, and only when every seat signed.</summary>
public sealed class VoidAfterOutcomeTests(ProvinceApps apps) : IClassFixture<ProvinceApps>
{
    /// <summary>The sample's plain enterprises have no value of the attribute that the quota of smelters reads.</summary>
    private static readonly object Proven = new { reason = "unlabelled", text = "企业1没有标注类别", evidence = new[] { "e01", "kind" } };

    [Theory, OnSqlite, OnPostgres]
    public async Task Void_EverySeatSigns_IsRecordedPublishedAndNamedByTheNext(string provider)
    {
        var app = await apps.OnAsync(provider);
        var ceremony = await ConcludedAsync(app, $"void-after-{provider}");
        var chosen = Ceremony.Chosen(await ceremony.ReadAsync());
        await (await ceremony.StepAsync("void-proposal", Proven)).ShouldBeJsonAsync();
        foreach (var role in Ceremony.Roles)
        {
            (await ceremony.ReadAsync()).GetProperty("state").GetProperty("stage").GetString().ShouldBe("drawn");
            await (await ceremony.AgreeAsync(role)).ShouldBeJsonAsync();
        }

        var ended = await ceremony.ReadAsync();
        ended.GetProperty("state").GetProperty("stage").GetString().ShouldBe("void");
        Ceremony.Chosen(ended).ShouldBe(chosen, "the void outcome stays to be seen");
        (await ceremony.VerdictAsync()).Kind.ShouldBe(VerdictKind.Void);
        var number = ended.GetProperty("state").GetProperty("number").GetInt32();
        var published = await app.Anonymous().GetByteArrayAsync($"/public/draws/430000/{number}/certificate");
        CertificateCheck.Run(published, SideFiles.None).Kind.ShouldBe(VerdictKind.Void);

        var next = await ConcludedAsync(app, $"void-after-{provider}");
        (await next.Organiser.GetStringAsync($"/api/v1/draws/{next.Draw}/certificate")).ShouldContain(ended.GetProperty("state").GetProperty("head").GetString()!);
        var beside = await (await app.Anonymous().GetAsync($"/api/v1/public/draws/430000/{(await next.ReadAsync()).GetProperty("state").GetProperty("number").GetInt32()}")).ShouldBeJsonAsync();
        beside.GetProperty("others")[0].GetProperty("number").GetInt32().ShouldBe(number);
        beside.GetProperty("others")[0].GetProperty("voidReason").GetString().ShouldBe("企业1没有标注类别");
    }

    [Fact]
    public async Task Proposal_OfWhatTheRequestDoesNotProve_IsRefused()
    {
        var app = await apps.OnAsync();
        var open = await Ceremony.OpenAsync(app, "proposal-early");
        await open.StepAsync("void-proposal", Proven).ShouldRefuseAsync(409, "draw.wrong_stage");
        var ceremony = await ConcludedAsync(app, "proposal");
        await ceremony.StepAsync("void-proposal", new { reason = "stated", text = "结果不满意", evidence = Array.Empty<string>() }).ShouldRefuseAsync(422, "void.reason");
        await ceremony.StepAsync("void-proposal", new { reason = "duplicate", text = "同名", evidence = new[] { "e01", "e02" } }).ShouldRefuseAsync(422, "void.reason");
        await ceremony.StepAsync("void-proposal", new { reason = "unlabelled", text = "没有类别", evidence = new[] { "e03", "kind" } }).ShouldRefuseAsync(422, "void.reason");
        await ceremony.StepAsync("void-proposal", new { reason = "unlabelled", text = " ", evidence = new[] { "e01", "kind" } }).ShouldRefuseAsync(422, "draw.reason_missing");
        await ceremony.StepAsync("void-proposal", new { }).ShouldRefuseAsync(422, "draw.reason_missing");
        await ceremony.StepAsync("void-proposal", new { reason = "unlabelled", text = "没有类别", evidence = new[] { null, "e01" } }).ShouldRefuseAsync(422, "void.reason");
        await ceremony.StepAsync("void-proposal", new { reason = "unlabelled", text = "没有类别", evidence = new[] { "e01", "类别" } }).ShouldRefuseAsync(422, "record.invalid");
        await ceremony.StepAsync("void-proposal", new { reason = "unlabelled", text = new string('长', 1001), evidence = new[] { "e01", "kind" } }).ShouldRefuseAsync(422, "record.invalid");
        await ceremony.StepAsync("void-retraction").ShouldRefuseAsync(409, "draw.not_proposed");
        (await ceremony.ReadAsync()).GetProperty("grounds").EnumerateArray().Select(ground => ground.GetProperty("evidence")[0].GetString())
            .ShouldBe(["e01", "e02", "e04", "e05", "e07", "e08", "e10", "e11"], "three are smelters and one is excluded");
    }

    [Fact]
    public async Task Signature_TwiceOrForAnotherProposal_IsRefused()
    {
        var ceremony = await ConcludedAsync(await apps.OnAsync(), "agreed");
        await (await ceremony.StepAsync("void-proposal", Proven)).ShouldBeJsonAsync();
        var seen = (await ceremony.Device("drawer").ReadAsync("draw-seat")).GetProperty("proposedVoid").GetProperty("fingerprint").GetString();
        await ceremony.Device("drawer").PostAsJsonAsync("/api/v1/draw-seat/void-signature", new { name = "", fingerprint = seen }).ShouldRefuseAsync(422, "draw.signer_missing");
        await (await ceremony.AgreeAsync("drawer")).ShouldBeJsonAsync();
        await ceremony.AgreeAsync("drawer").ShouldRefuseAsync(409, "draw.agreed_already");
        await (await ceremony.StepAsync("void-retraction")).ShouldBeJsonAsync();
        await ceremony.Device("operator").PostAsJsonAsync("/api/v1/draw-seat/void-signature", new { name = "甲", fingerprint = seen }).ShouldRefuseAsync(409, "draw.not_proposed");
        await (await ceremony.StepAsync("void-proposal", new { reason = "unlabelled", text = "企业2没有标注类别", evidence = new[] { "e02", "kind" } })).ShouldBeJsonAsync();
        await ceremony.Device("operator").PostAsJsonAsync("/api/v1/draw-seat/void-signature", new { name = "甲", fingerprint = seen }).ShouldRefuseAsync(409, "draw.not_proposed");
        (await ceremony.ReadAsync()).GetProperty("seats").EnumerateArray().ShouldAllBe(seat => seat.GetProperty("voidSignedBy").ValueKind == System.Text.Json.JsonValueKind.Null);
    }

    [Fact]
    public async Task Withdrawal_WhileAVoidIsProposed_DropsTheProposal()
    {
        var ceremony = await ConcludedAsync(await apps.OnAsync(), "dropped");
        await (await ceremony.StepAsync("void-proposal", Proven)).ShouldBeJsonAsync();
        foreach (var role in Ceremony.Roles.SkipLast(1))
            await (await ceremony.AgreeAsync(role)).ShouldBeJsonAsync();
        var chosen = Ceremony.Chosen(await ceremony.ReadAsync());
        await (await ceremony.StepAsync("withdrawals", new { rows = new[] { new { id = chosen[0], reason = "停产" } } })).ShouldBeJsonAsync();
        await ceremony.ThrowAsync();
        var after = await ceremony.ReadAsync();
        after.GetProperty("proposed").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        after.GetProperty("seats").EnumerateArray().ShouldAllBe(seat => seat.GetProperty("voidSignedBy").ValueKind == System.Text.Json.JsonValueKind.Null);
    }

    [PostgresFact]
    public async Task Signatures_TheLastTwoAtOnce_MakeOneVoid()
    {
        await using var app = await ProvinceApp.StartAsync("postgres");
        var ceremony = await ConcludedAsync(app, "last-two");
        await (await ceremony.StepAsync("void-proposal", Proven)).ShouldBeJsonAsync();
        foreach (var role in Ceremony.Roles.SkipLast(2))
            await (await ceremony.AgreeAsync(role)).ShouldBeJsonAsync();
        var answers = await Blockade.MeetAsync(app.Database, "Draws", () => ceremony.AgreeAsync(Ceremony.Roles[^2]), () => ceremony.AgreeAsync(Ceremony.Roles[^1]));
        answers.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.OK);
        (await ceremony.VerdictAsync()).Kind.ShouldBe(VerdictKind.Void);
    }

    [Fact]
    public async Task Pages_ProposeAndRetract_WorkWithoutScriptAndAskForThePassword()
    {
        var app = await apps.OnAsync();
        var ceremony = await ConcludedAsync(app, "void-pages");
        var browser = await Browser.SignedInAsync(app, "hunan.organiser");
        var address = $"/draws/{ceremony.Draw}/void-proposal";
        var wrong = await browser.PostFormAsync(address, address, ("ground", "unlabelled e01 kind"), ("text", "没有标注"), ("password", "错"));
        wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await wrong.Content.ReadAsStringAsync()).ShouldContain("没有标注");
        var done = await browser.PostFormAsync(address, address, ("ground", "unlabelled e01 kind"), ("text", "没有标注"), ("password", Seeder.DemoPassword));
        done.StatusCode.ShouldBe(HttpStatusCode.Redirect, await done.Content.ReadAsStringAsync());
        (await browser.PageAsync($"/draws/{ceremony.Draw}")).Body!.TextContent.ShouldContain("“企业1”没有标注规则所依据的“kind”");
        (await browser.PostFormAsync($"/draws/{ceremony.Draw}", $"/draws/{ceremony.Draw}/void-retraction")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await browser.PageAsync($"/draws/{ceremony.Draw}")).Body!.TextContent.ShouldNotContain("已提请作废");
        await (await Browser.SignedInAsync(app, "hunan.leader")).PageAsync(address, HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Pages_OfADrawThatIsVoidBeforeItsOutcome_AreShownAtEveryStep()
    {
        var app = await apps.OnAsync();
        var browser = await Browser.SignedInAsync(app, "hunan.organiser");
        for (var steps = 0; steps < 3; steps++)
        {
            var ceremony = await Ceremony.OpenAsync(app, "void-early");
            await ceremony.JoinAsync();
            if (steps > 0)
                await ceremony.CommitAllAsync();
            if (steps > 1)
                await ceremony.RevealAllAsync();
            await (await ceremony.StepAsync("voiding", new { reason = "名单有误" })).ShouldBeJsonAsync();
            var page = await browser.PageAsync($"/draws/{ceremony.Draw}");
            page.Body!.TextContent.ShouldContain("名单有误");
            page.Body.TextContent.ShouldContain("这次抽取已经作废，见后");
            await browser.PageAsync($"/draws/{ceremony.Draw}/minutes");
            (await browser.PageAsync($"/public/draws/430000/{(await ceremony.ReadAsync()).GetProperty("state").GetProperty("number").GetInt32()}")).Body!.TextContent.ShouldContain("作废的抽取立即公开");
        }
    }

    private static async Task<Ceremony> ConcludedAsync(ProvinceApp app, string subject)
    {
        var ceremony = await Ceremony.OpenAsync(app, subject);
        await ceremony.ConcludeAsync();
        return ceremony;
    }
}
