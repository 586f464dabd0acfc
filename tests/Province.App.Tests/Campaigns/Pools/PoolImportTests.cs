using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Province.App.Tests.Plans;
using Province.Documents.Sheets;
using Province.Tests;

namespace Province.App.Tests.Campaigns.Pools;

/// <summary>Lists that become pools: all of a list or nothing, and bad files named for what they are.</summary>
public sealed class PoolImportTests(ProvinceApps apps) : IClassFixture<ProvinceApps>
{
    private static readonly string[] Heads = ["企业名称", "统一社会信用代码", "所在县市区", "行业领域", "企业类别", "最近一次检查日期", "是否建议检查"];

    [Theory, OnSqlite, OnPostgres]
    public async Task Import_WithErrors_NamesAllAndTakesNothing(string provider)
    {
        var app = await apps.OnAsync(provider);
        var planner = await app.AsAsync("hengyang.planner");
        var campaign = await app.IssueAsync();
        await planner.ImportAsync(campaign, PoolApi.Row(1));
        var faulty = PoolApi.Utf8(PoolApi.Heads + PoolApi.Row(2) + PoolApi.Row(2) + $",{PoolApi.Code(3)},荷塘区,煤矿,火箭,昨天,也许\r\n" + $"厂,91430400MA0000004X,蒸湘区,,,{CampaignApi.Text(app.Today().AddDays(1))},\r\n");
        var errors = (await (await planner.UploadAsync(campaign, "check", faulty)).ShouldBeJsonAsync()).GetProperty("errors").EnumerateArray()
            .Select(error => $"{error.GetProperty("line").GetInt32()} {error.GetProperty("column").GetString()}");
        errors.ShouldBe(["3 creditCode", "4 name", "4 county", "4 industry", "4 kinds", "4 lastInspected", "4 proposed", "5 creditCode", "5 lastInspected"]);
        await planner.UploadAsync(campaign, "import", faulty).ShouldRefuseAsync(422, "pool.faulty");
        (await planner.ReadAsync($"{PoolApi.Of(campaign)}/candidates")).GetProperty("items").EnumerateArray().Select(row => row.GetProperty("creditCode").GetString()).ShouldBe([PoolApi.Code(1)]);
    }

