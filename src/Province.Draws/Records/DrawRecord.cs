using Province.Draws.Hashing;
using Province.Draws.Json;

namespace Province.Draws.Records;

/// <summary>One record of a draw (section 5 of the specification). It holds the hash of the one before.</summary>
/// <param name="Prev">The hash of the record before; of an <c>open</c>, that of the tenant's <c>open</c> before it, or <see cref="Formats.ZeroHash"/>.</param>
public abstract record DrawRecord(string Prev)
{
    private const string Code = "record.invalid";

    /// <summary>The record's <c>type</c>.</summary>
    public abstract string Type { get; }

    /// <summary>The record's own hash, worked out anew at each call.</summary>
    /// <returns>SHA-256 of the canonical form, 64 hexadecimal digits.</returns>
    public string Hash() => DrawHash.OfJson(ToJson());

    /// <summary>When it was written, or null for the kinds that hold no time.</summary>
    public virtual DateTimeOffset? Time => null;

    /// <summary>Reads the members of one record and checks their shapes, and nothing else.</summary>
    /// <param name="value">The record.</param>
    /// <param name="path">Its path, such as <c>records[3]</c>.</param>
    /// <param name="source">The last value that the draw's <c>open</c> names; null when there is no <c>open</c> before.</param>
    /// <returns>The record, of the class that its <c>type</c> names.</returns>
    /// <exception cref="DrawFaultException"><c>record.invalid</c>, with the path of the member.</exception>
    public static DrawRecord Read(JsonValue value, string path, LastSource? source)
    {
        var reader = MemberReader.Of(value, path, Code);
        return reader.Choice("type", RecordOrder.Types) switch
        {
            OpenRecord.TypeName => OpenRecord.Read(reader),
            CommitRecord.TypeName => CommitRecord.Read(reader),
            CommitsClosedRecord.TypeName => CommitsClosedRecord.Read(reader),
            RevealRecord.TypeName => RevealRecord.Read(reader),
            RevealsClosedRecord.TypeName => RevealsClosedRecord.Read(reader),
            LastRecord.TypeName => LastRecord.Read(reader, source),
            OutcomeRecord.TypeName => OutcomeRecord.Read(reader),
            SignedRecord.TypeName => SignedRecord.Read(reader),
            WithdrawalRecord.TypeName => WithdrawalRecord.Read(reader),
            _ => VoidRecord.Read(reader),
        };
    }

    /// <summary>The record as it is hashed and filed.</summary>
    /// <returns>An object with <c>type</c>, <c>prev</c> and what the kind adds.</returns>
    public JsonObject ToJson()
    {
        JsonValue? at = Time is { } time ? Formats.Time(time) : (JsonValue?)null;
        return JsonObject.Of([("type", Type), ("prev", Prev), ("at", at), .. Members()]);
    }

    /// <summary>What the kind adds to <c>type</c>, <c>prev</c> and <c>at</c>.</summary>
    private protected abstract IEnumerable<(string Name, JsonValue? Value)> Members();
}
