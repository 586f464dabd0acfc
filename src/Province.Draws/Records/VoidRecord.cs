using Province.Draws.Json;

namespace Province.Draws.Records;

/// <summary>The draw is void: for any stated reason before the last value, afterwards only for one that the request proves.</summary>
/// <param name="Prev">The hash of the record before.</param>
/// <param name="At">When.</param>
/// <param name="Ground">Why.</param>
/// <param name="Signatures">Who signed, in the order of parties; after an outcome all of them.</param>
public sealed record VoidRecord(string Prev, DateTimeOffset At, VoidGround Ground, IReadOnlyList<Party> Signatures) : DrawRecord(Prev)
{
    internal const string TypeName = "void";

    /// <inheritdoc/>
    public override string Type => TypeName;

    /// <inheritdoc/>
    public override DateTimeOffset? Time => At;

    internal static VoidRecord Read(MemberReader reader)
    {
        reader.Known("type", "prev", "at", "reason", "text", "signatures", "evidence");
        var (prev, at, reason, text) = (reader.Hash("prev"), reader.Time("at"), reader.Text("reason"), reader.Text("text"));
        var signatures = reader.List("signatures", 0, int.MaxValue, Party.Read);
        return new(prev, at, new VoidGround(reason, text, reader.IdList("evidence")), signatures);
    }

    private protected override IEnumerable<(string Name, JsonValue? Value)> Members() =>
    [
        ("reason", Ground.Reason), ("text", Ground.Text), ("evidence", new JsonArray(Ground.Evidence)),
        ("signatures", new JsonArray(Signatures.Select(s => s.ToJson()))),
    ];
}

/// <summary>Why a draw is void.</summary>
/// <param name="Reason"><see cref="Stated"/>, <see cref="Duplicate"/> or <see cref="Unlabelled"/>.</param>
/// <param name="Text">The reason in words, a text.</param>
/// <param name="Evidence">What proves it: two rows' ids, a row's id and an attribute, or nothing.</param>
public sealed record VoidGround(string Reason, string Text, IReadOnlyList<string> Evidence)
{
    /// <summary>The reason of a draw that is void before its last value: whatever the text says.</summary>
    public const string Stated = "stated";

    /// <summary>Two allowed rows have the same name.</summary>
    public const string Duplicate = "duplicate";

    /// <summary>An allowed row has no value of an attribute that a quota reads.</summary>
    public const string Unlabelled = "unlabelled";
}
