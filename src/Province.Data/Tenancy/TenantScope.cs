using Province.Domain.Tenancy;

namespace Province.Data.Tenancy;

/// <summary>The one tenant of a scope. Until it is entered, every tenant-owned query throws.</summary>
public sealed class TenantScope
{
    private TenantId? _tenant;
    private bool _sealed;

    public TenantId Tenant => _tenant ?? throw new InvalidOperationException("No tenant was entered: a tenant-owned row was asked for outside the door.");

    public bool IsEntered => _tenant is not null;

    /// <summary>The unit that the caller's right reaches, or null for the whole tenant.</summary>
    public string? Unit { get; private set; }

    public void Enter(TenantId tenant, string? unit = null)
    {
        if (_tenant is not null)
            throw new InvalidOperationException($"The scope is in tenant {_tenant} already; one scope, one tenant, for life.");
        if (_sealed)
            throw new InvalidOperationException("A connection was opened before the tenant was entered; its row-level security would not know the tenant.");
        _tenant = tenant;
        Unit = unit;
    }

    internal void Seal() => _sealed = true;

    /// <summary>Whether another scope is in the same tenant and reaches as far.</summary>
    internal bool IsAs(TenantScope other) => _tenant == other._tenant && Unit == other.Unit;
}
