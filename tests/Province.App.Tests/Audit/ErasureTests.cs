using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Province.App.Features.Audit;
using Province.App.Seed;
using Province.App.Tests.AtOnce;
using Province.App.Tests.Plans;
using Province.Domain.Audit;
using Province.Tests;

namespace Province.App.Tests.Audit;

/// <summary>Personal detail goes on record, and the chain stays whole.</summary>
public sealed class ErasureTests
{
    private const string Reason = "误填了身份证号，依本人申请删除";

    [Theory, OnSqlite, OnPostgres]
    public async Task Erase_ADetail_IsGoneOnRecordAndTheChainVerifies(string provider)
    {
        await using var app = await ProvinceApp.StartAsync(provider);
        var (discipline, entry) = await OpenAsync(app);
        await app.Services.GetRequiredService<SealingLoop>().RunOnceAsync(default);
        var hash = (await discipline.ReadAsync($"audit/{entry}")).GetProperty("detailHash").GetString();

        (await (await EraseAsync(discipline, entry)).ShouldBeJsonAsync()).GetProperty("detailHash").GetString().ShouldBe(hash);

        var left = await discipline.ReadAsync($"audit/{entry}");
        left.GetProperty("detail").ValueKind.ShouldBe(JsonValueKind.Null);
        left.GetProperty("canErase").GetBoolean().ShouldBeFalse();
        var record = (await discipline.ReadAsync($"audit?action={AuditChain.Erasure}")).GetProperty("items")[0];
        record.GetProperty("actorName").GetString().ShouldBe("明如镜");
        record.GetProperty("detail").GetString()!.ShouldContain(Reason);
        await app.Services.GetRequiredService<SealingLoop>().RunOnceAsync(default);
        (await discipline.ReadAsync("audit/verification")).GetProperty("first").ValueKind.ShouldBe(JsonValueKind.Null);
        await EraseAsync(discipline, entry).ShouldRefuseAsync(409, "audit.erased_already");
        await EraseAsync(discipline, record.GetProperty("entryId").GetString()!).ShouldRefuseAsync(409, "audit.records_erasure");
    }

    [Fact]
    public async Task Erase_WithoutReasonRightOrTenantOrOnesOwn_IsRefused()
    {
        await using var app = await ProvinceApp.StartAsync();
        var (discipline, entry) = await OpenAsync(app);
        await EraseAsync(discipline, entry, "因为").ShouldRefuseAsync(422, "audit.reason_missing");
        await EraseAsync(discipline, entry, null).ShouldRefuseAsync(422, "audit.reason_missing");
        await EraseAsync(await app.AsAsync("hengyang.planner"), entry).ShouldRefuseAsync(403, "caller.lacks_right");
        await EraseAsync(await app.AsAsync("zhuzhou.discipline"), entry).ShouldRefuseAsync(404, "audit.not_found");
        await EraseAsync(await app.AsAsync("hengyang.admin"), entry).ShouldRefuseAsync(403, "audit.own_act");
        (await discipline.ReadAsync($"audit/{entry}")).GetProperty("detail").GetString()!.ShouldContain("姓名由");
    }

    [PostgresFact]
    public async Task Erase_TwoAtOnce_ErasesAndRecordsOnce()
    {
        await using var app = await ProvinceApp.StartAsync("postgres");
        var (discipline, entry) = await OpenAsync(app);
        var answers = await Blockade.MeetAsync(app.Database, "AuditEntries", () => EraseAsync(discipline, entry), () => EraseAsync(discipline, entry));
        answers.Select(answer => (int)answer.StatusCode).Order().ShouldBe([200, 409]);
        (await app.InAsync(ProvinceApp.Hengyang, db => db.AuditEntries.CountAsync(e => e.Action == AuditChain.Erasure))).ShouldBe(1);
    }

    [Fact]
    public async Task ErasurePage_AsksForReasonAndPassword()
    {
        await using var app = await ProvinceApp.StartAsync();
        var (_, entry) = await OpenAsync(app);
        var browser = await Browser.SignedInAsync(app, "hengyang.discipline");
        var address = $"/audit/{entry}/erasure";
        (await browser.PageAsync($"/audit/{entry}")).QuerySelector($"a[href='{address}']").ShouldNotBeNull();

        var wrong = await browser.PostFormAsync(address, address, ("reason", Reason), ("password", "不是这个"));
        wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        Browser.Parse(await wrong.Content.ReadAsStringAsync()).QuerySelector("textarea")!.TextContent.ShouldBe(Reason, "what was typed stays");
        (await browser.PageAsync($"/audit/{entry}")).QuerySelector("main")!.TextContent.ShouldContain("姓名由");

        (await browser.PostFormAsync(address, address, ("reason", Reason), ("password", Seeder.DemoPassword))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = await browser.PageAsync($"/audit/{entry}");
        page.QuerySelector("main")!.TextContent.ShouldContain("个人信息已依规定删除");
        page.QuerySelector($"a[href='{address}']").ShouldBeNull();
    }

    /// <summary>An act of the administrator's with something in its detail.</summary>
    private static async Task<(HttpClient Discipline, string Entry)> OpenAsync(ProvinceApp app)
    {
        var admin = await app.AsAsync("hengyang.admin");
        var user = await Accounts.MemberTests.FindAsync(admin, "hengyang.section");
        await (await Accounts.Changes.ChangeAsync(admin, HttpMethod.Put, $"/api/v1/users/{user.GetProperty("id").GetGuid()}", user.GetProperty("version").GetString()!, new { name = "蒸小川 430404199001010011" })).ShouldBeJsonAsync();
        var discipline = await app.AsAsync("hengyang.discipline");
        return (discipline, (await discipline.ReadAsync("audit?action=RenameMember")).GetProperty("items")[0].GetProperty("entryId").GetString()!);
    }

    private static Task<HttpResponseMessage> EraseAsync(HttpClient client, string entry, string? reason = Reason) =>
        client.PostAsJsonAsync($"/api/v1/audit/{entry}/erasure", new { reason });
}
