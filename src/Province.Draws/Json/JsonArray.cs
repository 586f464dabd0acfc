using System.Buffers;
using System.Collections;

namespace Province.Draws.Json;

/// <summary>A list of values, in order.</summary>
public sealed class JsonArray : JsonValue, IReadOnlyList<JsonValue>
{
    private readonly JsonValue[] _items;

    /// <summary>Makes an array of what is given, in that order.</summary>
    /// <param name="items">The values; they are copied.</param>
    public JsonArray(IEnumerable<JsonValue> items) => _items = [.. items];

    /// <summary>Makes an array of strings.</summary>
    /// <param name="items">Well-formed strings, in the order wanted.</param>
    public JsonArray(IEnumerable<string> items) => _items = [.. items.Select(item => (JsonValue)item)];

    private JsonArray(JsonValue[] items, bool owned) => _items = owned ? items : [.. items];

    /// <inheritdoc/>
    public int Count => _items.Length;

    /// <inheritdoc/>
    public JsonValue this[int index] => _items[index];

    /// <summary>Makes an array of what is given, in that order.</summary>
    /// <param name="items">The values.</param>
    /// <returns>The array.</returns>
    public static JsonArray Of(params JsonValue[] items) => new(items, owned: false);

    internal static JsonArray Owning(JsonValue[] items) => new(items, owned: true);

    /// <inheritdoc/>
    public override void WriteTo(IBufferWriter<byte> output)
    {
        output.Write("["u8);
        for (var i = 0; i < _items.Length; i++)
        {
            if (i > 0)
                output.Write(","u8);
            _items[i].WriteTo(output);
        }
        output.Write("]"u8);
    }

    /// <inheritdoc/>
    public override bool Equals(JsonValue? other) => other is JsonArray array && array._items.AsSpan().SequenceEqual(_items);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in _items)
            hash.Add(item);
        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public IEnumerator<JsonValue> GetEnumerator() => ((IEnumerable<JsonValue>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
