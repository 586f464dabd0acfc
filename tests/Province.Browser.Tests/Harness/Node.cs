using System.Diagnostics;

namespace Province.Browser.Tests.Harness;

/// <summary>Runs a script in Node, which the build of the pages needs anyway.</summary>
internal static class Node
{
    /// <returns>The exit code, and everything that was written.</returns>
    internal static async Task<(int Code, string Output)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("node", arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Repository.VerifierTests };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("Node did not start.");
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }
}
