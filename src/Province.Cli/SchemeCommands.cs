using System.CommandLine;
using System.Text.Json;
using Province.Documents.Schemes;
using Province.Documents.Source;
using Province.Domain.Campaigns.Checks;
using Province.Domain.Plans.Statements;

namespace Province.Cli;

/// <summary><c>scheme read</c> and <c>scheme check</c>.</summary>
internal static class SchemeCommands
{
    internal static Command Make(TextWriter output) => new("scheme", "读取和检查交叉执法工作方案。") { Read(output), Check(output) };

    private static Command Read(TextWriter output)
    {
        var format = PlanCommands.Format("json");
        var command = new Command("read", "把方案读成数据（province.scheme/1）。") { PlanCommands.FileArgument, format };
        command.SetAction(async (parsed, ct) =>
        {
            var scheme = SchemeReader.Read(await OpenAsync(parsed.GetRequiredValue(PlanCommands.FileArgument), ct));
            await output.WriteLineAsync(JsonSerializer.Serialize(scheme, PlanJson.Indented).AsMemory(), ct);
            return Commands.Fine;
        });
        return command;
    }

    private static Command Check(TextWriter output)
    {
        var format = PlanCommands.Format("text", "json");
        var command = new Command("check", "检查分组安排、期限和指导人员。") { PlanCommands.FileArgument, format };
        command.SetAction(async (parsed, ct) =>
        {
            var file = parsed.GetRequiredValue(PlanCommands.FileArgument);
            var document = await OpenAsync(file, ct);
            var found = SchemeCheck.Run(SchemeReader.Read(document), document.Text);
            await output.WriteLineAsync(Findings.Print(file, found, parsed.GetValue(format)).AsMemory(), ct);
            return Findings.ExitCode(found);
        });
        return command;
    }

    private static async Task<SourceDocument> OpenAsync(string file, CancellationToken ct) =>
        SourceReader.ReadDocument(await PlanCommands.ReadBoundedAsync(file, ct), file);
}
