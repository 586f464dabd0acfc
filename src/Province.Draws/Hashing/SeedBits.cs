using System.Buffers.Binary;
using System.Numerics;
using System.Security.Cryptography;

namespace Province.Draws.Hashing;

/// <summary>The bits that follow from a seed: HMAC-SHA-256 in counter mode (section 5.7 of the specification).</summary>
/// <remarks>Reads on from call to call and cannot be rewound. Not safe for several threads at once.</remarks>
public sealed class SeedBits
{
    private static readonly byte[] Label = "province-draw/1/bits"u8.ToArray();

    private readonly byte[] _seed;
    private byte[] _block = [];
    private int _used;
    private long _blocks;

    /// <summary>Begins at the first bit.</summary>
    /// <param name="seed">32 bytes.</param>
    /// <exception cref="ArgumentException"><paramref name="seed"/> has another length.</exception>
    public SeedBits(ReadOnlySpan<byte> seed)
    {
        if (seed.Length != DrawHash.Length)
            throw new ArgumentException("A seed has 32 bytes.", nameof(seed));
        _seed = seed.ToArray();
    }

    /// <summary>How many numbers <see cref="Below"/> has read, those that it threw away included.</summary>
    public int Tries { get; private set; }

    /// <summary>The bits that a number below another needs: the smallest b with 2^b ≥ n.</summary>
    /// <param name="n">At least 1.</param>
    /// <returns>b; 0 for 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="n"/> is below 1.</exception>
    public static int BitsFor(BigInteger n)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, BigInteger.One);
        return (int)(n - 1).GetBitLength();
    }

    /// <summary>A number that is uniform below another when the bits are: numbers that are too large are thrown away.</summary>
    /// <param name="n">At least 1; nothing is read for 1.</param>
    /// <returns>0 to <paramref name="n"/> − 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="n"/> is below 1.</exception>
    public BigInteger Below(BigInteger n)
    {
        var bits = BitsFor(n);
        if (bits == 0)
            return BigInteger.Zero;
        var bytes = new byte[(bits + 7) / 8];
        var mask = (byte)(0xFF >> (bytes.Length * 8 - bits));
        while (true)
        {
            Tries++;
            Read(bytes);
            bytes[0] &= mask;
            var number = new BigInteger(bytes, isUnsigned: true, isBigEndian: true);
            if (number < n)
                return number;
        }
    }

    /// <summary>Reads the next bytes of the stream.</summary>
    /// <param name="bytes">What is filled.</param>
    public void Read(Span<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            if (_used == _block.Length)
                NextBlock();
            var taken = Math.Min(bytes.Length, _block.Length - _used);
            _block.AsSpan(_used, taken).CopyTo(bytes);
            _used += taken;
            bytes = bytes[taken..];
        }
    }

    private void NextBlock()
    {
        var message = new byte[Label.Length + sizeof(long)];
        Label.CopyTo(message, 0);
        BinaryPrimitives.WriteInt64BigEndian(message.AsSpan(Label.Length), _blocks++);
        _block = HMACSHA256.HashData(_seed, message);
        _used = 0;
    }
}