    [Fact]
    public async Task Import_InGb18030OrWithAMarkOrFromAWorkbook_ReadsTheSame()
    {
        var app = await apps.OnAsync();
        var planner = await app.AsAsync("hengyang.planner");
        var campaign = await app.IssueAsync();
        var text = PoolApi.Heads + PoolApi.Row(1, "南岳区", "金属冶炼", "2024年3月5日") + PoolApi.Row(2, proposed: "√");
        var rows = text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(line => (IReadOnlyList<string>)line.Split(',')).ToList();
        var gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(54936)!;
        foreach (var (content, name) in new[] { (gb18030.GetBytes(text), "一.csv"), ([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)], "二.csv"), (Encoding.UTF8.GetBytes(text.Replace(',', '\t')), "三.txt"), (SheetWriter.Write(("表", rows)), "四.xlsx") })
        {
            await (await planner.UploadAsync(campaign, "import", content, name)).ShouldBeJsonAsync();
            var listed = (await planner.ReadAsync($"{PoolApi.Of(campaign)}/candidates")).GetProperty("items").EnumerateArray().OrderBy(row => row.GetProperty("name").GetString()).ToList();
            listed.Select(row => row.GetProperty("name").GetString()).ShouldBe(["衡阳第1机械厂", "衡阳第2机械厂"], name);
            (listed[0].GetProperty("lastInspected").GetString(), listed[0].GetProperty("kinds")[0].GetString(), listed[1].GetProperty("isProposed").GetBoolean()).ShouldBe(("2024-03-05", "smelting", true), name);
            await (await planner.ChangeAsync(HttpMethod.Delete, PoolApi.Of(campaign), $"candidates/{PoolApi.Code(1)}")).ShouldBeJsonAsync();
        }
    }

    [Fact]
    public async Task Import_WithColumnsChosen_ReadsThem()
    {
        var app = await apps.OnAsync();
        var planner = await app.AsAsync("hengyang.planner");
        var campaign = await app.IssueAsync();
        var list = PoolApi.Utf8($"甲,乙,丙\r\n{PoolApi.Code(1)},南岳区,某厂\r\n");
        (await (await planner.UploadAsync(campaign, "check", list)).ShouldBeJsonAsync()).GetProperty("refusal").GetProperty("code").GetString().ShouldBe("pool.columns_missing");
        await planner.UploadAsync(campaign, "import", list).ShouldRefuseAsync(422, "pool.columns_missing");
        await planner.UploadAsync(campaign, "import", list, fields: [("name", "1"), ("creditCode", "1"), ("county", "2")]).ShouldRefuseAsync(422, "pool.column_twice");
        await planner.UploadAsync(campaign, "import", list, fields: [("name", "甲")]).ShouldRefuseAsync(422, "pool.column_unknown");
        await (await planner.UploadAsync(campaign, "import", list, fields: [("name", "3"), ("creditCode", "1"), ("county", "2")])).ShouldBeJsonAsync();
        (await planner.ReadAsync($"{PoolApi.Of(campaign)}/candidates")).GetProperty("items")[0].GetProperty("name").GetString().ShouldBe("某厂");
    }

    [Theory]
    [InlineData("空", "空.csv", 422, "document.empty")]
    [InlineData("只有空行", "空.csv", 422, "document.empty")]
    [InlineData("只有表头", "头.csv", 422, "pool.no_rows")]
    [InlineData("照片改名", "表.xlsx", 422, "document.not_an_xlsx")]
    [InlineData("照片改名为表", "表.csv", 422, "document.not_text")]
    [InlineData("旧版", "表.xls", 422, "document.unknown_kind")]
    [InlineData("坏压缩包", "表.xlsx", 422, "document.broken")]
    [InlineData("别的压缩包", "表.xlsx", 422, "document.not_an_xlsx")]
    [InlineData("压缩炸弹", "表.xlsx", 422, "document.zip_bomb")]
    [InlineData("太大", "表.xlsx", 413, "document.too_large")]
    [InlineData("带宏", "表.xlsm", 422, "document.has_macros")]
    [InlineData("引号不成对", "表.csv", 422, "document.broken")]
    [InlineData("公式", "表.xlsx", 422, "document.has_formulas")]
    [InlineData("合并", "表.xlsx", 422, "pool.merged_cells")]
    public async Task Import_OfABadFile_IsRefusedAndKeepsNothing(string what, string name, int status, string code)
    {
        var content = BadFile(what);
        var app = await apps.OnAsync();
        var planner = await app.AsAsync("hengyang.planner");
        var campaign = await app.IssueAsync();
        var files = await app.InAsync(ProvinceApp.Hengyang, db => db.Files.CountAsync());
        await planner.UploadAsync(campaign, "import", content, name).ShouldRefuseAsync(status, code);
        (await app.InAsync(ProvinceApp.Hengyang, db => db.Files.CountAsync())).ShouldBe(files, what);
        (await planner.ReadAsync(PoolApi.Of(campaign))).GetProperty("state").GetProperty("revision").GetInt32().ShouldBe(0, what);
    }

    [Fact]
    public async Task Template_FilledIn_IsReadAsItIs()
    {
        var app = await apps.OnAsync();
        var planner = await app.AsAsync("hengyang.planner");
        var campaign = await app.IssueAsync();
        foreach (var format in new[] { "xlsx", "csv" })
        {
            var template = await planner.GetAsync($"/api/v1/{PoolApi.Of(campaign)}/template?format={format}");
            var sheet = SheetReader.Read(await template.Content.ReadAsByteArrayAsync(), $"模板.{format}");
            sheet.Rows.Single().Cells.ShouldBe(Heads);
        }
    }

    private static byte[] BadFile(string what) => what switch
    {
        "空" => [],
        "只有空行" => Encoding.UTF8.GetBytes("\r\n,,\r\n"),
        "只有表头" => Encoding.UTF8.GetBytes(PoolApi.Heads),
        "照片改名" => [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3],
        "照片改名为表" => [0xFF, 0xD8, 0xFF, 0xE0, 0, 0, 3],
        "旧版" => [0xD0, 0xCF, 0x11, 0xE0],
        "坏压缩包" => [.. "PK\u0003\u0004"u8, 9, 9, 9, 9],
        "别的压缩包" => Zipped(("a.txt", "x")),
        "压缩炸弹" => Bomb(),
        "太大" => new byte[50 * 1024 * 1024],
        "带宏" => Zipped(("a.txt", "x")),
        "引号不成对" => Encoding.UTF8.GetBytes(PoolApi.Heads + "甲\"厂\",\"乙\"丙,丁\r\n"),
        "公式" => Workbook("<row r=\"2\"><c r=\"A2\"><f>1+1</f><v>2</v></c></row>"),
        "合并" => Workbook($"<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>厂</t></is></c></row>", "<mergeCells count=\"1\"><mergeCell ref=\"C2:C3\"/></mergeCells>"),
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, null),
    };

    private static byte[] Zipped(params (string Name, string Text)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
            foreach (var (name, text) in entries)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(text);
            }

        return stream.ToArray();
    }

    private static byte[] Bomb() => Zipped(("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", new string(' ', 60 * 1024 * 1024)));

    /// <summary>A workbook as the template is, with other rows below its head.</summary>
    private static byte[] Workbook(string rows, string behind = "")
    {
        using var stream = new MemoryStream();
        stream.Write(SheetWriter.Write(("表", [Heads])));
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.Entries.Single(part => part.FullName.Contains("worksheets/sheet", StringComparison.Ordinal));
            string xml;
            using (var reader = new StreamReader(entry.Open()))
                xml = reader.ReadToEnd();
            var (prefix, name) = (xml.Contains("<x:sheetData", StringComparison.Ordinal) ? "x:" : "", entry.FullName);
            entry.Delete();
            string Prefixed(string part) => System.Text.RegularExpressions.Regex.Replace(part, "<(/?)([a-zA-Z])", $"<$1{prefix}$2");
            using var writer = new StreamWriter(zip.CreateEntry(name).Open());
            writer.Write(xml.Replace($"</{prefix}sheetData>", $"{Prefixed(rows)}</{prefix}sheetData>{Prefixed(behind)}", StringComparison.Ordinal));
        }

        return stream.ToArray();
    }
}
