using System.CommandLine;
using System.Text;
using Province.Domain.Refusals;

namespace Province.Cli;

/// <summary>The verbs of <c>province</c>. Exit codes: for plans and schemes 0 fine, 1 an error or warning found, 2 unreadable input or bad use.
/// For draws: 0 fine, 1 a check failed or nothing can be drawn, 2 unreadable input or bad use.</summary>
internal static class Commands
{
    internal const int Fine = 0;
    internal const int Found = 1;
    internal const int Unreadable = 2;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    internal static async Task<int> RunAsync(string[] args, Stream output, Stream error, CancellationToken ct)
    {
        await using var outWriter = new StreamWriter(output, Utf8);
        await using var errorWriter = new StreamWriter(error, Utf8);
        var root = new RootCommand("湖南安全生产监管执法：读取和检查公文，抽取和核对证书，不需要数据库。")
        {
            PlanCommands.Make(outWriter), SchemeCommands.Make(outWriter), DrawCommands.Make(outWriter, errorWriter), CalendarCommands.Make(outWriter, errorWriter),
        };
        var parsed = root.Parse(args);
        try
        {
            var code = await parsed.InvokeAsync(new InvocationConfiguration { Output = outWriter, Error = errorWriter, EnableDefaultExceptionHandler = false }, ct);
            return parsed.Errors.Count > 0 ? Unreadable : code;
        }
        catch (RefusedException refused)
        {
            await errorWriter.WriteLineAsync($"{FileOf(parsed)}:1: {refused.Refusal.Detail} [{refused.Refusal.Code}]");
            return Unreadable;
        }
        catch (FaultInFileException faulty)
        {
            await errorWriter.WriteLineAsync(faulty.Line.AsMemory(), ct);
            return faulty.ExitCode;
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            await errorWriter.WriteLineAsync($"{FileOf(parsed)}:0: 无法打开文件，请检查路径和权限。 [file.unreadable]");
            return Unreadable;
        }
    }

    private static string FileOf(ParseResult parsed) => parsed.GetValue(PlanCommands.FileArgument) ?? parsed.GetValue(CalendarCommands.FileArgument) ?? "province";
}
