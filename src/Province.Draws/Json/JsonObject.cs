using System.Buffers;

namespace Province.Draws.Json;

/// <summary>Named values. Names are ASCII and unique; they are kept in ascending order, whatever order they came in.</summary>
public sealed class JsonObject : JsonValue
{
    private readonly string[] _names;
    private readonly JsonValue[] _values;

    /// <summary>Makes an object of members in any order.</summary>
    /// <param name="members">Names and values; they are copied.</param>
    /// <exception cref="ArgumentException">A name is given twice or is not ASCII.</exception>
    public JsonObject(IEnumerable<KeyValuePair<string, JsonValue>> members)
        : this([.. members])
    {
    }

    private JsonObject(KeyValuePair<string, JsonValue>[] members)
        : this(Array.ConvertAll(members, m => m.Key), Array.ConvertAll(members, m => m.Value))
    {
        for (var i = 0; i < _names.Length; i++)
        {
            if (!System.Text.Ascii.IsValid(_names[i]))
                throw new ArgumentException($"The name '{_names[i]}' is not ASCII.", nameof(members));
            if (i > 0 && _names[i] == _names[i - 1])
                throw new ArgumentException($"The name '{_names[i]}' is given twice.", nameof(members));
        }
    }

    /// <summary>Takes both arrays over; the caller has seen to it that names are unique and ASCII.</summary>
    internal JsonObject(string[] names, JsonValue[] values)
    {
        Array.Sort(names, values, StringComparer.Ordinal);
        (_names, _values) = (names, values);
    }

    /// <summary>The names, ascending.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>The values, in the order of <see cref="Names"/>.</summary>
    public IReadOnlyList<JsonValue> Values => _values;

    /// <summary>The value of that name, or null when there is none.</summary>
    /// <param name="name">The member's name.</param>
    public JsonValue? this[string name] =>
        Array.BinarySearch(_names, name, StringComparer.Ordinal) is >= 0 and var index ? _values[index] : null;

    /// <summary>Makes an object of members in any order.</summary>
    /// <param name="members">Names and values; a member whose value is null is left out.</param>
    /// <returns>The object.</returns>
    /// <exception cref="ArgumentException">A name is given twice or is not ASCII.</exception>
    public static JsonObject Of(params (string Name, JsonValue? Value)[] members) =>
        new([.. members.Where(m => m.Value is not null).Select(m => KeyValuePair.Create(m.Name, m.Value!))]);

    /// <summary>A copy in which one member is set, in place of the one of that name if there was one.</summary>
    /// <param name="name">The member's name, ASCII.</param>
    /// <param name="value">Its value.</param>
    /// <returns>A new object.</returns>
    public JsonObject With(string name, JsonValue value) =>
        new(Members().Where(m => m.Key != name).Append(KeyValuePair.Create(name, value)));

    /// <summary>A copy without one member.</summary>
    /// <param name="name">The member's name; nothing happens when there is none.</param>
    /// <returns>A new object.</returns>
    public JsonObject Without(string name) => new(Members().Where(m => m.Key != name));

    /// <inheritdoc/>
    public override void WriteTo(IBufferWriter<byte> output)
    {
        output.Write("{"u8);
        for (var i = 0; i < _names.Length; i++)
        {
            if (i > 0)
                output.Write(","u8);
            CanonicalText.WriteString(_names[i], output);
            output.Write(":"u8);
            _values[i].WriteTo(output);
        }
        output.Write("}"u8);
    }

    /// <inheritdoc/>
    public override bool Equals(JsonValue? other) =>
        other is JsonObject that && that._names.AsSpan().SequenceEqual(_names) && that._values.AsSpan().SequenceEqual(_values);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var member in Members())
            hash.Add(member);
        return hash.ToHashCode();
    }

    private IEnumerable<KeyValuePair<string, JsonValue>> Members() => _names.Zip(_values, KeyValuePair.Create);
}
