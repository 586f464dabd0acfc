using System.Buffers;
using System.Text.Unicode;
using Province.Draws.Json;

namespace Province.Draws.Pools;

/// <summary>Rows in canonical form, one a line, without a tree of each: a pool file has millions.</summary>
internal sealed class RowText(int firstSize)
{
    private const int MostBytesOfAUnit = 3;

    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(code => (char)code), '"', '\\']);

    private byte[] _bytes = new byte[firstSize];

    internal int Length { get; private set; }

    internal ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    internal void Clear() => Length = 0;

    /// <summary>Appends a row and a line end.</summary>
    /// <exception cref="ArgumentException">A string of the row is not well-formed.</exception>
    internal void Append(PoolRow row)
    {
        Put("{\"attributes\":{"u8);
        for (var i = 0; i < row.Attributes.Count; i++)
            AppendAttribute(row.Attributes[i], i > 0);
        Put("}"u8);
        if (row.Excluded is { } excluded)
        {
            Put(",\"excluded\":{\"reason\":"u8, excluded.Reason);
            Put(",\"rule\":"u8, excluded.Rule);
            Put("}"u8);
        }
        Put(",\"id\":"u8, row.Id);
        if (row.Included is not null)
        {
            Put(",\"included\":{\"reason\":"u8, row.Included);
            Put("}"u8);
        }
        if (row.Name is not null)
            Put(",\"name\":"u8, row.Name);
        AppendPrivate(row.Private);
        Put("}\n"u8);
    }

    private void AppendAttribute(KeyValuePair<string, IReadOnlyList<string>> attribute, bool follows)
    {
        Put(follows ? ","u8 : default, attribute.Key);
        for (var i = 0; i < attribute.Value.Count; i++)
            Put(i > 0 ? ","u8 : ":["u8, attribute.Value[i]);
        Put(attribute.Value.Count == 0 ? ":[]"u8 : "]"u8);
    }

    private void AppendPrivate(IReadOnlyList<KeyValuePair<string, string>>? hashes)
    {
        if (hashes is null)
            return;
        Put(",\"private\":{"u8);
        for (var i = 0; i < hashes.Count; i++)
        {
            Put(i > 0 ? ","u8 : default, hashes[i].Key);
            Put(":"u8, hashes[i].Value);
        }
        Put("}"u8);
    }

    private void Put(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(Length));
        Length += bytes.Length;
    }

    private void Put(ReadOnlySpan<byte> before, string value)
    {
        Reserve(before.Length + (value.Length * MostBytesOfAUnit) + 2);
        before.CopyTo(_bytes.AsSpan(Length));
        Length += before.Length;
        if (value.AsSpan().ContainsAny(Escaped))
        {
            Put(new JsonString(value).ToBytes());
            return;
        }
        _bytes[Length++] = (byte)'"';
        if (Utf8.FromUtf16(value, _bytes.AsSpan(Length), out _, out var written, replaceInvalidSequences: false) != OperationStatus.Done)
            throw new ArgumentException("A string of the row holds a lone surrogate.", nameof(value));
        Length += written;
        _bytes[Length++] = (byte)'"';
    }

    private void Reserve(int more)
    {
        if (Length + more > _bytes.Length)
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + more));
    }
}
