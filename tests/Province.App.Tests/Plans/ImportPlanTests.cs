using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Province.App.Tests.Plans;

/// <summary>What is refused at the door of the import, and that nothing is left of it.</summary>
public sealed class ImportPlanTests(ProvinceApps apps) : IClassFixture<ProvinceApps>
{
    [Fact]
    public async Task Import_SameBytes_IsRefused() =>
        await RefusedAsync("衡阳.txt", Encoding.UTF8.GetBytes(PlanApi.Sample("hengyang-2024.txt")), HttpStatusCode.Conflict, "plan.same_file");

    [Fact]
    public async Task Import_OtherCity_IsRefused() =>
        await RefusedAsync("株洲.txt", Encoding.UTF8.GetBytes(PlanApi.Sample("zhuzhou-2025.txt")), HttpStatusCode.UnprocessableEntity, "plan.other_city");

    [Fact]
    public async Task Import_EmptyFile_IsRefused() => await RefusedAsync("空.txt", [], HttpStatusCode.UnprocessableEntity, "document.empty");

    [Fact]
    public async Task Import_PhotoNamedDocx_IsRefused() =>
        await RefusedAsync("照片.docx", [0xFF, 0xD8, 0xFF, 0xE0, .. new byte[4000]], HttpStatusCode.UnprocessableEntity);

    [Fact]
    public async Task Import_BrokenZip_IsRefused() =>
        await RefusedAsync("破损.docx", [0x50, 0x4B, 0x03, 0x04, .. Enumerable.Repeat((byte)7, 3000)], HttpStatusCode.UnprocessableEntity);

    [Fact]
    public async Task Import_ZipBomb_IsRefused() => await RefusedAsync("炸弹.docx", Bomb(), null);

    [Fact]
    public async Task Import_TextThatIsNoPlan_IsRefused() =>
        await RefusedAsync("通知.txt", Encoding.UTF8.GetBytes("关于召开会议的通知\n\n请各单位按时参加。"), HttpStatusCode.UnprocessableEntity);

    [Fact]
    public async Task Import_LargerThanTheLimit_IsRefused() =>
        await RefusedAsync("大.txt", new byte[21 * 1024 * 1024], HttpStatusCode.RequestEntityTooLarge);

    [Fact]
    public async Task Import_NoFile_SaysWhichFieldIsMissing()
    {
        var app = await apps.OnAsync();
        var planner = await app.AsAsync("hengyang.planner");
        var answer = await planner.PostAsync("/api/v1/plans/import", new MultipartFormDataContent { { new StringContent("2024"), "year" } });
        await answer.ShouldRefuseAsync(HttpStatusCode.UnprocessableEntity, "import.file_missing");
    }

    [Fact]
    public async Task Import_OtherYearThanAsked_AsksAndThenObeys()
    {
        await using var app = await ProvinceApp.StartAsync();
        var planner = await app.AsAsync("hengyang.planner");
        var text = PlanApi.Sample("hengyang-2024.txt") + "\n\n";
        await planner.ImportAsync(text, ("year", "2025")).ShouldRefuseAsync(409, "plan.other_year");
        var answer = await (await planner.ImportAsync(text, ("year", "2025"), ("confirmYear", "true"))).ShouldBeJsonAsync(HttpStatusCode.Created);
        answer.GetProperty("year").GetInt32().ShouldBe(2024);
    }

    [Fact]
    public async Task Import_NamesWithMarkup_AreShownAsText()
    {
        await using var app = await ProvinceApp.StartAsync();
        var planner = await app.AsAsync("hengyang.planner");
        var text = PlanApi.Sample("hengyang-2024.txt").Replace("衡阳丰联精细化工有限公司", "衡阳<script>alert(1)</script>精细化工有限公司", StringComparison.Ordinal);
        var answer = await (await planner.ImportAsync(text)).ShouldBeJsonAsync(HttpStatusCode.Created);
        answer.GetProperty("version").GetInt32().ShouldBe(2);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/plans/{answer.GetProperty("planId").GetString()}?tab=annex-1");
        var page = await (await planner.SendAsync(request)).Content.ReadAsStringAsync();
        page.ShouldNotContain("<script>alert");
    }

    private async Task RefusedAsync(string name, byte[] content, HttpStatusCode? status, string? code = null)
    {
        var app = await apps.OnAsync();
        var before = await LeftAsync(app);
        var answer = await (await app.AsAsync("hengyang.planner")).ImportAsync(name, content);
        var body = await answer.Content.ReadAsStringAsync();
        ((int)answer.StatusCode).ShouldBeInRange(400, 499, body);
        if (status is not null)
            answer.StatusCode.ShouldBe(status.Value, body);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        if (code is not null)
            body.ShouldContain($"\"{code}\"");
        (await LeftAsync(app)).ShouldBe(before);
    }

    /// <summary>What people leave; the application's own loops write into the audit trail when they like.</summary>
    private static Task<(int, int, int, int)> LeftAsync(ProvinceApp app) => app.InAsync(ProvinceApp.Hengyang, async db =>
        (await db.Plans.CountAsync(), await db.PlanContents.CountAsync(), await db.Files.CountAsync(), await db.AuditEntries.CountAsync(entry => entry.ActorId != null)));

    private static byte[] Bomb()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("word/document.xml", CompressionLevel.Optimal).Open();
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 300; i++)
                entry.Write(zeros);
        }

        return bytes.ToArray();
    }
}
