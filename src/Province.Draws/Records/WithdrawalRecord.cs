using Province.Draws.Json;

namespace Province.Draws.Records;

/// <summary>Chosen rows that cannot be inspected; a fresh last value fills their places.</summary>
/// <param name="Prev">The hash of the record before.</param>
/// <param name="At">When.</param>
/// <param name="Rows">The rows, ascending by id, not empty.</param>
public sealed record WithdrawalRecord(string Prev, DateTimeOffset At, IReadOnlyList<WithdrawnRow> Rows) : DrawRecord(Prev)
{
    internal const string TypeName = "withdrawal";

    /// <inheritdoc/>
    public override string Type => TypeName;

    /// <inheritdoc/>
    public override DateTimeOffset? Time => At;

    internal static WithdrawalRecord Read(MemberReader reader)
    {
        reader.Known("type", "prev", "at", "rows");
        return new(reader.Hash("prev"), reader.Time("at"), reader.SetBy("rows", (1, int.MaxValue), WithdrawnRow.Read, row => row.Id));
    }

    private protected override IEnumerable<(string Name, JsonValue? Value)> Members() => [("rows", new JsonArray(Rows.Select(r => r.ToJson())))];
}

/// <summary>A chosen row that is withdrawn.</summary>
/// <param name="Id">The row's id.</param>
/// <param name="Reason">Why, a text.</param>
public sealed record WithdrawnRow(string Id, string Reason)
{
    internal static WithdrawnRow Read(MemberReader reader)
    {
        reader.Known("id", "reason");
        return new(reader.Id("id"), reader.Text("reason"));
    }

    internal JsonObject ToJson() => JsonObject.Of(("id", Id), ("reason", Reason));
}
