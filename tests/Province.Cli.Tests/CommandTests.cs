using System.Text;
using System.Text.Json;

namespace Province.Cli.Tests;

public sealed class CommandTests
{
    [Theory]
    [InlineData("zhuzhou-2025")]
    [InlineData("hengyang-2024")]
    public async Task PlanRead_PublishedPlan_PrintsTheContractAsJson(string name)
    {
        var (code, output, _) = await RunAsync("plan", "read", Sample(name), "--format", "json");

        code.ShouldBe(0);
        var plan = JsonDocument.Parse(output).RootElement;
        plan.GetProperty("format").GetString().ShouldBe("province.plan/1");
        output.ShouldContain("应急管理局");
        output.ShouldNotContain("\\u");
    }

    [Fact]
    public async Task PlanText_PublishedPlan_NumbersItsLines()
    {
        var (code, output, _) = await RunAsync("plan", "text", Sample("zhuzhou-2025"));

        code.ShouldBe(0);
        output.Split('\n')[2].ShouldBe("  3  株洲市应急管理局文件");
    }

    [Fact]
    public async Task PlanCheck_PlanThatContradictsItself_NamesFileAndLineAndEndsInOne()
    {
        var (code, output, _) = await RunAsync("plan", "check", Sample("hengyang-2024"));

        code.ShouldBe(1);
        output.ShouldContain("hengyang-2024.txt:179: PLAN211");
    }

    [Fact]
    public async Task PlanCheck_AsJson_PrintsDiagnostics()
    {
        var (code, output, _) = await RunAsync("plan", "check", Sample("hengyang-2024"), "--format", "json");

        code.ShouldBe(1);
        JsonDocument.Parse(output).RootElement.EnumerateArray().ShouldContain(d => d.GetProperty("severity").GetString() == "error");
    }

    [Fact]
    public async Task SchemeRead_PublishedScheme_PrintsTheContractAsJson()
    {
        var (code, output, _) = await RunAsync("scheme", "read", Sample("hunan-2021-cross-enforcement"), "--format", "json");

        code.ShouldBe(0);
        var scheme = JsonDocument.Parse(output).RootElement;
        scheme.GetProperty("format").GetString().ShouldBe("province.scheme/1");
        scheme.GetProperty("groups").GetArrayLength().ShouldBe(7);
        scheme.GetProperty("groups")[4].GetProperty("line").GetInt32().ShouldBe(128);
        output.ShouldNotContain("\\u");
    }

    [Fact]
    public async Task SchemeCheck_CitiesThatInspectEachOther_NamesFileAndLineAndEndsInOne()
    {
        var file = Sample("hunan-2021-cross-enforcement");
        var (code, output, error) = await RunAsync("scheme", "check", file);

        code.ShouldBe(1);
        error.ShouldBeEmpty();
        output.ShouldContain($"{file}:128: CAMP201");
        output.ShouldContain($"{file}:11: CAMP304");
        output.ShouldContain("提醒 3");
        output.ShouldNotContain("错误");
    }

    [Fact]
    public async Task SchemeCheck_AsJson_PrintsFindingsThatAreWarningsOnly()
    {
        var (code, output, _) = await RunAsync("scheme", "check", Sample("hunan-2021-cross-enforcement"), "--format", "json");

        code.ShouldBe(1);
        JsonDocument.Parse(output).RootElement.EnumerateArray().Select(found => found.GetProperty("severity").GetString()).ShouldBe(["warning", "warning", "warning"]);
    }

    [Fact]
    public async Task SchemeCheck_SoundScheme_EndsInZero()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory().FullName, "scheme.md");
        await File.WriteAllLinesAsync(file,
        [
            "# 2022年某省工贸行业交叉执法方案", "4月1日前报送人员名单，5月1日前完成检查，5月9日前报送总结。牵头单位排在最前。", "",
            "| 组别 | 组建市 | 被检查市 | 指导人员 |", "|---|---|---|---|",
            "| 第一组 | 长沙市 | 湘潭市 | 甲某 |", "| 第二组 | 湘潭市 | 衡阳市 | 乙某 |", "| 第三组 | 衡阳市 | 长沙市 | 丙某 |",
        ]);

        var (code, output, error) = await RunAsync("scheme", "check", file);

        (code, output.Trim(), error).ShouldBe((0, "没有发现矛盾。", ""));
    }

    [Theory]
    [InlineData("plan")]
    [InlineData("plan", "read")]
    [InlineData("plan", "read", "a.txt", "--format", "xml")]
    [InlineData("plan", "draw", "a.txt")]
    [InlineData("plan", "read", "no such file.txt")]
    [InlineData("scheme")]
    [InlineData("scheme", "check")]
    [InlineData("scheme", "check", "a.txt", "--format", "xml")]
    [InlineData("scheme", "read", "no such file.txt")]
    public async Task AnyVerb_UsedBadly_EndsInTwoAndSaysSo(params string[] args)
    {
        var (code, _, error) = await RunAsync(args);

        code.ShouldBe(2);
        error.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("empty.txt", "", "document.empty")]
    [InlineData("letter.txt", "各位同事：请于周五前交材料。", "document.not_a_plan")]
    [InlineData("photo.docx", "\u00ff\u00d8\u00ff\u00e0", "document.not_a_docx")]
    [InlineData("plan.pdf", "%PDF", "document.unknown_kind")]
    public async Task PlanRead_UnreadableFile_EndsInTwoAndNamesTheFile(string name, string content, string refusal)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory().FullName, name);
        await File.WriteAllBytesAsync(file, name.EndsWith("docx", StringComparison.Ordinal) ? Encoding.Latin1.GetBytes(content) : Encoding.UTF8.GetBytes(content));

        var (code, _, error) = await RunAsync("plan", "read", file);

        code.ShouldBe(2);
        error.ShouldStartWith(file + ":");
        error.ShouldContain(refusal);
    }

    [Fact]
    public async Task PlanRead_SchemeOfCrossEnforcement_SaysWhatItIs()
    {
        var (code, _, error) = await RunAsync("plan", "read", Sample("hunan-2021-cross-enforcement"));

        (code, error.Contains("document.is_a_scheme", StringComparison.Ordinal)).ShouldBe((2, true));
    }

    [Fact]
    public async Task SchemeRead_FileThatIsNoScheme_EndsInTwoAndNamesTheFile()
    {
        var (code, _, error) = await RunAsync("scheme", "read", Sample("zhuzhou-2025"));

        code.ShouldBe(2);
        error.ShouldStartWith(Sample("zhuzhou-2025") + ":1:");
        error.ShouldContain("document.not_a_scheme");
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        var (output, error) = (new MemoryStream(), new MemoryStream());
        var code = await Commands.RunAsync(args, output, error, CancellationToken.None);
        return (code, Encoding.UTF8.GetString(output.ToArray()), Encoding.UTF8.GetString(error.ToArray()));
    }

    private static string Sample(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Province.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("Province.sln is in no folder above the tests.");
        return Path.Combine(folder.FullName, "src", "Province.App", "Seed", "Documents", name + ".txt");
    }
}
