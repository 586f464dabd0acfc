using System.Collections.Concurrent;
using Province.App.Jobs;
using Province.App.Security;
using Province.Domain.Jobs;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Tests.Jobs;

/// <summary>A job of the tests: it does what the workbench says for its number, and leaves one audit entry as its change.</summary>
internal sealed record Chore(int Number);

/// <summary>A job that a schedule of the tests brings.</summary>
internal sealed record DailyChore(string Name);

/// <summary>What the tests' jobs do, for all nodes of a test.</summary>
internal sealed class Workbench
{
    public ConcurrentQueue<int> Begun { get; } = new();

    /// <summary>Where a job of that number waits in its middle until it is let go; it does not look up when it is told to stop.</summary>
    public ConcurrentDictionary<int, TaskCompletionSource> Held { get; } = new();

    /// <summary>How often a job of that number fails yet.</summary>
    public ConcurrentDictionary<int, int> Failures { get; } = new();

    public ConcurrentDictionary<int, Refusal> Refused { get; } = new();

    /// <summary>Done when an endless job is in the midst of its change.</summary>
    public TaskCompletionSource Inside { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TaskCompletionSource Hold(int number) => Held[number] = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
}

internal sealed class RunChore(Workbench bench) : IRun<Chore>
{
    /// <summary>From this number on a held job looks up when it is told to stop.</summary>
    public const int Attentive = 100;

    /// <summary>Held, it looks up when it is told to stop, and then breaks off with a fault instead of a cancellation.</summary>
    public const int Clumsy = 150;

    /// <summary>Its change ends only when it is told to stop.</summary>
    public const int Endless = 200;

    public async Task<string> RunAsync(Chore arguments, JobWork work, CancellationToken ct)
    {
        var number = arguments.Number;
        bench.Begun.Enqueue(number);
        work.Report(1, 2, "做到一半");
        if (bench.Held.TryGetValue(number, out var held))
            await WaitAsync(held.Task, number, ct);
        if (bench.Refused.TryGetValue(number, out var refusal))
            throw new RefusedException(refusal);
        if (bench.Failures.TryGetValue(number, out var left) && left > 0)
        {
            bench.Failures[number] = left - 1;
            throw new InvalidOperationException("Trouble: a secret of its inside.");
        }

        if (number == Endless)
            return await work.FinishAsync((EndlessChore.Handler h) => h.HandleAsync(number, ct), at => $"第 {at} 件办完", ct);
        await work.Door.CallAsync((NoteChore.Handler h) => h.HandleAsync("middle", number), CancellationToken.None);
        return await work.FinishAsync((NoteChore.Handler h) => h.HandleAsync("end", number), at => $"第 {at} 件办完", CancellationToken.None);
    }

    private static async Task WaitAsync(Task held, int number, CancellationToken ct)
    {
        try
        {
            await held.WaitAsync(number >= Attentive ? ct : CancellationToken.None);
        }
        catch (OperationCanceledException) when (number == Clumsy)
        {
            throw new InvalidOperationException("Trouble at the end.");
        }
    }
}

internal sealed class RunDailyChore(Workbench bench) : IRun<DailyChore>
{
    public Task<string> RunAsync(DailyChore arguments, JobWork work, CancellationToken ct)
    {
        bench.Begun.Enqueue(0);
        return Task.FromResult(arguments.Name);
    }
}

internal static class NoteChore
{
    [Needs(Right.Operate)]
    internal sealed class Handler(Session session)
    {
        public Task<int> HandleAsync(string what, int number)
        {
            session.Record($"chore.{what}", number, "测试", "办理");
            return Task.FromResult(number);
        }
    }
}

internal static class EndlessChore
{
    [Needs(Right.Operate)]
    internal sealed class Handler(Session session, Workbench bench)
    {
        public async Task<int> HandleAsync(int number, CancellationToken ct)
        {
            session.Record("chore.endless", number, "测试", "办理");
            bench.Inside.TrySetResult();
            await Task.Delay(TimeSpan.FromMinutes(1), ct);   // endless enough, and a test that fails still ends
            return number;
        }
    }
}

internal static class QueueChores
{
    [Needs(Right.RetryExchange)]
    internal sealed class Handler(JobQueue queue, Session session)
    {
        public async Task<IReadOnlyList<Guid>> HandleAsync(IReadOnlyList<int> numbers, bool fails, CancellationToken ct)
        {
            session.Record("chore", numbers.Count, "测试", "安排");
            var queued = new List<JobRun>();
            foreach (var number in numbers)
                queued.Add(await queue.EnqueueAsync(new Chore(number), $"chore/{number}", $"第 {number} 件", ct));
            return fails ? throw new RefusedException(Refusal.Conflict("test.refused", "不行")) : [.. queued.Select(job => job.Id)];
        }
    }
}

internal static class FindChore
{
    [Needs(Right.ViewExchange)]
    internal sealed class Handler(JobViews views)
    {
        public Task<JobView?> HandleAsync(int number, CancellationToken ct) => views.FindLastAsync<Chore>($"chore/{number}", ct);
    }
}
