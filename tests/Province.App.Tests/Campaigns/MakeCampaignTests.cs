using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Province.App.Tests.Plans;
using Province.Tests;

namespace Province.App.Tests.Campaigns;

/// <summary>How the province makes a campaign: from nothing, from last year's, from a scheme document; and what is refused.</summary>
public sealed class MakeCampaignTests(ProvinceApps apps) : IClassFixture<ProvinceApps>
{
    [Fact]
    public async Task Make_FromAnEarlierOne_TakesItsTermsForTheNextYear()
    {
        var app = await apps.OnAsync();
        var organiser = await app.AsAsync(CampaignApi.Organiser);
        var first = await app.MakeAsync("往年方案");
        var made = await (await organiser.PostAsJsonAsync("/api/v1/campaigns", new { from = first })).ShouldBeJsonAsync(HttpStatusCode.Created);
        var campaign = await organiser.ReadAsync($"campaigns/{made.GetProperty("campaignId").GetString()}");
        made.GetProperty("year").GetInt32().ShouldBe(app.Today().Year + 1);
        campaign.GetProperty("terms").GetProperty("dates").GetProperty("roster").GetString().ShouldBe(CampaignApi.Text(app.Today().AddDays(10).AddYears(1)));
        campaign.GetProperty("terms").GetProperty("checkItems").GetArrayLength().ShouldBe(2);
        campaign.GetProperty("groups").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Make_AgainUnderTheSameKey_MakesOne()
    {
        var app = await apps.OnAsync();
        var organiser = await app.AsAsync(CampaignApi.Organiser);
        async Task<string> MakeAsync()
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/campaigns") { Content = JsonContent.Create(new { terms = CampaignApi.Terms(app.Today(), "只建一次") }) };
            request.Headers.Add("Idempotency-Key", "campaign-once");
            return (await (await organiser.SendAsync(request)).ShouldBeJsonAsync(HttpStatusCode.Created)).GetProperty("campaignId").GetString()!;
        }

        (await MakeAsync()).ShouldBe(await MakeAsync());
        (await organiser.ReadAsync($"campaigns?q={Uri.EscapeDataString("只建一次")}")).GetProperty("total").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task Import_SchemeOf2021_ReadsGroupsDatesAndItemsAndWarnsOfThreeThings()
    {
        var app = await apps.OnAsync();
        var organiser = await app.AsAsync(CampaignApi.Organiser);
        var read = await (await ImportAsync(organiser, "方案.txt", Scheme)).ShouldBeJsonAsync(HttpStatusCode.Created);
        (read.GetProperty("groups").GetInt32(), read.GetProperty("checkItems").GetInt32(), read.GetProperty("errors").GetInt32(), read.GetProperty("warnings").GetInt32()).ShouldBe((7, 19, 0, 3));
        var campaign = await organiser.ReadAsync($"campaigns/{read.GetProperty("state").GetProperty("campaignId").GetString()}");
        campaign.GetProperty("terms").GetProperty("dates").GetProperty("roster").GetString().ShouldBe("2021-05-14");
        campaign.GetProperty("groups")[2].GetProperty("builders").EnumerateArray().Select(city => city.GetString()).ShouldBe(["邵阳市", "衡阳市"]);
        campaign.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("code").GetString()).ShouldBe(["CAMP201", "CAMP201", "CAMP304"]);
        var source = campaign.GetProperty("source");
        source.GetProperty("findings").GetArrayLength().ShouldBe(3);
        source.GetProperty("findings").EnumerateArray().ShouldAllBe(finding => finding.GetProperty("related").GetArrayLength() > 0);
        await ImportAsync(organiser, "方案.txt", Scheme).ShouldRefuseAsync(409, "campaign.same_file");
        var id = campaign.GetProperty("state").GetProperty("campaignId").GetString();
        await organiser.ChangeAsync(HttpMethod.Delete, $"campaigns/{id}", $"documents/{campaign.GetProperty("documents")[0].GetProperty("sha256").GetString()}")
            .ShouldRefuseAsync(409, "campaign.scheme_stays");
        await (await organiser.StepAsync($"campaigns/{id}", "record")).ShouldBeJsonAsync();
        await organiser.StepAsync($"campaigns/{id}", "issuance").ShouldRefuseAsync(409, "campaign.not_draft");
    }

    [Theory]
    [InlineData("通知.txt", "关于召开会议的通知\n请按时参加。", "document.not_a_scheme")]
    [InlineData("空.txt", "", "document.empty")]
    [InlineData("图.png", "x", "document.unknown_kind")]
    public async Task Import_WhatIsNoScheme_IsRefusedAndLeavesNothing(string name, string text, string code)
    {
        var app = await apps.OnAsync();
        await app.DeliverAsync();   // the seed's filed plan brings its own file to the province
        var before = await LeftAsync(app);
        await ImportAsync(await app.AsAsync(CampaignApi.Organiser), name, text).ShouldRefuseAsync(422, code);
        (await LeftAsync(app)).ShouldBe(before);
    }

