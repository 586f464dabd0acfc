using System.Numerics;

namespace Province.Draws.Counting;

/// <summary>Sets of up to 64 things as bits, the first thing the lowest bit.</summary>
internal static class Bits
{
    internal static ulong Of(int number) => 1UL << number;

    internal static ulong All(int count) => count == 64 ? ulong.MaxValue : (1UL << count) - 1;

    /// <summary>The numbers in a set, ascending.</summary>
    internal static IEnumerable<int> Numbers(ulong set)
    {
        for (; set != 0; set &= set - 1)
            yield return BitOperations.TrailingZeroCount(set);
    }
}
