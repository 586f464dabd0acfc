using Province.Domain.Tenancy;

namespace Province.App.Security;

/// <summary>Whoever holds a capability link, for this one request.</summary>
internal sealed record CapabilityHolder(TenantId Tenant, CapabilityGrant Grant)
{
    /// <summary>The caller: the one right of the link and the right to see its subject; never an account.</summary>
    public Caller ToCaller() => new(null, Grant.Holder, Tenant, Rights(Grant.Right)) { Capability = Grant };

    private static Dictionary<Right, Scope> Rights(Right right) => right switch
    {
        Right.TakeDrawSeat => new() { [Right.TakeDrawSeat] = Scope.Own, [Right.ViewDrawSeat] = Scope.Own },
        _ => throw new InvalidOperationException($"No capability link gives {right}."),
    };
}
