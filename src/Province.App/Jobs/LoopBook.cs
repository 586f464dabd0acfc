using System.Collections.Concurrent;

namespace Province.App.Jobs;

/// <summary>What a round of a loop came to.</summary>
/// <param name="Done">How many things were done.</param>
/// <param name="Failed">For how many bureaus something went wrong, which the log tells; they are looked at again in the next round.</param>
internal readonly record struct LoopRound(int Done, int Failed);

/// <summary>The loops that this process runs by itself, each with its last round. They are no schedules: those keep a row for each tenant and round.</summary>
internal sealed class LoopBook(TimeProvider clock, ILogger<LoopBook> logger)
{
    private readonly ConcurrentDictionary<string, LoopState> _loops = new(StringComparer.Ordinal);

    public IReadOnlyList<LoopState> Loops => [.. _loops.Values.OrderBy(loop => loop.Name, StringComparer.Ordinal)];

    /// <summary>Enters a loop, before its first round.</summary>
    public void Open(string name, string title, TimeSpan every) => _loops[name] = new LoopState(name, title, every, null, null);

    /// <summary>Runs rounds until the process stops.</summary>
    /// <param name="atOnce">Whether the first round comes at once, and not after a period.</param>
    public async Task RunAsync(string name, bool atOnce, Func<CancellationToken, Task<LoopRound>> round, CancellationToken ct)
    {
        using var timer = new PeriodicTimer(_loops[name].Every, clock);
        try
        {
            if (atOnce)
                await RoundAsync(name, round, ct);
            while (await timer.WaitForNextTickAsync(ct))
                await RoundAsync(name, round, ct);
        }
        catch (Exception) when (ct.IsCancellationRequested)
        {
            // Stopped between two rounds, or in one: what is left is done after the next start.
        }
    }

    /// <summary>Runs one round. Trouble is logged and noted; the next round comes all the same.</summary>
    public async Task RoundAsync(string name, Func<CancellationToken, Task<LoopRound>> round, CancellationToken ct)
    {
        try
        {
            Note(name, (await round(ct)).Failed == 0 ? LoopOutcome.Fine : LoopOutcome.Partly);
        }
        catch (Exception exception) when (!ct.IsCancellationRequested)
        {
            logger.LogError(exception, "A round of the loop {Loop} failed; the next one comes in {Seconds} s.", name, _loops[name].Every.TotalSeconds);
            Note(name, LoopOutcome.Failed);
        }
    }

    private void Note(string name, LoopOutcome outcome) => _loops[name] = _loops[name] with { Last = clock.GetUtcNow(), Outcome = outcome };
}

/// <summary>A loop of this process.</summary>
/// <param name="Name">Its name in the log.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Every">How long it rests between two rounds.</param>
/// <param name="Last">When its last round ended, UTC; null before.</param>
/// <param name="Outcome">How that ended; null before.</param>
internal sealed record LoopState(string Name, string Title, TimeSpan Every, DateTimeOffset? Last, LoopOutcome? Outcome);

/// <summary>How a round ended.</summary>
public enum LoopOutcome
{
    /// <summary>Everything was looked at (正常).</summary>
    Fine,

    /// <summary>Something went wrong for some bureaus (部分未完成).</summary>
    Partly,

    /// <summary>The round was broken off (未完成).</summary>
    Failed,
}
