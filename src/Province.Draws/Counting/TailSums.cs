namespace Province.Draws.Counting;

/// <summary>Sums over steps that several states of one layer share (<see cref="Stepper.Tail"/>): each is made once.</summary>
internal sealed class TailSums
{
    private readonly Dictionary<long, int> _known = [];
    private readonly NumberList _sums = new();

    internal static long Key(int target, int tail) => ((long)target << 32) | (uint)tail;

    internal bool TryGet(long key, out ReadOnlySpan<ulong> sum)
    {
        var found = _known.TryGetValue(key, out var index);
        sum = found ? _sums[index] : default;
        return found;
    }

    internal void Add(long key, ReadOnlySpan<ulong> sum)
    {
        _known[key] = _sums.Count;
        _sums.Add(sum);
    }
}
