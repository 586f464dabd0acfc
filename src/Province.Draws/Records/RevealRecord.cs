using Province.Draws.Json;

namespace Province.Draws.Records;

/// <summary>The value that a party committed to.</summary>
/// <param name="Prev">The hash of the record before.</param>
/// <param name="Role">The party's role.</param>
/// <param name="Value">Its 32 bytes, as 64 hexadecimal digits.</param>
public sealed record RevealRecord(string Prev, string Role, string Value) : DrawRecord(Prev)
{
    internal const string TypeName = "reveal";

    /// <inheritdoc/>
    public override string Type => TypeName;

    internal static RevealRecord Read(MemberReader reader)
    {
        reader.Known("type", "prev", "role", "value");
        return new(reader.Hash("prev"), reader.Id("role"), reader.Hash("value"));
    }

    private protected override IEnumerable<(string Name, JsonValue? Value)> Members() => [("role", Role), ("value", Value)];
}

/// <summary>Reveals are closed: every party's value.</summary>
/// <param name="Prev">The hash of the record before.</param>
/// <param name="Values">A value for every party, in their order; <see cref="Formats.ZeroHash"/> for those absent.</param>
/// <param name="Absent">Roles that did not commit or did not reveal, in the order of parties.</param>
public sealed record RevealsClosedRecord(string Prev, IReadOnlyList<RoleValue> Values, IReadOnlyList<string> Absent) : DrawRecord(Prev)
{
    internal const string TypeName = "reveals-closed";

    /// <inheritdoc/>
    public override string Type => TypeName;

    internal static RevealsClosedRecord Read(MemberReader reader)
    {
        reader.Known("type", "prev", "values", "absent");
        return new(reader.Hash("prev"), reader.List("values", 0, int.MaxValue, RoleValue.Reading("value")), reader.IdList("absent"));
    }

    private protected override IEnumerable<(string Name, JsonValue? Value)> Members() =>
        [("values", new JsonArray(Values.Select(v => v.ToJson("value")))), ("absent", new JsonArray(Absent))];
}
