namespace Province.Draws.Counting;

/// <summary>The different states that are reached before one position, each packed into words, found by open addressing.</summary>
internal sealed class StateLayer(int words)
{
    private const ulong Odd = 0x9E37_79B9_7F4A_7C15;

    private ulong[] _keys = new ulong[words * 8];
    private int[] _slots = new int[16];
    private int _shift = 60;

    internal int Count { get; private set; }

    internal ReadOnlySpan<ulong> this[int index] => _keys.AsSpan(index * words, words);

    /// <summary>The state's number, from 0, or -1 when it is not here.</summary>
    internal int Find(ReadOnlySpan<ulong> key) => _slots[Slot(key)] - 1;

    /// <summary>Puts a state here unless it is here already.</summary>
    /// <returns>True when it is new.</returns>
    internal bool Add(ReadOnlySpan<ulong> key)
    {
        var slot = Slot(key);
        if (_slots[slot] > 0)
            return false;
        if ((Count + 1) * words > _keys.Length)
            Array.Resize(ref _keys, _keys.Length * 2);
        key.CopyTo(_keys.AsSpan(Count * words));
        _slots[slot] = ++Count;
        if (Count * 2 > _slots.Length)
            Grow();
        return true;
    }

    private int Slot(ReadOnlySpan<ulong> key)
    {
        var mask = _slots.Length - 1;
        var slot = Hash(key);
        while (_slots[slot] is > 0 and var found && !Same(key, found - 1))
            slot = (slot + 1) & mask;
        return slot;
    }

    private bool Same(ReadOnlySpan<ulong> key, int index) =>
        words == 1 ? _keys[index] == key[0] : key.SequenceEqual(_keys.AsSpan(index * words, words));

    private int Hash(ReadOnlySpan<ulong> key)
    {
        unchecked
        {
            var hash = key[0] * Odd;
            for (var i = 1; i < key.Length; i++)
                hash = ((hash ^ (hash >> 29)) + key[i]) * Odd;
            return (int)((hash ^ (hash >> 32)) * Odd >> _shift);
        }
    }

    private void Grow()
    {
        _slots = new int[_slots.Length * 2];
        _shift--;
        for (var i = 0; i < Count; i++)
            _slots[Slot(this[i])] = i + 1;
    }
}
