using System.Text;
using Province.Documents.Sheets;
using Province.Domain.Calendar;

namespace Province.Cli.Tests;

public sealed class CalendarCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("years").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Print_ThenCheck_FindsTheSameYear()
    {
        var (code, printed, _) = await RunAsync("calendar", "print", "2026");
        (code, printed.StartsWith("年度,2026\n通知,国务院办公厅关于2026年部分节假日安排的通知\n文号,国办发明电〔2025〕7号\n印发,2025-11-04\n", StringComparison.Ordinal)).ShouldBe((0, true), printed);
        var (checkedCode, output, error) = await RunAsync("calendar", "check", Write("2026.csv", Encoding.UTF8.GetBytes(printed)));
        (checkedCode, error).ShouldBe((0, ""));
        output.ShouldContain("2026 年没有缺漏：放假 33 天，调休上班 6 天，全年 248 个工作日。程序已自带，内容一致。");
    }

    [Fact]
    public async Task Check_OfAWorkbook_ComplainsByRow()
    {
        var later = StateCouncil.Years.Single(year => year.Year == 2025);
        string Moved(string text) => text.Replace("2024", "2029", StringComparison.Ordinal).Replace("2025", "2030", StringComparison.Ordinal);
        var rows = YearFile.Write([later]).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => (IReadOnlyList<string>)[.. Moved(line).Split(',')]).ToList();
        var (code, output, error) = await RunAsync("calendar", "check", Write("2030.xlsx", SheetWriter.Write(("2030", rows))));
        (code, output).ShouldBe((1, ""));
        error.ShouldContain("2030.xlsx:7: 休息：2030-02-05 是“春节”的法定假日，没有列为休息日。请核对通知。", customMessage: error);
        error.ShouldContain("2030-09-12 是“中秋”的法定假日");
    }

    [Theory]
    [InlineData("上班,2026-01-04\n", "", "2026-01-04：已有的上班，文件没有写明")]
    [InlineData("休息,端午,2026-06-19,2026-06-21\n", "", "缺少“端午”")]
    [InlineData("印发,2025-11-04", "印发,2025-13-04", ".csv:4: 印发：“2025-13-04”不是日期")]
    public async Task Check_OfAFaultyTable_SaysWhereAndEndsInOne(string row, string becomes, string says)
    {
        var table = YearFile.Write([StateCouncil.Years.Single(year => year.Year == 2026)]);
        table.ShouldContain(row);
        var (code, output, error) = await RunAsync("calendar", "check", Write("2026.csv", Encoding.UTF8.GetBytes(table.Replace(row, becomes, StringComparison.Ordinal))));
        (code, output).ShouldBe((1, ""));
        error.ShouldContain(says);
    }

    [Fact]
    public async Task Check_OfWhatCannotBeRead_EndsInTwo()
    {
        (await RunAsync("calendar", "check", Path.Combine(_folder, "none.csv"))).Code.ShouldBe(2);
        var empty = await RunAsync("calendar", "check", Write("empty.csv", []));
        (empty.Code, empty.Error.Contains("empty.csv:1: ", StringComparison.Ordinal)).ShouldBe((2, true), empty.Error);
        (await RunAsync("calendar", "print", "1999")).Code.ShouldBe(2);
    }

    private string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        var (output, error) = (new MemoryStream(), new MemoryStream());
        var code = await Commands.RunAsync(args, output, error, CancellationToken.None);
        return (code, Encoding.UTF8.GetString(output.ToArray()), Encoding.UTF8.GetString(error.ToArray()));
    }
}
