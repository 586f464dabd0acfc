using System.Buffers;
using System.Buffers.Text;

namespace Province.Draws.Json;

/// <summary>An integer that every reader of JSON holds exactly.</summary>
public sealed class JsonInteger : JsonValue
{
    /// <summary>2^53 − 1, the largest integer that may be written.</summary>
    public const long Largest = (1L << 53) - 1;

    private const int MostDigits = 16;

    /// <summary>Makes an integer.</summary>
    /// <param name="value">0 to <see cref="Largest"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is outside its range.</exception>
    public JsonInteger(long value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, Largest);
        Value = value;
    }

    /// <summary>The number, 0 to <see cref="Largest"/>.</summary>
    public long Value { get; }

    /// <inheritdoc/>
    public override void WriteTo(IBufferWriter<byte> output)
    {
        Utf8Formatter.TryFormat(Value, output.GetSpan(MostDigits), out var written);
        output.Advance(written);
    }

    /// <inheritdoc/>
    public override bool Equals(JsonValue? other) => other is JsonInteger number && number.Value == Value;

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();
}
