using System.Numerics;

namespace Province.Draws.Counting;

/// <summary>C(n, k) for n and k that move by one at a time, or far at once.</summary>
internal struct Binomial
{
    internal Binomial(int n, int k)
    {
        (N, K) = (n, k);
        Value = Of(n, k);
    }

    internal int N { get; private set; }

    internal int K { get; private set; }

    internal BigInteger Value { get; private set; }

    /// <summary>0 for k above n.</summary>
    internal static BigInteger Of(int n, int k)
    {
        if (k > n)
            return BigInteger.Zero;
        var value = BigInteger.One;
        for (var i = 1; i <= Math.Min(k, n - k); i++)
            value = value * (n - i + 1) / i;
        return value;
    }

    /// <summary>C(n, 0) to C(n, most).</summary>
    internal static IEnumerable<BigInteger> Row(int n, int most)
    {
        var value = BigInteger.One;
        yield return value;
        for (var k = 1; k <= most; k++)
            yield return value = value * (n - k + 1) / k;
    }

    /// <summary>To C(n − 1, k − 1).</summary>
    internal void Take()
    {
        Value = Value * K / N;
        (N, K) = (N - 1, K - 1);
    }

    /// <summary>To C(n, k) of another n, which is at least k − 1.</summary>
    internal void MoveTo(int n)
    {
        if (Value.IsZero || Math.Abs(n - N) > 2 * K)
            Value = Of(n, K);
        else
            Step(n);
        N = n;
    }

    private void Step(int n)
    {
        for (var from = N; from > n; from--)
            Value = Value * (from - K) / from;
        for (var from = N; from < n; from++)
            Value = Value * (from + 1) / (from + 1 - K);
    }
}
