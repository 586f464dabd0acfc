using System.Diagnostics;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Province.Domain.Audit;
using Province.Domain.Exchange;
using Province.Tests;

namespace Province.App.Tests.Exchange;

/// <summary>The application itself, as a process of its own on a file, killed while it carries.</summary>
public sealed class KilledProcessTests
{
    private const int Heads = 300;

    [Fact]
    public async Task App_KilledWhileItDelivers_LosesAndDoublesNothing()
    {
        await using var post = await Post.OpenAsync("sqlite");
        await using (var node = post.Start())
            await node.SendAsync(Post.Hengyang, Post.Hunan, [.. Enumerable.Range(1, Heads).Select(number => new Letter(
                FiledAuditHead.Kind, $"audit/{number % 7}", $"第 {number} 条", JsonSerializer.Serialize(new AuditHead(number, AuditSeal.Genesis), JsonSerializerOptions.Web)))]);

        var kills = 0;
        for (var arrived = 0; arrived < Heads; kills++)
        {
            kills.ShouldBeLessThan(10);
            var target = Math.Min(Heads, arrived + Heads / 3);
            using var app = Start(post.Database);
            await UntilAsync(async () => app.HasExited || await ArrivedAsync(post) >= target);
            app.HasExited.ShouldBeFalse(await app.StandardError.ReadToEndIfExitedAsync(app));
            app.Kill();
            await app.WaitForExitAsync();
            arrived = await ArrivedAsync(post);
        }

        kills.ShouldBeGreaterThan(1);
        await using (var last = post.Start())
            await post.QuietAsync(last);
        await post.ShouldBeExactAsync();
        (await post.Database.InAsync(Post.Hunan, db => db.FiledAuditHeads.Where(head => head.Hash == AuditSeal.Genesis).Select(head => head.Number).ToListAsync()))
            .Order().ShouldBe(Enumerable.Range(1, Heads).Select(number => (long)number));
    }

    private static Task<int> ArrivedAsync(Post post) => post.Database.InAsync(Post.Hunan, db => db.Inbox.CountAsync());

    private static Process Start(TestDatabase database)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", typeof(Program).Assembly.Location, "--urls", "http://127.0.0.1:0"])
        {
            RedirectStandardError = true,
            WorkingDirectory = database.Options.Folder,
        };
        start.Environment["Database__Folder"] = database.Options.Folder;
        start.Environment["Database__Provider"] = "sqlite";
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["Logging__LogLevel__Default"] = "Error";
        return Process.Start(start) ?? throw new InvalidOperationException("The application did not start.");
    }

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (!await isSo())
            await Task.Delay(20, limit.Token);
    }
}

internal static class ProcessText
{
    public static async Task<string?> ReadToEndIfExitedAsync(this StreamReader reader, Process process) =>
        process.HasExited ? await reader.ReadToEndAsync() : null;
}
