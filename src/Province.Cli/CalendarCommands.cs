using System.CommandLine;
using Province.Documents.Sheets;
using Province.Domain.Calendar;
using Province.Domain.Refusals;

namespace Province.Cli;

/// <summary><c>calendar check</c> and <c>calendar print</c>.</summary>
internal static class CalendarCommands
{
    internal static readonly Argument<string> FileArgument = new("FILE") { Description = "节假日安排：csv 或 xlsx" };

    internal static Command Make(TextWriter output, TextWriter error) =>
        new("calendar", "检查节假日安排的表格。") { Check(output, error), Print(output, error) };

    private static Command Check(TextWriter output, TextWriter error)
    {
        var command = new Command("check", "检查一份或几份年度节假日安排有没有缺漏和矛盾，与程序自带的年份对照。") { FileArgument };
        command.SetAction(async (parsed, ct) =>
        {
            var file = parsed.GetRequiredValue(FileArgument);
            var read = YearFile.Read(SheetReader.Read(await PlanCommands.ReadBoundedAsync(file, ct), file).Rows);
            foreach (var fault in read.Faults)
                await error.WriteLineAsync($"{file}:{fault.Line}: {fault.Field}：{fault.Text}".AsMemory(), ct);
            if (read.Faults.Count > 0)
                return Commands.Found;
            if (new CalendarYears(StateCouncil.Years, []).RefuseImport(read.Years, replaces: false) is { } refusal)
            {
                await error.WriteLineAsync($"{file}: {refusal.Detail} [{refusal.Code}]".AsMemory(), ct);
                return Commands.Found;
            }

            await SayAsync(output, read.Years, ct);
            return Commands.Fine;
        });
        return command;
    }

    private static async Task SayAsync(TextWriter output, IReadOnlyList<WorkYear> years, CancellationToken ct)
    {
        var held = new CalendarYears(StateCouncil.Years, years);
        foreach (var year in years)
            await output.WriteLineAsync(($"{year.Year} 年没有缺漏：放假 {year.Holidays.Sum(holiday => holiday.Days().Count())} 天，调休上班 {year.MakeUpDays.Count} 天，"
                + $"全年 {held.Calendar.WorkingDaysOf(year.Year)} 个工作日。{(held.IsBuiltIn(year.Year) ? "程序已自带，内容一致。" : null)}").AsMemory(), ct);
        if (held.Gaps.Count > 0)
            await output.WriteLineAsync($"注意：{string.Join("、", held.Gaps)} 年没有安排，提醒暂按周一至周五计算。".AsMemory(), ct);
    }

    private static Command Print(TextWriter output, TextWriter error)
    {
        var year = new Argument<int>("YEAR") { Description = $"年度，{StateCouncil.Years[0].Year} 至 {StateCouncil.Years[^1].Year}" };
        var command = new Command("print", "打印程序自带的一年，可作录入的样表。") { year };
        command.SetAction(async (parsed, ct) =>
        {
            if (StateCouncil.Years.FirstOrDefault(one => one.Year == parsed.GetRequiredValue(year)) is { } held)
            {
                await output.WriteAsync(YearFile.Write([held]).AsMemory(), ct);
                return Commands.Fine;
            }

            await error.WriteLineAsync($"程序没有自带 {parsed.GetRequiredValue(year)} 年的安排。".AsMemory(), ct);
            return Commands.Unreadable;
        });
        return command;
    }
}
