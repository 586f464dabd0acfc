using System.Numerics;

namespace Province.Draws.Counting;

/// <summary>Where the rows drawn so far and each living counter lie in the words of a state before one cell.</summary>
internal sealed class StateLayout
{
    private readonly Slot?[] _slots;

    internal StateLayout(IReadOnlyList<Counter> counters, int cell, int size)
    {
        var used = 0;
        Drawn = Place(size, ref used);
        _slots = new Slot?[counters.Count];
        for (var i = 0; i < _slots.Length; i++)
            if (counters[i].AliveBefore(cell) && counters[i].Top(size) is > 0 and var top)
                _slots[i] = Place(top, ref used);
        Words = (used + 63) / 64;
    }

    internal int Words { get; }

    internal Slot Drawn { get; }

    /// <summary>Where a counter lies, or null when it is not alive or always 0.</summary>
    internal Slot? this[int counter] => _slots[counter];

    /// <summary>No slot lies across two words.</summary>
    private static Slot Place(int top, ref int used)
    {
        var width = 32 - BitOperations.LeadingZeroCount((uint)top);
        if ((used & 63) + width > 64)
            used = (used + 63) & ~63;
        var slot = new Slot(used / 64, used & 63, (1UL << width) - 1);
        used += width;
        return slot;
    }
}

/// <summary>Some bits of a state.</summary>
internal readonly record struct Slot(int Word, int Shift, ulong Mask)
{
    internal int Read(ReadOnlySpan<ulong> state) => (int)((state[Word] >> Shift) & Mask);

    /// <summary>Sets bits that are 0.</summary>
    internal void Write(Span<ulong> state, int value) => state[Word] |= (ulong)value << Shift;
}
