using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Province.App.Seed;
using Province.App.Tests.Plans;
using Province.Draws.Certificates;
using Province.Tests;

namespace Province.App.Tests.Draws;

/// <summary>What anybody may see of a draw without signing in: the fingerprints at once, names only when they are released.</summary>
public sealed class PublicDrawTests(ProvinceApps apps) : IClassFixture<ProvinceApps>
{
    [Theory, OnSqlite, OnPostgres]
    public async Task PublicPage_BeforeTheRelease_TellsTheHashesAndNoNameAtAnyStep(string provider)
    {
        var app = await apps.OnAsync(provider);
        var ceremony = await Ceremony.OpenAsync(app, $"public-{provider}");
        await QuietAsync(app, ceremony, "committing");
        await ceremony.JoinAsync();
        await ceremony.CommitAllAsync();
        await QuietAsync(app, ceremony, "revealing");
        await ceremony.RevealAllAsync();
        await ceremony.TypeAsync();
        await QuietAsync(app, ceremony, "throwing");
        await (await ceremony.StepAsync("outcome")).ShouldBeJsonAsync();
        await QuietAsync(app, ceremony, "drawn");

        await (await ceremony.StepAsync("publication")).ShouldBeJsonAsync();
        var address = await AddressAsync(ceremony);
        var certificate = await app.Anonymous().GetByteArrayAsync($"{address}/certificate");
        certificate.ShouldBe(await ceremony.Organiser.GetByteArrayAsync($"/api/v1/draws/{ceremony.Draw}/certificate"));
        (await app.Anonymous().GetByteArrayAsync($"/api/v1{address}/certificate")).ShouldBe(certificate);
        CertificateCheck.Run(certificate, SideFiles.None).Kind.ShouldBe(VerdictKind.Recomputed);
        (await app.Anonymous().GetStringAsync(address)).ShouldContain($"{address}/certificate");
        await ceremony.StepAsync("publication").ShouldRefuseAsync(409, "draw.released_already");
    }

    [Fact]
    public async Task Certificate_Released_FollowsAContinuation()
    {
        var app = await apps.OnAsync();
        var ceremony = await Ceremony.OpenAsync(app, "public-continued");
        await ceremony.StepAsync("publication").ShouldRefuseAsync(409, "draw.no_certificate");
        await ceremony.ConcludeAsync();
        await (await ceremony.StepAsync("publication")).ShouldBeJsonAsync();
        var first = await app.Anonymous().GetByteArrayAsync($"{await AddressAsync(ceremony)}/certificate");
        var chosen = Ceremony.Chosen(await ceremony.ReadAsync());
        await (await ceremony.StepAsync("withdrawals", new { rows = new[] { new { id = chosen[0], reason = "停产" } } })).ShouldBeJsonAsync();
        (await app.Anonymous().GetByteArrayAsync($"{await AddressAsync(ceremony)}/certificate")).ShouldBe(first, "there is no other outcome yet");
        await ceremony.ThrowAsync();
        var second = await app.Anonymous().GetByteArrayAsync($"{await AddressAsync(ceremony)}/certificate");
        CertificateCheck.Run(second, SideFiles.None).Draw!.Chosen.ShouldNotContain(chosen[0]);
    }

