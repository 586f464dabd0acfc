namespace Province.Domain.Tenancy;

/// <summary>A tenant as everybody may see it: its code and its names.</summary>
public sealed class Tenant : IReference
{
    /// <summary>Names a tenant.</summary>
    /// <param name="id">Its area code; must be valid.</param>
    /// <param name="area">The area, such as 衡阳市.</param>
    /// <param name="bureau">The authority, such as 衡阳市应急管理局.</param>
    /// <exception cref="ArgumentException"><paramref name="id"/> is not the code of a tenant.</exception>
    public Tenant(TenantId id, string area, string bureau)
    {
        if (!id.IsValid)
            throw new ArgumentException($"{id} is not the code of a tenant.", nameof(id));
        Id = id;
        Area = area;
        Bureau = bureau;
    }

    /// <summary>The area code.</summary>
    public TenantId Id { get; private set; }

    /// <summary>The area, such as 衡阳市.</summary>
    public string Area { get; private set; }

    /// <summary>The authority, such as 衡阳市应急管理局.</summary>
    public string Bureau { get; private set; }
}
