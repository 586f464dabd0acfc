using System.Buffers;

namespace Province.Draws.Json;

/// <summary>A string of well-formed Unicode.</summary>
public sealed class JsonString : JsonValue
{
    /// <summary>Makes a string.</summary>
    /// <param name="value">Well-formed Unicode: no lone surrogate.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> is not well-formed.</exception>
    public JsonString(string value)
    {
        if (!Formats.IsWellFormed(value))
            throw new ArgumentException("The string holds a lone surrogate.", nameof(value));
        Value = value;
    }

    /// <summary>The characters, without quotes or escapes.</summary>
    public string Value { get; }

    /// <inheritdoc/>
    public override void WriteTo(IBufferWriter<byte> output) => CanonicalText.WriteString(Value, output);

    /// <inheritdoc/>
    public override bool Equals(JsonValue? other) => other is JsonString text && text.Value == Value;

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode(StringComparison.Ordinal);
}
