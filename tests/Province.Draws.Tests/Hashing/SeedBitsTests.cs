using System.Buffers.Binary;
using System.Numerics;
using System.Text;
using Province.Draws.Hashing;

namespace Province.Draws.Tests.Hashing;

public sealed class SeedBitsTests
{
    private const double TooUnlikely = 1e-6;

    [Fact]
    public void Read_AnyPieces_AreTheHmacsOfTheCounter()
    {
        var seed = Seed(7);
        byte[] expected = [.. Enumerable.Range(0, 40).SelectMany(j => PlainSha256.Hmac(seed, [.. Encoding.ASCII.GetBytes("province-draw/1/bits"), 0, 0, 0, 0, 0, 0, 0, (byte)j]))];
        var bits = new SeedBits(seed);
        var read = new List<byte>();
        for (var size = 0; read.Count + size <= expected.Length; size++)
        {
            var piece = new byte[size];
            bits.Read(piece);
            read.AddRange(piece);
        }
        read.ShouldBe(expected.Take(read.Count));
        read.Count.ShouldBeGreaterThan(1_000);
    }

    [Theory]
    [InlineData("1", 0)]
    [InlineData("2", 1)]
    [InlineData("3", 2)]
    [InlineData("4", 2)]
    [InlineData("5", 3)]
    [InlineData("256", 8)]
    [InlineData("257", 9)]
    [InlineData("18446744073709551616", 64)]
    [InlineData("18446744073709551617", 65)]
    public void BitsFor_ANumber_IsTheSmallestThatSuffices(string n, int bits) => SeedBits.BitsFor(BigInteger.Parse(n)).ShouldBe(bits);

    [Fact]
    public void Below_One_ReadsNothing()
    {
        var (first, second) = (new SeedBits(Seed(1)), new SeedBits(Seed(1)));
        first.Below(1).ShouldBe(BigInteger.Zero);
        first.Tries.ShouldBe(0);
        first.Below(1_000_000).ShouldBe(second.Below(1_000_000));
    }

    [Fact]
    public void Below_AnyNumber_KeepsTheLowBitsOfWholeBytes()
    {
        for (var number = 2; number < 3_000; number += 7)
        {
            var (bits, bytes) = (new SeedBits(Seed(number)), new SeedBits(Seed(number)));
            var drawn = bits.Below(number);
            var width = SeedBits.BitsFor(number);
            var piece = new byte[(width + 7) / 8];
            int last = -1, tries = 0;
            for (; last < 0 || last >= number; tries++)
            {
                bytes.Read(piece);
                last = (piece.Length == 1 ? piece[0] : BinaryPrimitives.ReadUInt16BigEndian(piece)) & ((1 << width) - 1);
            }
            drawn.ShouldBe(last);
            bits.Tries.ShouldBe(tries);
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(10)]
    [InlineData(64)]
    [InlineData(129)]
    [InlineData(1_000)]
    [InlineData(2_000)]
    public void Below_ManyNumbers_AreUniform(int n)
    {
        ChiSquare(n, Enumerable.Range(0, 3).SelectMany(seed => From(new SeedBits(Seed(seed)), n, 20 * n))).ShouldBeGreaterThan(TooUnlikely);
        ChiSquare(n, Enumerable.Range(0, 20 * n).Select(seed => (int)new SeedBits(Seed(1_000_000 + seed)).Below(n))).ShouldBeGreaterThan(TooUnlikely);
    }

    [Fact]
    public void ChiSquare_NumbersThatLean_IsTooUnlikely()
    {
        ChiSquare(10, Enumerable.Range(0, 4_000).Select(i => i % 10)).ShouldBeGreaterThan(0.999);
        ChiSquare(10, Enumerable.Range(0, 4_000).Select(i => i % 11 % 10)).ShouldBeLessThan(TooUnlikely);
        UpperGamma(0.5, 3.841459 / 2).ShouldBe(0.05, 1e-6);
        UpperGamma(5, 18.307038 / 2).ShouldBe(0.05, 1e-6);
        UpperGamma(50, 124.342113 / 2).ShouldBe(0.05, 1e-6);
    }

    private static IEnumerable<int> From(SeedBits bits, int n, int count) => Enumerable.Range(0, count).Select(_ => (int)bits.Below(n));

    private static byte[] Seed(int number) => PlainSha256.Hash(Encoding.ASCII.GetBytes($"seed {number}"));

    /// <summary>How likely numbers below n that are uniform would be to spread at least as unevenly.</summary>
    private static double ChiSquare(int n, IEnumerable<int> numbers)
    {
        var counts = new double[n];
        foreach (var number in numbers)
            counts[number]++;
        var expected = counts.Sum() / n;
        return UpperGamma((n - 1) / 2.0, counts.Sum(count => (count - expected) * (count - expected) / expected) / 2);
    }

    /// <summary>Q(a, x), the regularised upper incomplete gamma function: its series below a + 1, Lentz's continued fraction above.</summary>
    private static double UpperGamma(double a, double x)
    {
        var scale = Math.Exp(-x + a * Math.Log(x) - LogGamma(a));
        if (x < a + 1)
        {
            double term = 1 / a, sum = term;
            for (var n = 1; Math.Abs(term) > sum * 1e-15; n++)
                sum += term *= x / (a + n);
            return 1 - sum * scale;
        }
        double b = x + 1 - a, c = 1e300, d = 1 / b, h = d;
        for (var i = 1; i < 10_000; i++)
        {
            var an = -i * (i - a);
            b += 2;
            d = 1 / (an * d + b);
            c = b + an / c;
            h *= d * c;
        }
        return scale * h;
    }

    /// <summary>Stirling's series, after moving the argument up to where it is exact enough.</summary>
    private static double LogGamma(double x)
    {
        var shift = 0.0;
        for (; x < 20; x++)
            shift += Math.Log(x);
        return (x - 0.5) * Math.Log(x) - x + 0.5 * Math.Log(2 * Math.PI) + 1 / (12 * x) - 1 / (360 * x * x * x) + 1 / (1260 * Math.Pow(x, 5)) - shift;
    }
}
