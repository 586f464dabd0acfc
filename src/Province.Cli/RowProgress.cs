namespace Province.Cli;

/// <summary>Says how far a large pool file has been read, a line at a time.</summary>
internal sealed class RowProgress(TextWriter output) : IProgress<long>
{
    private const long Every = 500_000;

    private long _next = Every;

    public void Report(long value)
    {
        if (value < _next)
            return;
        _next = value + Every;
        output.WriteLine($"已读 {value} 行……");
        output.Flush();
    }
}
