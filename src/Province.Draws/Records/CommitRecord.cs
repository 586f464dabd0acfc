using Province.Draws.Json;

namespace Province.Draws.Records;

/// <summary>A party binds itself to a value that only its own device knows.</summary>
/// <param name="Prev">The hash of the record before.</param>
/// <param name="At">When; not after commitments close.</param>
/// <param name="Role">The party's role.</param>
/// <param name="Commitment">Its commitment, see <see cref="Hashing.DrawHash.Commitment"/>.</param>
public sealed record CommitRecord(string Prev, DateTimeOffset At, string Role, string Commitment) : DrawRecord(Prev)
{
    internal const string TypeName = "commit";

    /// <inheritdoc/>
    public override string Type => TypeName;

    /// <inheritdoc/>
    public override DateTimeOffset? Time => At;

    internal static CommitRecord Read(MemberReader reader)
    {
        reader.Known("type", "prev", "at", "role", "commitment");
        return new(reader.Hash("prev"), reader.Time("at"), reader.Id("role"), reader.Hash("commitment"));
    }

    private protected override IEnumerable<(string Name, JsonValue? Value)> Members() => [("role", Role), ("commitment", Commitment)];
}

/// <summary>Commitments are closed: who committed to what, and who is absent. From here on nothing can be chosen freely.</summary>
/// <param name="Prev">The hash of the record before.</param>
/// <param name="At">When; not before the closing time if somebody is absent.</param>
/// <param name="Commitments">Roles and commitments, in the order of parties.</param>
/// <param name="Absent">Roles that did not commit, in the order of parties.</param>
public sealed record CommitsClosedRecord(string Prev, DateTimeOffset At, IReadOnlyList<RoleValue> Commitments, IReadOnlyList<string> Absent)
    : DrawRecord(Prev)
{
    internal const string TypeName = "commits-closed";

    /// <inheritdoc/>
    public override string Type => TypeName;

    /// <inheritdoc/>
    public override DateTimeOffset? Time => At;

    internal static CommitsClosedRecord Read(MemberReader reader)
    {
        reader.Known("type", "prev", "at", "commitments", "absent");
        return new(reader.Hash("prev"), reader.Time("at"),
            reader.List("commitments", 0, int.MaxValue, RoleValue.Reading("commitment")), reader.IdList("absent"));
    }

    private protected override IEnumerable<(string Name, JsonValue? Value)> Members() =>
        [("commitments", new JsonArray(Commitments.Select(c => c.ToJson("commitment")))), ("absent", new JsonArray(Absent))];
}
