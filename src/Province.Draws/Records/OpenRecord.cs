using Province.Draws.Json;

namespace Province.Draws.Records;

/// <summary>The first record: what is drawn, who takes part, until when, and where the last value comes from.</summary>
/// <param name="Prev">The hash of the tenant's <c>open</c> before this one; <see cref="Formats.ZeroHash"/> exactly for number 1.</param>
/// <param name="At">When the draw was opened.</param>
/// <param name="Register">Where in the register of draws it stands.</param>
/// <param name="Request">The hash of the request.</param>
/// <param name="Ceremony">Who takes part, and how.</param>
public sealed record OpenRecord(string Prev, DateTimeOffset At, RegisterEntry Register, string Request, Ceremony Ceremony) : DrawRecord(Prev)
{
    internal const string TypeName = "open";
    internal const int MostParties = 20;

    private const string Format = "province.draw/1";

    /// <inheritdoc/>
    public override string Type => TypeName;

    /// <inheritdoc/>
    public override DateTimeOffset? Time => At;

    internal static OpenRecord Read(MemberReader reader)
    {
        reader.Known("type", "prev", "format", "at", "tenant", "number", "mode", "subject", "request", "voids", "parties", "closing", "last");
        var prev = reader.Hash("prev");
        reader.Choice("format", Format);
        var at = reader.Time("at");
        var (tenant, number) = (reader.Id("tenant"), reader.LargeNumber("number", 1, JsonInteger.Largest));
        var rehearsal = reader.Choice("mode", "ceremony", "rehearsal") == "rehearsal";
        var (subject, request) = (reader.Id("subject"), reader.Hash("request"));
        var voids = reader.Set("voids", (0, int.MaxValue), VoidDraw.Read, (a, b) => a.Number.CompareTo(b.Number));
        var parties = reader.List("parties", 0, int.MaxValue, Party.Read);
        var closing = reader.Inner("closing").Known("commits", "reveals");
        var ceremony = new Ceremony(rehearsal, parties, closing.Time("commits"), closing.Time("reveals"), LastSource.Read(reader.Inner("last")));
        return new(prev, at, new RegisterEntry(tenant, number, subject, voids), request, ceremony);
    }

    private protected override IEnumerable<(string Name, JsonValue? Value)> Members() =>
    [
        ("format", Format), ("tenant", Register.Tenant), ("number", Register.Number), ("subject", Register.Subject),
        ("voids", new JsonArray(Register.Voids.Select(v => v.ToJson()))), ("request", Request), .. Ceremony.Members(),
    ];
}

/// <summary>Where in a tenant's register of draws a draw stands.</summary>
/// <param name="Tenant">Whose register, an id.</param>
/// <param name="Number">The draw's number in it, from 1, without a gap.</param>
/// <param name="Subject">What is drawn for, an id; at most one draw of a subject is open or valid.</param>
/// <param name="Voids">Every earlier void draw of the subject, ascending by number.</param>
public sealed record RegisterEntry(string Tenant, long Number, string Subject, IReadOnlyList<VoidDraw> Voids);

/// <summary>Who takes part in a draw, until when, and where the last value comes from.</summary>
/// <param name="Rehearsal">Whether all values are made on one machine.</param>
/// <param name="Parties">2 to 20, roles unique, the operator first; at least 3 in a ceremony with dice or balls.</param>
/// <param name="CommitsClose">Until when commitments are taken, inclusive.</param>
/// <param name="RevealsClose">Until when values are taken; not before <paramref name="CommitsClose"/>.</param>
/// <param name="Last">Where the last value comes from.</param>
public sealed record Ceremony(
    bool Rehearsal, IReadOnlyList<Party> Parties, DateTimeOffset CommitsClose, DateTimeOffset RevealsClose, LastSource Last)
{
    /// <summary>How many parties without the operator must confirm a last value: 2 for dice and balls in a ceremony, else 0.</summary>
    public int Confirmations => Rehearsal || Last is PublicSource ? 0 : 2;

    internal IEnumerable<(string Name, JsonValue? Value)> Members() =>
    [
        ("mode", Rehearsal ? "rehearsal" : "ceremony"), ("parties", new JsonArray(Parties.Select(p => p.ToJson()))),
        ("closing", JsonObject.Of(("commits", Formats.Time(CommitsClose)), ("reveals", Formats.Time(RevealsClose)))), ("last", Last.ToJson()),
    ];
}
