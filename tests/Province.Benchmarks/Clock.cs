using System.Diagnostics;

namespace Province.Benchmarks;

/// <summary>Wall and processor time; it stands while the input is made.</summary>
internal sealed class Clock
{
    private readonly Stopwatch _wall = new();
    private TimeSpan _processor;
    private TimeSpan _since;

    internal double Wall => _wall.Elapsed.TotalMilliseconds;

    private static TimeSpan Spent
    {
        get
        {
            using var process = Process.GetCurrentProcess();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>The fastest of some runs, after one that compiles.</summary>
    internal static void Best(string what, int times, Func<object?> work)
    {
        var first = new Clock();
        first.Go();
        work();
        first.Stop();
        var (wall, processor) = (double.MaxValue, double.MaxValue);
        for (var i = 0; i < times; i++)
        {
            var clock = new Clock();
            clock.Go();
            work();
            clock.Stop();
            (wall, processor) = (Math.Min(wall, clock.Wall), Math.Min(processor, clock._processor.TotalMilliseconds));
        }
        Console.WriteLine($"{what}: first {first._processor.TotalMilliseconds:0} ms, best {processor:0} ms of processor; {first.Wall:0} and {wall:0} ms wall");
    }

    internal void Go()
    {
        if (_wall.IsRunning)
            return;
        _since = Spent;
        _wall.Start();
    }

    internal void Stop()
    {
        if (!_wall.IsRunning)
            return;
        _wall.Stop();
        _processor += Spent - _since;
    }

    /// <summary>Says what was spent so far, and stands.</summary>
    internal void Say(string what)
    {
        Stop();
        Console.WriteLine($"{what}: {_processor.TotalMilliseconds:0} ms of processor, {Wall:0} ms wall");
    }
}
