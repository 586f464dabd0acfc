namespace Province.Domain.Tenancy;

/// <summary>A part of a tenant: the bureau itself, a department (科室), a team (支队), a county or a park.</summary>
/// <param name="tenant">The tenant it is a part of.</param>
/// <param name="code">Its code within the tenant: the area code of a county or park (430408), else a short word (危化科 has <c>D01</c>); 1 to 12 ASCII characters.</param>
/// <param name="name">Its name as the tenant writes it.</param>
/// <param name="kind">What it is.</param>
public sealed class Unit(TenantId tenant, string code, string name, UnitKind kind) : ITenantOwned
{
    /// <inheritdoc/>
    public TenantId Tenant { get; private set; } = tenant;

    /// <summary>Its code within the tenant.</summary>
    public string Code { get; private set; } = code;

    /// <summary>Its name.</summary>
    public string Name { get; private set; } = name;

    /// <summary>What it is.</summary>
    public UnitKind Kind { get; private set; } = kind;

    /// <summary>Gives it another name.</summary>
    /// <param name="name">The new name, not blank.</param>
    public void Rename(string name) => Name = name;
}
