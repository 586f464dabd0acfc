namespace Province.Documents.Tests.Printing;

/// <summary>A repeatable source of choices (SplitMix64): FsCheck chooses and reports the seed.</summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    public int Int(int low, int high) => low + (int)(Next() % (ulong)(high - low + 1));

    public bool Chance(int percent) => Int(1, 100) <= percent;

    public T Pick<T>(params IReadOnlyList<T> options) => options[Int(0, options.Count - 1)];

    public T[] Some<T>(IEnumerable<T> options, int count)
    {
        var rest = options.ToList();
        var chosen = new List<T>();
        while (chosen.Count < count && rest.Count > 0)
        {
            var at = Int(0, rest.Count - 1);
            chosen.Add(rest[at]);
            rest.RemoveAt(at);
        }
        return [.. chosen];
    }

    private ulong Next()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15;
            var z = _state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
