namespace Province.Draws.Counting;

/// <summary>Natural numbers one behind the other, each as long as it is.</summary>
internal sealed class NumberList
{
    private ulong[] _limbs = new ulong[16];
    private int[] _ends = new int[16];
    private int _used;

    internal int Count { get; private set; }

    internal ReadOnlySpan<ulong> this[int index]
    {
        get
        {
            var start = index == 0 ? 0 : _ends[index - 1];
            return _limbs.AsSpan(start, _ends[index] - start);
        }
    }

    internal void Add(ReadOnlySpan<ulong> value)
    {
        var length = Limbs.Length(value);
        if (_used + length > _limbs.Length)
            Array.Resize(ref _limbs, Math.Max(_limbs.Length + (_limbs.Length / 2), _used + length));
        value[..length].CopyTo(_limbs.AsSpan(_used));
        _used += length;
        if (Count == _ends.Length)
            Array.Resize(ref _ends, Count * 2);
        _ends[Count++] = _used;
    }

    /// <summary>Gives back the room that growing took in advance.</summary>
    internal void Trim()
    {
        Array.Resize(ref _limbs, _used);
        Array.Resize(ref _ends, Count);
    }
}
