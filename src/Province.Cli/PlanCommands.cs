using System.CommandLine;
using System.Text.Json;
using Province.Documents.Plans;
using Province.Documents.Source;
using Province.Domain.Plans;
using Province.Domain.Plans.Diagnostics;
using Province.Domain.Plans.Statements;

namespace Province.Cli;

/// <summary><c>plan read</c>, <c>plan text</c> and <c>plan check</c>.</summary>
internal static class PlanCommands
{
    internal static readonly Argument<string> FileArgument = new("FILE") { Description = "公文：docx、txt 或 md" };

    internal static Command Make(TextWriter output) =>
        new("plan", "读取和检查年度监督检查计划。") { Read(output), Text(output), Check(output) };

    private static Command Read(TextWriter output)
    {
        var format = Format("json");
        var command = new Command("read", "把计划读成数据（province.plan/1）。") { FileArgument, format };
        command.SetAction(async (parsed, ct) =>
        {
            var plan = PlanReader.Read(await OpenAsync(parsed.GetRequiredValue(FileArgument), ct));
            await output.WriteLineAsync(JsonSerializer.Serialize(plan, PlanJson.Indented).AsMemory(), ct);
            return Commands.Fine;
        });
        return command;
    }

    private static Command Text(TextWriter output)
    {
        var command = new Command("text", "打印带行号的文字，行号就是各处引用的行号。") { FileArgument };
        command.SetAction(async (parsed, ct) =>
        {
            var text = await OpenAsync(parsed.GetRequiredValue(FileArgument), ct);
            var width = text.Count.ToString().Length;
            for (var line = 1; line <= text.Count; line++)
                await output.WriteLineAsync($"{line.ToString().PadLeft(width)}  {text[line].Replace('\u2028', ' ')}".AsMemory(), ct);
            return Commands.Fine;
        });
        return command;
    }

    private static Command Check(TextWriter output)
    {
        var format = Format("text", "json");
        var command = new Command("check", "检查计划自相矛盾之处。") { FileArgument, format };
        command.SetAction(async (parsed, ct) =>
        {
            var text = await OpenAsync(parsed.GetRequiredValue(FileArgument), ct);
            var found = PlanCheck.Run(PlanReader.Read(text), text);
            await output.WriteLineAsync(Findings.Print(parsed.GetRequiredValue(FileArgument), found, parsed.GetValue(format)).AsMemory(), ct);
            return Findings.ExitCode(found);
        });
        return command;
    }

    internal static Option<string> Format(params string[] choices)
    {
        var option = new Option<string>("--format") { Description = "输出格式：" + string.Join("、", choices), DefaultValueFactory = _ => choices[0] };
        option.AcceptOnlyFromAmong(choices);
        return option;
    }

    internal static async Task<SourceText> OpenAsync(string file, CancellationToken ct) =>
        SourceReader.Read(await ReadBoundedAsync(file, ct), file);

    /// <summary>Reads no more than one byte over the limit, so that a huge file is refused and not loaded.</summary>
    internal static async Task<byte[]> ReadBoundedAsync(string file, CancellationToken ct)
    {
        await using var stream = File.OpenRead(file);
        using var bytes = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; bytes.Length <= SourceReader.LargestFile && (read = await stream.ReadAsync(buffer, ct)) > 0;)
            bytes.Write(buffer, 0, read);
        return bytes.ToArray();
    }
}
