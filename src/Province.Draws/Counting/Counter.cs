namespace Province.Draws.Counting;

internal enum CounterKind
{
    /// <summary>Counts rows (quotas, and each value of an <c>each</c>).</summary>
    Rows,

    /// <summary>Counts flags: different values of a part (<c>distinct</c>).</summary>
    Values,

    /// <summary>Says whether a value has been drawn in a part (<c>distinct</c>).</summary>
    Flag,
}

/// <summary>A counter or flag of section 4.1 and the cells that touch it.</summary>
internal sealed class Counter(CounterKind kind, int min, int max)
{
    internal CounterKind Kind { get; } = kind;

    internal int Min { get; } = min;

    internal int Max { get; } = max;

    /// <summary>The last cell that touches it, or -1.</summary>
    internal int Last { get; private set; } = -1;

    /// <summary>The largest value that is kept: what is above a minimum alone does not matter.</summary>
    internal int Top(int size) => Kind switch
    {
        CounterKind.Flag => 1,
        CounterKind.Values => Min,
        _ => Max < size ? Max : Min,
    };

    internal void TouchedBy(int cell) => Last = Math.Max(Last, cell);
}
