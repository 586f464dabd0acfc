using Province.Draws.Json;

namespace Province.Draws.Records;

/// <summary>The last value, which came into being after reveals were closed. Its hash gives the seed.</summary>
/// <remarks>Exactly one of <see cref="Values"/> and <see cref="Value"/> is not null.</remarks>
public sealed record LastRecord : DrawRecord
{
    internal const string TypeName = "last";

    private LastRecord(string prev, IReadOnlyList<int>? values, string? value)
        : base(prev) => (Values, Value) = (values, value);

    /// <summary>Makes the record of dice or balls.</summary>
    /// <param name="prev">The hash of the record before.</param>
    /// <param name="values">Dice in the order thrown, or balls in the order drawn.</param>
    public LastRecord(string prev, IReadOnlyList<int> values)
        : this(prev, values, null)
    {
    }

    /// <summary>Makes the record of a public source.</summary>
    /// <param name="prev">The hash of the record before.</param>
    /// <param name="value">What the source says, a text.</param>
    public LastRecord(string prev, string value)
        : this(prev, null, value)
    {
    }

    /// <summary>Dice, each 0 to 9, in the order thrown, or balls in the order drawn; null for a public source.</summary>
    public IReadOnlyList<int>? Values { get; }

    /// <summary>What the public source says; null for dice and balls.</summary>
    public string? Value { get; }

    /// <inheritdoc/>
    public override string Type => TypeName;

    internal static LastRecord Read(MemberReader reader, LastSource? source)
    {
        if (source is PublicSource || (source is null && reader.Has("value")))
        {
            reader.Known("type", "prev", "value");
            return new(reader.Hash("prev"), reader.Text("value"));
        }
        reader.Known("type", "prev", "values");
        return new(reader.Hash("prev"), Clamped(reader.LargeNumberList("values")));
    }

    /// <summary>A number that no source gives stays one that no source gives.</summary>
    private static int[] Clamped(IEnumerable<long> values) => [.. values.Select(value => (int)Math.Min(value, int.MaxValue))];

    private protected override IEnumerable<(string Name, JsonValue? Value)> Members() =>
        [("values", Values is null ? null : new JsonArray(Values.Select(v => (JsonValue)(long)v))), ("value", Value is null ? null : new JsonString(Value))];
}
