namespace Province.Draws.Counting;

/// <summary>A sum of many numbers and products that grows as it must.</summary>
internal sealed class Accumulator
{
    private ulong[] _words = new ulong[4];

    internal ReadOnlySpan<ulong> Value => _words;

    internal void Clear() => _words.AsSpan().Clear();

    internal void Add(ReadOnlySpan<ulong> value)
    {
        value = value[..Limbs.Length(value)];
        Reserve(value.Length);
        Limbs.Add(_words, value);
    }

    /// <summary>Adds a product; an empty first factor stands for 1.</summary>
    internal void AddProduct(ReadOnlySpan<ulong> ways, ReadOnlySpan<ulong> value)
    {
        Reserve(ways.Length + value.Length);
        if (ways.IsEmpty)
            Limbs.Add(_words, value);
        else
            Limbs.AddProduct(_words, ways, value);
    }

    /// <summary>With a spare word: fewer than 2^63 numbers are added.</summary>
    private void Reserve(int length)
    {
        if (length + 1 > _words.Length)
            Array.Resize(ref _words, (length + 1) * 2);
    }
}
