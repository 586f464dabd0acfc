using Province.Domain.Tenancy;

namespace Province.App.Security;

/// <summary>Who enters the door: a person in one tenant, a job, or an operator's verb.</summary>
/// <param name="AccountId">The account, or null for a job or a verb.</param>
/// <param name="Name">The name that the audit trail shows.</param>
/// <param name="Tenant">The one tenant of the session, from the principal only.</param>
/// <param name="Rights">What the caller may do, and how far.</param>
/// <param name="UnitCode">The caller's unit, or null.</param>
/// <param name="Key">The name of the key by which a program acts for the account; null for everybody else.</param>
public sealed record Caller(Guid? AccountId, string Name, TenantId Tenant, IReadOnlyDictionary<Right, Scope> Rights, string? UnitCode = null, string? Key = null)
{
    /// <summary>A caller that is the application itself at work in a tenant; may do exactly what is listed.</summary>
    public static Caller Machine(string name, TenantId tenant, params Right[] rights) =>
        new(null, name, tenant, rights.ToDictionary(right => right, _ => Scope.Tenant));

    /// <summary>What a capability link lets its holder do; null for everybody else.</summary>
    public CapabilityGrant? Capability { get; init; }

    public bool Can(Right right) => Rights.ContainsKey(right);

    /// <summary>The account; use cases that need a person say so by asking for it.</summary>
    public Guid Person => AccountId ?? throw new InvalidOperationException($"{Name} is no person.");
}
