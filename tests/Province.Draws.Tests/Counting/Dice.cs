using FsCheck;
using FsCheck.Fluent;

namespace Province.Draws.Tests.Counting;

/// <summary>A repeatable source of choices (SplitMix64): FsCheck chooses and reports the seed.</summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    internal static void Throw(int times, Action<Dice> test) => Prop.ForAll(
        Gen.Choose(1, int.MaxValue).ToArbitrary(), seed => test(new Dice((ulong)seed * 2654435761)))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(times));

    internal int Int(int low, int high) => low + (int)(Next() % (ulong)(high - low + 1));

    internal bool Chance(int percent) => Int(1, 100) <= percent;

    internal T Pick<T>(params IReadOnlyList<T> options) => options[Int(0, options.Count - 1)];

    internal T[] Some<T>(IEnumerable<T> options, int count) => [.. Shuffle(options).Take(count)];

    internal T[] Shuffle<T>(IEnumerable<T> items)
    {
        T[] shuffled = [.. items];
        for (var i = shuffled.Length - 1; i > 0; i--)
        {
            var other = Int(0, i);
            (shuffled[i], shuffled[other]) = (shuffled[other], shuffled[i]);
        }
        return shuffled;
    }

    /// <summary>A number below the one given.</summary>
    internal System.Numerics.BigInteger Below(System.Numerics.BigInteger bound)
    {
        var value = System.Numerics.BigInteger.Zero;
        for (var i = 0; i * 60 < bound.GetBitLength() + 60; i++)
            value = (value << 64) + Next();
        return value % bound;
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
