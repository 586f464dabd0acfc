using System.CommandLine;
using Province.Draws;
using Province.Draws.Certificates;
using Province.Draws.Explaining;

namespace Province.Cli;

/// <summary><c>draw run</c>, <c>draw verify</c> and <c>draw explain</c>.</summary>
internal static class DrawCommands
{
    private static readonly Argument<string> CertificateArgument = new("CERT") { Description = "证书文件（JSON）" };
    private static readonly Option<string?> PoolOption = new("--pool") { Description = "另存的名单文件（每行一个对象）" };

    internal static Command Make(TextWriter output, TextWriter progress) =>
        new("draw", "演练抽取，核对证书，讲解证书。") { Run(output, progress), Verify(output, progress), Explain(output, progress) };

    private static Command Run(TextWriter output, TextWriter progress)
    {
        var request = new Argument<string>("REQUEST") { Description = "抽取申请（JSON；空白和先后不拘）" };
        var certificate = new Option<string>("--out") { Description = "证书写到哪里；已有的文件不会被覆盖", Required = true };
        var command = new Command("run", "演练：各方的值都在这一台机器上产生，证书中会注明。") { request, certificate, PoolOption };
        command.SetAction(async (parsed, ct) =>
        {
            var files = new RehearsalFiles(parsed.GetRequiredValue(request), parsed.GetRequiredValue(certificate), parsed.GetValue(PoolOption));
            return await new Rehearsal(TimeProvider.System, output, progress).RunAsync(files, ct);
        });
        return command;
    }

    private static Command Verify(TextWriter output, TextWriter progress)
    {
        var receipt = new Option<string?>("--receipt") { Description = "一方设备上留存的回执（JSON）" };
        var shown = new Option<string?>("--shown") { Description = "事后披露的内容（JSON）" };
        var command = new Command("verify", "重新计算证书，指出第一处不对的地方。") { CertificateArgument, receipt, PoolOption, shown };
        command.SetAction(async (parsed, ct) =>
        {
            var files = new CertificateFiles(parsed.GetRequiredValue(CertificateArgument), parsed.GetValue(PoolOption), parsed.GetValue(receipt), parsed.GetValue(shown));
            var verdict = await CheckAsync(files, progress, ct);
            await output.WriteLineAsync(VerdictText.Of(verdict, files).AsMemory(), ct);
            return Commands.Fine;
        });
        return command;
    }

    private static Command Explain(TextWriter output, TextWriter progress)
    {
        var command = new Command("explain", "用白话讲解证书：名单、要求、各方所出的值、为什么只能是这个结果、怎样核对。") { CertificateArgument, PoolOption };
        command.SetAction(async (parsed, ct) =>
        {
            var files = new CertificateFiles(parsed.GetRequiredValue(CertificateArgument), parsed.GetValue(PoolOption), null, null);
            var verdict = await CheckAsync(files, progress, ct);
            foreach (var part in DrawExplanation.Of(verdict.Draw!))
                await output.WriteLineAsync($"【{part.Title}】\n{string.Join('\n', part.Lines)}\n".AsMemory(), ct);
            return Commands.Fine;
        });
        return command;
    }

    /// <exception cref="FaultInFileException">The certificate fails.</exception>
    private static async Task<DrawVerdict> CheckAsync(CertificateFiles files, TextWriter progress, CancellationToken ct)
    {
        var certificate = await WholeFile.ReadAsync(files.Certificate, ct);
        var beside = new SideFiles
        {
            Receipt = files.Receipt is null ? null : await WholeFile.ReadAsync(files.Receipt, ct),
            Disclosure = files.Shown is null ? null : await WholeFile.ReadAsync(files.Shown, ct),
            PoolFile = WholeFile.Existing(files.Pool),
            Progress = new RowProgress(progress),
        };
        var verdict = CertificateCheck.Run(certificate, beside);
        return verdict.Fault is { } fault ? throw new FaultInFileException(files.Of(fault), fault) : verdict;
    }
}

/// <summary>The files of one check.</summary>
internal sealed record CertificateFiles(string Certificate, string? Pool, string? Receipt, string? Shown)
{
    /// <summary>The file that a fault is in.</summary>
    internal string Of(DrawFault fault) => fault.Code.Split('.')[0] switch
    {
        "receipt" => Receipt,
        "shown" => Shown,
        "pool" when fault.Code == "pool.invalid" => Pool,
        _ => null,
    } ?? Certificate;
}