    [Fact]
    public async Task Change_WithoutOrWithAnOldVersion_IsRefused()
    {
        var app = await apps.OnAsync();
        var organiser = await app.AsAsync(CampaignApi.Organiser);
        var campaign = await app.MakeAsync("两人同时");
        await organiser.PutAsJsonAsync($"/api/v1/campaigns/{campaign}/terms", CampaignApi.Terms(app.Today())).ShouldRefuseAsync(428, "version.missing");
        var seen = (await organiser.GetAsync($"/api/v1/campaigns/{campaign}")).Headers.ETag!.Tag;
        await (await organiser.ChangeAsync(HttpMethod.Put, $"campaigns/{campaign}", "terms", CampaignApi.Terms(app.Today(), "先改"), seen)).ShouldBeJsonAsync();
        await organiser.ChangeAsync(HttpMethod.Put, $"campaigns/{campaign}", "terms", CampaignApi.Terms(app.Today(), "后改"), seen).ShouldRefuseAsync(412, "version.stale");
        (await organiser.ReadAsync($"campaigns/{campaign}")).GetProperty("terms").GetProperty("title").GetString().ShouldBe("先改");
    }

    [Fact]
    public async Task Documents_AttachedAndTakenOff_AreTheCampaignsOwn()
    {
        var app = await apps.OnAsync();
        var organiser = await app.AsAsync(CampaignApi.Organiser);
        var campaign = await app.MakeAsync("附件");
        var etag = (await organiser.GetAsync($"/api/v1/campaigns/{campaign}")).Headers.ETag!.Tag;
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/campaigns/{campaign}/documents") { Content = FileForm("通知.txt", "请各单位认真组织") };
        request.Headers.IfMatch.Add(new EntityTagHeaderValue(etag));
        await (await organiser.SendAsync(request)).ShouldBeJsonAsync();
        var documents = (await organiser.ReadAsync($"campaigns/{campaign}")).GetProperty("documents");
        documents.GetArrayLength().ShouldBe(1);
        await (await organiser.ChangeAsync(HttpMethod.Delete, $"campaigns/{campaign}", $"documents/{documents[0].GetProperty("sha256").GetString()}")).ShouldBeJsonAsync();
        (await organiser.ReadAsync($"campaigns/{campaign}")).GetProperty("documents").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Groups_SetAgainWithFewerAndMore_AreThoseOfTheLastTime()
    {
        var app = await apps.OnAsync();
        var organiser = await app.AsAsync(CampaignApi.Organiser);
        var campaign = await app.MakeAsync("反复编组");
        foreach (var count in new[] { 7, 5, 6 })
        {
            await (await organiser.ChangeAsync(HttpMethod.Put, $"campaigns/{campaign}", "groups", CampaignApi.Groups(Arrangement2021.Groups[..count]))).ShouldBeJsonAsync();
            var groups = (await organiser.ReadAsync($"campaigns/{campaign}")).GetProperty("groups").EnumerateArray().ToList();
            groups.Select(group => group.GetProperty("builders")[0].GetString()).ShouldBe(Arrangement2021.Groups[..count].Select(group => group.Builders[0]));
            groups.ShouldAllBe(group => group.GetProperty("lead").GetString() == group.GetProperty("builders")[0].GetString());
        }
    }

    [Fact]
    public async Task Groups_AsLastTime_AreReportedAndNotRefused()
    {
        var app = await apps.OnAsync();
        var organiser = await app.AsAsync(CampaignApi.Organiser);
        var campaign = await app.MakeAsync("与 2021 年相同");
        await (await organiser.ChangeAsync(HttpMethod.Put, $"campaigns/{campaign}", "groups", CampaignApi.Groups(Arrangement2021.Groups))).ShouldBeJsonAsync();
        var findings = (await organiser.ReadAsync($"campaigns/{campaign}")).GetProperty("findings").EnumerateArray().ToList();
        findings.Count(finding => finding.GetProperty("code").GetString() == "CAMP202").ShouldBe(28, "each of 14 builders inspects the same two cities again");
        findings.ShouldAllBe(finding => finding.GetProperty("severity").GetString() != "error");
    }

    /// <summary>The scheme that the seed has already, as another file.</summary>
    private static string Scheme => PlanApi.Sample("hunan-2021-cross-enforcement.txt") + "\n\n";

    private static Task<HttpResponseMessage> ImportAsync(HttpClient client, string name, string text) => client.PostAsync("/api/v1/campaigns/import", FileForm(name, text));

    private static MultipartFormDataContent FileForm(string name, string text) => new() { { new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "file", name } };

    private static Task<(int, int, int)> LeftAsync(ProvinceApp app) => app.InAsync(ProvinceApp.Hunan, async db =>
        (await db.Campaigns.CountAsync(), await db.Files.CountAsync(), await db.AuditEntries.CountAsync(entry => entry.Action == "ImportScheme")));
}
