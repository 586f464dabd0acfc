namespace Province.Draws.Counting;

/// <summary>What drawing from one cell does to the counters that it touches.</summary>
/// <remarks>Source: specification, section 4.1, “State”, steps 1 to 3.</remarks>
internal sealed class CellTouch
{
    private readonly Touched[] _rows;
    private readonly Touched[] _values;
    private readonly Touched[] _flags;
    private readonly (Slot From, Slot To)[] _carried;

    internal CellTouch(CellCounters counters, int cell, (StateLayout Before, StateLayout After) layouts, int size)
    {
        Touched Of(int counter) => new(counters.Counters[counter], (layouts.Before[counter], layouts.After[counter]),
            counters.Counters[counter].Last == cell, size);
        _rows = [.. counters.Rows(cell).Select(Of)];
        _values = [.. counters.Values(cell).Select(pair => Of(pair.Values))];
        _flags = [.. counters.Values(cell).Select(pair => Of(pair.Flag))];
        var touched = counters.Touched(cell).ToHashSet();
        _carried =
        [
            .. from counter in layouts.Before.Counters
               where !touched.Contains(counter)
               select (layouts.Before[counter]!.Value, layouts.After[counter]!.Value),
        ];
        Drawn = layouts.After.Drawn;
    }

    /// <summary>Where the next state keeps the rows drawn.</summary>
    internal Slot Drawn { get; }

    /// <summary>The fewest rows, kept ones included, that let every counter end well; 0 or less when any number does.</summary>
    internal int Fewest { get; private set; }

    /// <summary>The most rows, kept ones included, that break no maximum.</summary>
    internal int Most { get; private set; }

    /// <summary>Reads a state and copies what the cell does not touch into the next.</summary>
    internal void Load(ReadOnlySpan<ulong> state, Span<ulong> next)
    {
        next.Clear();
        foreach (var (from, to) in _carried)
            to.Write(next, from.Read(state));
        (Fewest, Most) = (0, int.MaxValue);
        foreach (var counter in _rows)
        {
            counter.Load(state);
            (Fewest, Most) = (Math.Max(Fewest, counter.Wanted - counter.Value), Math.Min(Most, counter.Most - counter.Value));
        }
        foreach (var counter in _values)
            counter.Load(state);
        foreach (var flag in _flags)
            flag.Load(state);
    }

    /// <summary>Writes the counters after that many rows.</summary>
    /// <returns>False when one is dropped short of its minimum.</returns>
    internal bool Store(int rows, Span<ulong> next)
    {
        foreach (var counter in _rows)
            if (!counter.Store(counter.Value + rows, next))
                return false;
        for (var i = 0; i < _values.Length; i++)
        {
            var isNew = rows > 0 && _flags[i].Value == 0;
            if (!_values[i].Store(_values[i].Value + (isNew ? 1 : 0), next))
                return false;
            _flags[i].Store(rows > 0 ? 1 : _flags[i].Value, next);
        }
        return true;
    }

    private sealed class Touched(Counter counter, (Slot? Before, Slot? After) slots, bool isLast, int size)
    {
        private readonly int _top = counter.Top(size);
        private readonly (Slot? Before, Slot? After) _slots = slots;

        internal int Value { get; private set; }

        /// <summary>What it must reach here.</summary>
        internal int Wanted { get; } = isLast ? counter.Min : 0;

        internal int Most { get; } = counter.Kind == CounterKind.Rows && counter.Max < size ? counter.Max : int.MaxValue;

        internal void Load(ReadOnlySpan<ulong> state) => Value = _slots.Before is { } slot ? slot.Read(state) : 0;

        internal bool Store(int value, Span<ulong> next)
        {
            if (value < Wanted)
                return false;
            if (_slots.After is { } slot)
                slot.Write(next, Math.Min(value, _top));
            return true;
        }
    }
}
