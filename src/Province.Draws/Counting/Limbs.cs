using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Province.Draws.Counting;

/// <summary>Natural numbers as words of 64 bits, least first: for tables of millions of them, in which every object would cost more than the number.</summary>
internal static class Limbs
{
    private const int Bits = 64;

    /// <summary>How many words are left without leading zeros.</summary>
    internal static int Length(ReadOnlySpan<ulong> value)
    {
        var length = value.Length;
        while (length > 0 && value[length - 1] == 0)
            length--;
        return length;
    }

    internal static ulong[] Of(BigInteger value)
    {
        var limbs = new ulong[(int)((value.GetBitLength() + Bits - 1) / Bits)];
        value.TryWriteBytes(MemoryMarshal.AsBytes(limbs.AsSpan()), out _, isUnsigned: true);
        return limbs;
    }

    internal static BigInteger ToBig(ReadOnlySpan<ulong> value) => new(MemoryMarshal.AsBytes(value), isUnsigned: true);

    /// <summary>Adds a number to a sum that has room for the result.</summary>
    internal static void Add(Span<ulong> sum, ReadOnlySpan<ulong> value)
    {
        unchecked
        {
            ulong carry = 0;
            for (var i = 0; i < value.Length; i++)
            {
                var low = sum[i] + carry;
                carry = low < carry ? 1UL : 0UL;
                low += value[i];
                carry += low < value[i] ? 1UL : 0UL;
                sum[i] = low;
            }
            Carry(sum, value.Length, carry);
        }
    }

    /// <summary>Adds the product of two numbers to a sum that has room for the result.</summary>
    internal static void AddProduct(Span<ulong> sum, ReadOnlySpan<ulong> one, ReadOnlySpan<ulong> other)
    {
        if (one.Length > other.Length)
        {
            AddProduct(sum, other, one);
            return;
        }
        unchecked
        {
            for (var i = 0; i < one.Length; i++)
            {
                Carry(sum, i + other.Length, AddRow(sum.Slice(i, other.Length), one[i], other));
            }
        }
    }

    /// <summary>Adds a multiple of a number of the same length; gives what is carried beyond it.</summary>
    private static ulong AddRow(Span<ulong> row, ulong factor, ReadOnlySpan<ulong> value)
    {
        ref var to = ref MemoryMarshal.GetReference(row);
        ref var from = ref MemoryMarshal.GetReference(value);
        ulong carry = 0;
        unchecked
        {
            for (nuint j = 0; j < (nuint)row.Length; j++)
            {
                var high = Math.BigMul(factor, Unsafe.Add(ref from, j), out var low);
                var sum = low + carry;
                high += sum < low ? 1UL : 0UL;
                ref var place = ref Unsafe.Add(ref to, j);
                low = sum + place;
                carry = high + (low < sum ? 1UL : 0UL);
                place = low;
            }
        }
        return carry;
    }

    private static void Carry(Span<ulong> sum, int from, ulong carry)
    {
        unchecked
        {
            for (var i = from; carry != 0; i++)
            {
                sum[i] += carry;
                carry = sum[i] < carry ? 1UL : 0UL;
            }
        }
    }
}
