using Province.Domain.Tenancy;
using Province.Draws.Records;

namespace Province.Domain.Draws;

/// <summary>A party's place in a draw, and what its device has given that is not recorded yet.</summary>
public sealed class DrawSeat : ITenantOwned
{
    internal DrawSeat(RegisteredDraw draw, int ordinal, Party party)
    {
        (Tenant, DrawId, Ordinal) = (draw.Tenant, draw.Id, ordinal);
        (Role, Name) = (party.Role, party.Name);
    }

    private DrawSeat() => (Role, Name) = (null!, null!);

    /// <inheritdoc/>
    public TenantId Tenant { get; private set; }

    /// <summary>The draw.</summary>
    public Guid DrawId { get; private set; }

    /// <summary>The place in the order of parties, from 0; 0 is the operator.</summary>
    public int Ordinal { get; private set; }

    /// <summary>The role, an id of the specification.</summary>
    public string Role { get; private set; }

    /// <summary>Who fills the role.</summary>
    public string Name { get; private set; }

    /// <summary>The value that the device gave, 64 hexadecimal digits; null before.</summary>
    public string? Value { get; private set; }

    /// <summary>Whether the device confirmed the last value that is typed now.</summary>
    public bool HasConfirmed { get; private set; }

    /// <summary>Who signed here that the draw is void after its outcome, while others have yet to; null before.</summary>
    public string? VoidSignedBy { get; private set; }

    internal void AgreeToVoid(string name) => VoidSignedBy = name;

    internal void TakeBackVoid() => VoidSignedBy = null;

    internal void Give(string value) => Value = value;

    internal void Confirm() => HasConfirmed = true;

    internal void Unconfirm() => HasConfirmed = false;
}
