using System.Numerics;

namespace Province.Draws.Counting;

/// <summary>The subsets of one size of a set of bits, as ascending lists in lexicographic order.</summary>
internal struct Combinations
{
    private readonly ulong[] _things;
    private readonly int[] _taken;
    private int _count;
    private int _size;
    private bool _started;

    internal Combinations(int most)
    {
        _things = new ulong[most];
        _taken = new int[most];
    }

    /// <summary>The present subset.</summary>
    internal ulong Set { get; private set; }

    internal void Begin(ulong things, int size)
    {
        (_count, _size, _started) = (0, size, false);
        for (; things != 0; things &= things - 1)
            _things[_count++] = things & ~(things - 1);
    }

    internal bool Next()
    {
        if (!_started)
            return Start();
        var last = _size - 1;
        while (last >= 0 && _taken[last] == _count - _size + last)
            last--;
        if (last < 0)
            return false;
        for (var at = _taken[last] + 1; last < _size; last++, at++)
            _taken[last] = at;
        Collect();
        return true;
    }

    private bool Start()
    {
        _started = true;
        if (_size < 0 || _size > _count)
        {
            _size = 0;
            return false;
        }
        for (var i = 0; i < _size; i++)
            _taken[i] = i;
        Collect();
        return true;
    }

    private void Collect()
    {
        Set = 0;
        for (var i = 0; i < _size; i++)
            Set |= _things[_taken[i]];
    }
}