    [Fact]
    public async Task Void_BeforeTheOutcome_IsPublicAtOnceWithItsReason()
    {
        var app = await apps.OnAsync();
        var ceremony = await Ceremony.OpenAsync(app, "public-void");
        await (await ceremony.StepAsync("voiding", new { reason = "名单有误" })).ShouldBeJsonAsync();
        var address = await AddressAsync(ceremony);
        var view = await (await app.Anonymous().GetAsync($"/api/v1{address}")).ShouldBeJsonAsync();
        view.GetProperty("voidReason").GetString().ShouldBe("名单有误");
        CertificateCheck.Run(await app.Anonymous().GetByteArrayAsync($"{address}/certificate"), SideFiles.None).Kind.ShouldBe(VerdictKind.Void);
        await ceremony.StepAsync("publication").ShouldRefuseAsync(409, "draw.released_already");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task PublicPage_OfTwoTenants_IsEachItsOwn(string provider)
    {
        await using var app = await ProvinceApp.StartAsync(provider);
        var province = await Ceremony.OpenAsync(app, "number-one");
        var city = await app.AsAsync("hengyang.planner");
        var own = await (await Ceremony.PostDrawAsync(city, Ceremony.Opening(app, "number-one"))).ShouldBeJsonAsync(HttpStatusCode.Created);
        var ofProvince = await (await app.Anonymous().GetAsync("/api/v1/public/draws/430000/1")).ShouldBeJsonAsync();
        var ofCity = await (await app.Anonymous().GetAsync("/api/v1/public/draws/430400/1")).ShouldBeJsonAsync();
        ofProvince.GetProperty("openHash").GetString().ShouldBe((await province.ReadAsync()).GetProperty("openHash").GetString());
        ofCity.GetProperty("publisher").GetString().ShouldBe("衡阳市应急管理局");
        ofCity.GetProperty("head").GetString().ShouldBe(own.GetProperty("head").GetString());
        ofCity.GetProperty("others").GetArrayLength().ShouldBe(0, "the province's draw of the same subject is another one");
        foreach (var (tenant, shown) in new[] { (430000, ofProvince), (430400, ofCity) })
        {
            var list = await (await app.Anonymous().GetAsync($"/api/v1/public/draws/{tenant}")).ShouldBeJsonAsync();
            list.GetProperty("items").EnumerateArray().Select(row => row.GetProperty("openHash").GetString()).ShouldBe([shown.GetProperty("openHash").GetString()]);
            (await app.Anonymous().GetStringAsync($"/public/draws/{tenant}")).ShouldContain($"/public/draws/{tenant}/1");
        }

        (await (await app.Anonymous().GetAsync("/api/v1/public/draws/430200")).ShouldBeJsonAsync()).GetProperty("total").GetInt32().ShouldBe(0);
        await app.Anonymous().GetAsync("/api/v1/public/draws/1").ShouldRefuseAsync(404, "draw.not_published");
        foreach (var nothing in new[] { "430000/2", "430200/1", "0/1", "1/1", "430000/0" })
            await app.Anonymous().GetAsync($"/api/v1/public/draws/{nothing}").ShouldRefuseAsync(404, "draw.not_published");
        (await app.Anonymous().GetAsync("/public/draws/430000/2")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await city.StepAsync($"draws/{province.Draw}", "publication", etag: "\"1\"").ShouldRefuseAsync(404, "draw.not_found");
    }

    [Fact]
    public async Task Publication_ByThosePeopleWhoMay_AsksForThePassword()
    {
        var app = await apps.OnAsync();
        var ceremony = await Ceremony.OpenAsync(app, "publication-pages");
        await ceremony.ConcludeAsync();
        await (await app.AsAsync("hunan.leader")).StepAsync($"draws/{ceremony.Draw}", "publication").ShouldRefuseAsync(403, "caller.lacks_right");
        await ceremony.Device("operator").StepAsync($"draws/{ceremony.Draw}", "publication", etag: "\"1\"").ShouldRefuseAsync(403, "caller.lacks_right");
        var browser = await Browser.SignedInAsync(app, "hunan.organiser");
        var address = $"/draws/{ceremony.Draw}/publication";
        (await browser.PostFormAsync(address, address, ("password", "错"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await app.Anonymous().GetAsync($"{await AddressAsync(ceremony)}/certificate")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await browser.PostFormAsync(address, address, ("password", Seeder.DemoPassword))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = await browser.PageAsync($"/draws/{ceremony.Draw}");
        page.QuerySelector($"a[href='{await AddressAsync(ceremony)}']")!.TextContent.ShouldContain("证书已公开");
        page.QuerySelector($"a[href='{address}']").ShouldBeNull();
        page.Body!.TextContent.ShouldContain("各方出了什么");
        page.QuerySelector("a[href='/verify']").ShouldNotBeNull();
    }

    /// <summary>Page and API give the hashes and neither a row, a party, a rule nor the certificate.</summary>
    private static async Task QuietAsync(ProvinceApp app, Ceremony ceremony, string stage)
    {
        var (draw, address) = (await ceremony.ReadAsync(), await AddressAsync(ceremony));
        string[] answers = [await app.Anonymous().GetStringAsync(address), await app.Anonymous().GetStringAsync($"/api/v1{address}")];
        JsonSerializer.Deserialize<JsonElement>(answers[1]).GetProperty("stage").GetString().ShouldBe(stage);
        foreach (var answer in answers)
        {
            foreach (var member in new[] { "openHash", "requestHash" })
                answer.Replace(" ", "").ShouldContain(draw.GetProperty(member).GetString()!);
            answer.ShouldContain("第三组执法对象抽取");
            string[] secrets = ["企业", "席位 ", "长沙市", "株洲市", "金属冶炼", ceremony.Draw];
            secrets.Where(secret => Told(answer).Contains(secret, StringComparison.Ordinal)).ShouldBeEmpty(answer);
            Enumerable.Range(1, 12).Select(i => $@"\be{i:00}\b").Where(row => Regex.IsMatch(answer, row)).ShouldBeEmpty(answer);   // a hash may end like a row
        }

        await app.Anonymous().GetAsync($"/api/v1{address}/certificate").ShouldRefuseAsync(404, "draw.not_released");
        (await app.Anonymous().GetAsync($"{address}/certificate")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    /// <summary>The page's own words speak of enterprises and seats in general.</summary>
    private static string Told(string answer) => answer.Replace("抽中的企业", "", StringComparison.Ordinal).Replace("参加席位", "", StringComparison.Ordinal);

    private static async Task<string> AddressAsync(Ceremony ceremony) => $"/public/draws/430000/{(await ceremony.ReadAsync()).GetProperty("state").GetProperty("number").GetInt32()}";
}
