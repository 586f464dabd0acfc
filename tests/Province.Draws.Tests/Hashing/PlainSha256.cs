using System.Buffers.Binary;
using System.Numerics;

namespace Province.Draws.Tests.Hashing;

/// <summary>SHA-256 and HMAC written out from FIPS 180-4 and RFC 2104, to compare the library with something that is not itself.</summary>
internal static class PlainSha256
{
    private const int Block = 64;

    /// <summary>The first 32 bits of the fractions of the cube roots, and of the square roots, of the first primes.</summary>
    private static readonly uint[] Rounds = [.. Primes().Take(64).Select(prime => Fraction(prime, 3))];
    private static readonly uint[] Start = [.. Primes().Take(8).Select(prime => Fraction(prime, 2))];

    internal static byte[] Hash(byte[] message)
    {
        var padded = new byte[(message.Length + 9 + Block - 1) / Block * Block];
        message.CopyTo(padded, 0);
        padded[message.Length] = 0x80;
        BinaryPrimitives.WriteInt64BigEndian(padded.AsSpan(padded.Length - 8), message.Length * 8L);
        var state = (uint[])Start.Clone();
        for (var at = 0; at < padded.Length; at += Block)
            Compress(state, padded.AsSpan(at, Block));
        var hash = new byte[32];
        for (var i = 0; i < state.Length; i++)
            BinaryPrimitives.WriteUInt32BigEndian(hash.AsSpan(i * 4), state[i]);
        return hash;
    }

    internal static byte[] Hmac(byte[] key, byte[] message)
    {
        var padded = new byte[Block];
        (key.Length > Block ? Hash(key) : key).CopyTo(padded, 0);
        byte[] Keyed(byte pad) => [.. padded.Select(b => (byte)(b ^ pad))];
        return Hash([.. Keyed(0x5c), .. Hash([.. Keyed(0x36), .. message])]);
    }

    private static void Compress(uint[] state, ReadOnlySpan<byte> block)
    {
        var w = new uint[64];
        for (var t = 0; t < 64; t++)
            w[t] = t < 16 ? BinaryPrimitives.ReadUInt32BigEndian(block[(t * 4)..]) : unchecked(Small(w[t - 2], 17, 19, 10) + w[t - 7] + Small(w[t - 15], 7, 18, 3) + w[t - 16]);
        var (a, b, c, d, e, f, g, h) = (state[0], state[1], state[2], state[3], state[4], state[5], state[6], state[7]);
        for (var t = 0; t < 64; t++)
        {
            var first = unchecked(h + Big(e, 6, 11, 25) + ((e & f) ^ (~e & g)) + Rounds[t] + w[t]);
            var second = unchecked(Big(a, 2, 13, 22) + ((a & b) ^ (a & c) ^ (b & c)));
            (a, b, c, d, e, f, g, h) = (unchecked(first + second), a, b, c, unchecked(d + first), e, f, g);
        }
        uint[] added = [a, b, c, d, e, f, g, h];
        for (var i = 0; i < state.Length; i++)
            state[i] = unchecked(state[i] + added[i]);
    }

    private static uint Big(uint x, int i, int j, int k) => BitOperations.RotateRight(x, i) ^ BitOperations.RotateRight(x, j) ^ BitOperations.RotateRight(x, k);

    private static uint Small(uint x, int i, int j, int k) => BitOperations.RotateRight(x, i) ^ BitOperations.RotateRight(x, j) ^ (x >> k);

    private static IEnumerable<int> Primes() => Enumerable.Range(2, 400).Where(n => Enumerable.Range(2, n - 2).All(d => n % d != 0));

    /// <summary>By whole numbers, so that no rounding of floating point matters: the root of n · 2^(32 · degree), without its whole part.</summary>
    private static uint Fraction(int n, int degree)
    {
        var target = (BigInteger)n << (32 * degree);
        BigInteger low = 0, high = (BigInteger)n << 32;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (BigInteger.Pow(middle, degree) <= target)
                low = middle;
            else
                high = middle - 1;
        }
        return (uint)(low & uint.MaxValue);
    }
}
