using Province.Domain.Tenancy;
using Province.Draws.Json;
using Province.Draws.Records;
using Province.Draws.Requests;

namespace Province.Domain.Draws;

/// <summary>A draw (抽取) in a tenant's register: the records so far, the seats of its parties, and what waits to be recorded.</summary>
/// <remarks>Invariants: the records always pass the check of the draw specification, section 8; numbers have no gap; at most one draw of a subject is
/// open or valid; nothing that was recorded changes. Values that parties gave and a last value that was typed wait beside the records
/// until they may be recorded.</remarks>
public sealed partial class RegisteredDraw : ITenantOwned
{
    private readonly List<DrawSeat> _seats = [];
    private DrawChain? _chain;

    /// <summary>Opens a draw.</summary>
    /// <param name="tenant">Whose register.</param>
    /// <param name="id">A new id.</param>
    /// <param name="opening">What is drawn, by whom, until when.</param>
    /// <param name="at">The time now, UTC.</param>
    /// <exception cref="Refusals.RefusedException">With the code of the specification, section 8: the request allows no outcome, the parties or the times are not right.</exception>
    public RegisteredDraw(TenantId tenant, Guid id, DrawOpening opening, DateTimeOffset at)
    {
        (Tenant, Id, Number) = (tenant, id, opening.Number);
        (Subject, Title, OpenedBy) = (opening.Subject, opening.Request.Title, opening.OpenedBy);
        Request = opening.Request.ToJson().ToString();
        DrawRefusals.Enforce(opening.RefuseRequest());
        DrawRefusals.Enforce(Apply(chain => chain.Open(opening.Before, at, opening.Entry(tenant), opening.Ceremony), at));
        OpenedAt = at;
        OpenHash = Chain.OpenHash;
        (CommitsClose, RevealsClose) = (opening.Ceremony.CommitsClose, opening.Ceremony.RevealsClose);
        foreach (var party in opening.Ceremony.Parties)
            _seats.Add(new DrawSeat(this, _seats.Count, party));
    }

    private RegisteredDraw() => (Subject, Title, OpenedBy, Request, Records, OpenHash, Head) = (null!, null!, null!, null!, null!, null!, null!);

    /// <inheritdoc/>
    public TenantId Tenant { get; private set; }

    /// <summary>Its id within the tenant.</summary>
    public Guid Id { get; private set; }

    /// <summary>Its number in the register, from 1, without a gap.</summary>
    public int Number { get; private set; }

    /// <summary>What is drawn for: an id of the specification, section 2.</summary>
    public string Subject { get; private set; }

    /// <summary>What the draw is called.</summary>
    public string Title { get; private set; }

    /// <summary>Where it stands.</summary>
    public DrawStage Stage { get; private set; }

    /// <summary>The request, canonical JSON.</summary>
    public string Request { get; private set; }

    /// <summary>The records, a canonical JSON array.</summary>
    public string Records { get; private set; } = "[]";

    /// <summary>The hash of the first record; what the next draw of the register names.</summary>
    public string OpenHash { get; private set; } = Formats.ZeroHash;

    /// <summary>The hash of the last record.</summary>
    public string Head { get; private set; } = Formats.ZeroHash;

    /// <summary>Until when commitments are taken, inclusive, UTC.</summary>
    public DateTimeOffset CommitsClose { get; private set; }

    /// <summary>Until when values are waited for, inclusive, UTC.</summary>
    public DateTimeOffset RevealsClose { get; private set; }

    /// <summary>The last value as it was typed, waiting for confirmations; null when there is none.</summary>
    public string? Typed { get; private set; }

    /// <summary>Who opened it.</summary>
    public string OpenedBy { get; private set; }

    /// <summary>When it was opened, UTC.</summary>
    public DateTimeOffset OpenedAt { get; private set; }

    /// <summary>When anything was changed last, UTC.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>Grows with every change; two who change the same revision cannot both win.</summary>
    public int Revision { get; private set; }

    /// <summary>The seats, as loaded; by ordinal.</summary>
    public IReadOnlyList<DrawSeat> Seats => _seats;

    /// <summary>The records as a chain that judges what may follow.</summary>
    /// <exception cref="InvalidOperationException">What is stored is no chain.</exception>
    public DrawChain Chain => _chain ??= Restore();

    /// <summary>The seat of a role.</summary>
    /// <param name="role">The role.</param>
    /// <returns>The seat.</returns>
    /// <exception cref="Refusals.RefusedException"><c>draw.no_such_seat</c>.</exception>
    public DrawSeat SeatOf(string role) => _seats.Find(seat => seat.Role == role) ?? throw new Refusals.RefusedException(DrawRefusals.NoSuchSeat);

    private DrawChain Restore()
    {
        var chain = new DrawChain(new DrawBasis(DrawRequest.Read((JsonObject)Parse(Request))));
        foreach (var record in (JsonArray)Parse(Records))
            if (chain.Append(record) is { } fault)
                throw new InvalidOperationException($"Draw {Number} of {Tenant} is damaged: {fault.Code} at {fault.Place}.");
        return chain;
    }

    private static JsonValue Parse(string text) => JsonReader.ReadCanonical(System.Text.Encoding.UTF8.GetBytes(text));
}
