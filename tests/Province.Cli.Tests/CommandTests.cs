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

    [Theory]
    [InlineData("plan")]
    [InlineData("plan", "read")]
    [InlineData("plan", "read", "a.txt", "--format", "xml")]
    [InlineData("plan", "draw", "a.txt")]
    [InlineData("plan", "read", "no such file.txt")]
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
