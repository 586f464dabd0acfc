using System.Numerics;

namespace Province.Draws.Counting;

/// <summary>Where the rows drawn so far and each living counter lie in the words of a state before one cell.</summary>
internal sealed class StateLayout
{
    private readonly int[] _counters;
    private readonly Slot[] _slots;

    /// <param name="counters">All counters and flags.</param>
    /// <param name="alive">The numbers of those that are alive, ascending.</param>
    /// <param name="size">How many rows are drawn in all.</param>
    private StateLayout(IReadOnlyList<Counter> counters, IEnumerable<int> alive, int size)
    {
        var used = 0;
        Drawn = Place(size, ref used);
        _counters = [.. alive.Where(counter => counters[counter].Top(size) > 0)];
        _slots = new Slot[_counters.Length];
        for (var i = 0; i < _slots.Length; i++)
            _slots[i] = Place(counters[_counters[i]].Top(size), ref used);
        Words = (used + 63) / 64;
    }

    /// <summary>The layouts before each cell and after the last.</summary>
    internal static StateLayout[] All(CellCounters counters, int cells, int size)
    {
        var layouts = new StateLayout[cells + 1];
        var alive = new SortedSet<int>();
        for (var cell = 0; cell <= cells; cell++)
        {
            layouts[cell] = new(counters.Counters, alive, size);
            if (cell == cells)
                break;
            foreach (var counter in counters.Touched(cell))
                if (counters.Counters[counter].Last > cell)
                    alive.Add(counter);
                else
                    alive.Remove(counter);
        }
        return layouts;
    }

    /// <summary>The counters that lie here, ascending.</summary>
    internal IReadOnlyList<int> Counters => _counters;

    internal int Words { get; }

    internal Slot Drawn { get; }

    /// <summary>Where a counter lies, or null when it is not alive or always 0.</summary>
    internal Slot? this[int counter] => Array.BinarySearch(_counters, counter) is >= 0 and var at ? _slots[at] : null;

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
