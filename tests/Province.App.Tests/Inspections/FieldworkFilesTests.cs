using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Province.App.Tests.Campaigns;
using Province.App.Tests.Plans;
using Province.Domain.Files;
using Province.Domain.Inspections;
using Province.Tests;

namespace Province.App.Tests.Inspections;

/// <summary>Photos and papers: what is taken, what is refused, who may see them, and that they go with the findings.</summary>
public sealed class FieldworkFilesTests(ProvinceApps apps) : IClassFixture<ProvinceApps>
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Photos_OfAFinding_GoWithItToTheCity(string provider)
    {
        await using var app = await ProvinceApp.StartAsync(provider);
        var campaign = await app.BeginFieldworkAsync();
        var (member, city) = (await app.AsMemberAsync("hengyang.inspector"), await app.AsAsync("zhuzhou.section"));
        var target = await app.TargetAsync(campaign, 3, FieldworkApi.Zhuzhou, "株洲水泥厂");
        await (await member.RecordAsync(target, app.Today(), 1, "舟行远", "耒水清")).ShouldBeJsonAsync();
        await (await member.FindAsync(target, "甲")).ShouldBeJsonAsync();
        await (await member.FindAsync(target, "乙")).ShouldBeJsonAsync();
        var finding = (await member.TargetAsync(target)).Findings()[0].GetProperty("id").GetGuid();
        await (await member.UploadAsync(target, finding, ("现场.jpg", FieldworkApi.Photo(1)), ("铭牌.jpg", FieldworkApi.Photo(2)))).ShouldBeJsonAsync();
        await (await member.UploadAsync(target, null, ("现场检查记录.pdf", Encoding.ASCII.GetBytes("%PDF-1.4 x")))).ShouldBeJsonAsync();
        await (await member.UploadAsync(target, null, ("多余.jpg", FieldworkApi.Photo(3)))).ShouldBeJsonAsync();
        var spare = StoredFile.HashOf(FieldworkApi.Photo(3));
        await (await member.ChangeAsync(HttpMethod.Delete, $"fieldwork/targets/{target}", $"files/{spare}")).ShouldBeJsonAsync();
        await member.GetAsync($"/api/v1/fieldwork/targets/{target}/files/{spare}").ShouldRefuseAsync(404, "inspection.file_not_found");

        await (await member.StepAsync($"fieldwork/targets/{target}", "handover")).ShouldBeJsonAsync();
        await app.DeliverAsync();
        var photo = StoredFile.HashOf(FieldworkApi.Photo(1));
        var read = await city.ReadAsync($"received-findings/{finding}");
        read.GetProperty("files").EnumerateArray().Select(file => file.GetProperty("name").GetString()).ShouldBe(["现场.jpg", "铭牌.jpg", "现场检查记录.pdf"]);
        (await (await city.GetAsync($"/api/v1/received-findings/{finding}/files/{photo}")).Content.ReadAsByteArrayAsync()).ShouldBe(FieldworkApi.Photo(1));
        await member.ChangeAsync(HttpMethod.Delete, $"fieldwork/targets/{target}", $"files/{photo}").ShouldRefuseAsync(409, "inspection.handed_over");
        var other = (await member.TargetAsync(target)).Findings()[1].GetProperty("id").GetGuid();
        await city.GetAsync($"/api/v1/received-findings/{other}/files/{photo}").ShouldRefuseAsync(404, "inspection.file_not_found");
        await (await app.AsMemberAsync("zhuzhou.leader")).GetAsync($"/api/v1/fieldwork/targets/{target}/files/{photo}").ShouldRefuseAsync(404, "inspection.not_found");
    }

    [Fact]
    public async Task File_ThatAnotherGroupHasToo_KeepsTheNameItHasHere()
    {
        await using var app = await ProvinceApp.StartAsync();
        var campaign = await app.BeginFieldworkAsync();
        var (theirs, ours) = (await app.TargetAsync(campaign, 6, FieldworkApi.Yongzhou, "永州铸造厂"), await app.TargetAsync(campaign, 3, FieldworkApi.Zhuzhou, "株洲水泥厂"));
        var (leader, member) = (await app.AsMemberAsync("zhuzhou.leader"), await app.AsMemberAsync("hengyang.inspector"));
        await (await leader.RecordAsync(theirs, app.Today(), 1, "天元朗", "石峰远")).ShouldBeJsonAsync();
        await (await leader.UploadAsync(theirs, null, ("永州铸造厂大门.jpg", FieldworkApi.Photo(1)))).ShouldBeJsonAsync();
        await (await member.RecordAsync(ours, app.Today(), 1, "舟行远", "耒水清")).ShouldBeJsonAsync();
        await (await member.UploadAsync(ours, null, ("现场.jpg", FieldworkApi.Photo(1)))).ShouldBeJsonAsync();
        var sent = await member.GetAsync($"/api/v1/fieldwork/targets/{ours}/files/{StoredFile.HashOf(FieldworkApi.Photo(1))}");
        sent.Content.Headers.ContentDisposition!.FileNameStar.ShouldBe("现场.jpg");
    }

    [Fact]
    public async Task Files_ThatAreNoPhotos_AreRefusedAndNothingIsKept()
    {
        await using var app = await ProvinceApp.StartAsync();
        var campaign = await app.BeginFieldworkAsync();
        var member = await app.AsMemberAsync("hengyang.inspector");
        var target = await app.TargetAsync(campaign, 3, FieldworkApi.Zhuzhou, "株洲水泥厂");
        await member.UploadAsync(target, null, ("甲.jpg", FieldworkApi.Photo(1))).ShouldRefuseAsync(409, "inspection.not_inspected");
        await (await member.RecordAsync(target, app.Today(), 1, "舟行远", "耒水清")).ShouldBeJsonAsync();
        var before = await CountAsync(app);
        await member.UploadAsync(target, null).ShouldRefuseAsync(422, "inspection.file_missing");
        await member.UploadAsync(target, null, ("空.jpg", [])).ShouldRefuseAsync(422, "file.empty");
        await member.UploadAsync(target, null, ("甲.jpg", FieldworkApi.Photo(1)), ("网页.jpg", Encoding.UTF8.GetBytes("<script>alert(1)</script>"))).ShouldRefuseAsync(422, "inspection.file_kind");
        await member.UploadAsync(target, null, ("程序.pdf", [0x4D, 0x5A, 0x90, 0, 3])).ShouldRefuseAsync(422, "inspection.file_kind");
        await member.UploadAsync(target, null, ("大.jpg", FieldworkApi.Photo(1, AddedFile.MostBytes + 1))).ShouldRefuseAsync(413, "inspection.file_too_large");
        await member.UploadAsync(target, null, [.. Enumerable.Range(0, 11).Select(i => ($"{i}.jpg", FieldworkApi.Photo((byte)i)))]).ShouldRefuseAsync(422, "inspection.too_many_at_once");
        await member.UploadAsync(target, Guid.NewGuid(), ("甲.jpg", FieldworkApi.Photo(1))).ShouldRefuseAsync(404, "inspection.finding_not_found");
        (await CountAsync(app)).ShouldBe(before);
        for (var i = 0; i < Inspection.MostFiles; i += 10)
            await (await member.UploadAsync(target, null, [.. Enumerable.Range(i, 10).Select(n => ($"{n}.jpg", FieldworkApi.Photo((byte)n)))])).ShouldBeJsonAsync();
        await member.UploadAsync(target, null, ("0.jpg", FieldworkApi.Photo(0))).ShouldRefuseAsync(409, "inspection.file_twice");
        await member.UploadAsync(target, null, ("又一张.jpg", FieldworkApi.Photo(99))).ShouldRefuseAsync(409, "inspection.too_many_files");
    }

    [Fact]
    public async Task Finding_TakenBack_LeavesItsPhotosWithTheInspection()
    {
        var app = await apps.OnAsync();
        var campaign = await app.BeginFieldworkAsync();
        var member = await app.AsMemberAsync("hengyang.inspector");
        var target = await app.TargetAsync(campaign, 3, FieldworkApi.Zhuzhou, "株洲水泥厂");
        await (await member.RecordAsync(target, app.Today(), 1, "舟行远", "耒水清")).ShouldBeJsonAsync();
        await (await member.FindAsync(target, "甲")).ShouldBeJsonAsync();
        var finding = (await member.TargetAsync(target)).Findings()[0].GetProperty("id").GetGuid();
        await (await member.UploadAsync(target, finding, ("现场.jpg", FieldworkApi.Photo(7)))).ShouldBeJsonAsync();
        await (await member.ChangeAsync(HttpMethod.Delete, $"fieldwork/targets/{target}", $"findings/{finding}")).ShouldBeJsonAsync();
        var inspection = (await member.TargetAsync(target)).GetProperty("inspection");
        inspection.GetProperty("findings").GetArrayLength().ShouldBe(0);
        inspection.GetProperty("files").EnumerateArray().Single().GetProperty("findingId").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        (await member.GetAsync($"/api/v1/fieldwork/targets/{target}/files/{StoredFile.HashOf(FieldworkApi.Photo(7))}")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static Task<int> CountAsync(ProvinceApp app) => app.InAsync(ProvinceApp.Hunan, db => db.Files.CountAsync());
}
