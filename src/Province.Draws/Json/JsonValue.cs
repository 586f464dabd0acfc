using System.Buffers;
using System.Text;

namespace Province.Draws.Json;

/// <summary>A value of the JSON that draws are written in: an object, an array, a string or an integer, and nothing else.</summary>
/// <remarks>Immutable. Two values are equal when their canonical forms are.</remarks>
public abstract class JsonValue : IEquatable<JsonValue>
{
    private protected JsonValue()
    {
    }

    /// <summary>Makes a string.</summary>
    /// <param name="value">Well-formed Unicode: no lone surrogate.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> is not well-formed.</exception>
    public static implicit operator JsonValue(string value) => new JsonString(value);

    /// <summary>Makes an integer.</summary>
    /// <param name="value">0 to <see cref="JsonInteger.Largest"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is outside its range.</exception>
    public static implicit operator JsonValue(long value) => new JsonInteger(value);

    /// <summary>The canonical form (RFC 8785), in UTF-8, without a mark or a line end.</summary>
    /// <returns>A new array.</returns>
    public byte[] ToBytes()
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        WriteTo(buffer);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Writes the canonical form (RFC 8785) in UTF-8.</summary>
    /// <param name="output">What it is appended to.</param>
    public abstract void WriteTo(IBufferWriter<byte> output);

    /// <summary>The canonical form as text.</summary>
    /// <returns>What <see cref="ToBytes"/> encodes.</returns>
    public sealed override string ToString() => Encoding.UTF8.GetString(ToBytes());

    /// <inheritdoc/>
    public abstract bool Equals(JsonValue? other);

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => Equals(obj as JsonValue);

    /// <inheritdoc/>
    public abstract override int GetHashCode();
}
