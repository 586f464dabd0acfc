using System.Net;
using System.Text;
using Province.App.Features.Audit;
using Province.App.Shell;
using Province.App.Tests.Exchange;
using Province.Domain.Audit;
using Province.Tests;

namespace Province.App.Tests.Audit;

public sealed class ExportTests(ProvinceApps apps) : IClassFixture<ProvinceApps>
{
    [Theory]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("+86", "\"'+86\"")]
    [InlineData("-2", "\"'-2\"")]
    [InlineData("@SUM(A1)", "\"'@SUM(A1)\"")]
    [InlineData("＝1", "\"'＝1\"")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("  =1", "\"'  =1\"")]
    [InlineData("\n甲", "\"'\n甲\"")]
    [InlineData("说“是”，\"对\"", "\"说“是”，\"\"对\"\"\"")]
    [InlineData("甲,乙", "\"甲,乙\"")]
    [InlineData("", "\"\"")]
    [InlineData(null, "\"\"")]
    public void Row_WhateverIsInACell_IsQuotedAndNoFormula(string? cell, string written) => Csv.Row(cell, "乙").ShouldBe($"{written},\"乙\"\r\n");

    [Fact]
    public void Second_OfATime_IsThatOfTheClocksInChina() =>
        ChineseTime.Second(new DateTimeOffset(2025, 6, 20, 20, 5, 9, TimeSpan.Zero)).ShouldBe("2025-06-21 04:05:09");

    [Theory, OnSqlite, OnPostgres]
    public async Task Export_Filtered_HoldsTheRowsOfTheListAndNoOthers(string provider)
    {
        await using var post = await Post.OpenAsync(provider);
        await using var node = post.Start();
        await SealingTests.WriteAsync(post, 3);
        await SealingTests.WriteAsync(post, 5, tenant: Post.Zhuzhou);
        await node.SendAsync(Post.Hengyang, Post.Hunan, [Post.Letter("test.question", "a", 1)]);
        await node.Sealing.RunOnceAsync(default);

        using var output = new MemoryStream();
        var count = await node.DoorInto(Post.Hengyang).CallAsync((ExportAudit.Handler h) => h.HandleAsync(null, new AuditFilter(null, "Test", null, null), output, default));

        var bytes = output.ToArray();
        bytes.Take(3).ShouldBe(Encoding.UTF8.GetPreamble());
        var lines = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        (count, lines.Length).ShouldBe((3, 4));
        lines[0].ShouldBe("\"时间\",\"办理人\",\"操作\",\"对象\",\"对象编号\",\"内容\",\"封存号\",\"记录编号\"");
        lines.Skip(1).ShouldAllBe(line => line.Split("\",\"").Length == 8);
    }

    [Fact]
    public async Task Export_OverHttp_IsADownloadForThoseWhoReadTheTrail()
    {
        var app = await apps.OnAsync();
        foreach (var address in new[] { "/audit/export?action=FillTenant", "/api/v1/audit/export?action=FillTenant" })
        {
            var response = await (await app.AsAsync("hengyang.discipline")).GetAsync(address);
            response.StatusCode.ShouldBe(HttpStatusCode.OK);
            response.Content.Headers.ContentType!.ToString().ShouldBe("text/csv; charset=utf-8");
            response.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
            Uri.UnescapeDataString(response.Content.Headers.ContentDisposition.FileNameStar!).ShouldEndWith(".csv");
            (await response.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(2);
            (await (await app.AsAsync("hengyang.planner")).GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
            (await (await app.AsAsync("hengyang.discipline")).GetAsync($"{address}&from=yesterday")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        }
    }

    [Fact]
    public async Task AuditPage_Filtered_ExportsWhatItShows()
    {
        var page = await (await Browser.SignedInAsync(await apps.OnAsync(), "hengyang.admin")).PageAsync("/audit?action=RecordSignIn");
        page.QuerySelector("a[href^='/audit/export']")!.GetAttribute("href").ShouldBe("/audit/export?action=RecordSignIn");
    }
}
