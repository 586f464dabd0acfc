using System.Numerics;

namespace Province.Draws.Counting;

/// <summary>The k-subsets of n things as ascending lists, in lexicographic order, numbered from 0.</summary>
/// <remarks>Source: specification, section 4, “Subsets”. C(n − x, k) subsets have nothing before x: instead of passing over
/// every x, an estimate jumps near the one wanted and exact steps find it, so that millions of things cost no more than hundreds.</remarks>
internal static class Subsets
{
    /// <summary>The subset of that rank.</summary>
    /// <param name="n">How many things there are.</param>
    /// <param name="k">How many are taken, at most n.</param>
    /// <param name="rank">0 to C(n, k) − 1.</param>
    /// <returns>k numbers from 0 to n − 1, ascending.</returns>
    internal static int[] Unrank(int n, int k, BigInteger rank)
    {
        var taken = new int[k];
        var left = new Binomial(n, k);
        for (var j = 0; j < k; j++)
        {
            var all = left.Value;
            var wanted = all - rank;
            left.MoveTo(Estimate(left, wanted));
            while (left.Value < wanted)
                left.MoveTo(left.N + 1);
            for (var fewer = Fewer(left); fewer.Value >= wanted; fewer = Fewer(left))
                left = fewer;
            rank -= all - left.Value;
            taken[j] = n - left.N;
            left.Take();
        }
        return taken;
    }

    /// <summary>The rank of a subset.</summary>
    /// <param name="n">How many things there are.</param>
    /// <param name="taken">Numbers from 0 to n − 1, ascending, without repetition.</param>
    internal static BigInteger Rank(int n, IReadOnlyList<int> taken)
    {
        var rank = BigInteger.Zero;
        var left = new Binomial(n, taken.Count);
        foreach (var one in taken)
        {
            rank += left.Value;
            left.MoveTo(n - one);
            rank -= left.Value;
            left.Take();
        }
        return rank;
    }

    /// <summary>About the smallest n with C(n, k) ≥ wanted: C shrinks by nearly the same factor with each thing less.</summary>
    private static int Estimate(Binomial left, BigInteger wanted)
    {
        var shrunk = (BigInteger.Log(wanted) - BigInteger.Log(left.Value)) / left.K;
        var middle = left.N - ((left.K - 1) / 2.0);
        var estimate = left.N - (long)(middle * -Math.Exp(shrunk) + middle);
        return (int)Math.Clamp(estimate, left.K, left.N);
    }

    private static Binomial Fewer(Binomial left)
    {
        left.MoveTo(left.N - 1);
        return left;
    }
}
