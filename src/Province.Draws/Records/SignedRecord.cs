using Province.Draws.Json;

namespace Province.Draws.Records;

/// <summary>A party signed the minutes of the outcome before.</summary>
/// <param name="Prev">The hash of the record before.</param>
/// <param name="At">When.</param>
/// <param name="Signer">The role, and who signed.</param>
/// <param name="Evidence">The SHA-256 of the drawn signature, or empty.</param>
public sealed record SignedRecord(string Prev, DateTimeOffset At, Party Signer, string Evidence) : DrawRecord(Prev)
{
    internal const string TypeName = "signed";

    /// <inheritdoc/>
    public override string Type => TypeName;

    /// <inheritdoc/>
    public override DateTimeOffset? Time => At;

    internal static SignedRecord Read(MemberReader reader)
    {
        reader.Known("type", "prev", "at", "role", "name", "evidence");
        return new(reader.Hash("prev"), reader.Time("at"), new Party(reader.Id("role"), reader.Text("name")), reader.HashOrNone("evidence"));
    }

    private protected override IEnumerable<(string Name, JsonValue? Value)> Members() =>
        [("role", Signer.Role), ("name", Signer.Name), ("evidence", Evidence)];
}
