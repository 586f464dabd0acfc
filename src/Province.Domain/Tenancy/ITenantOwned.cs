namespace Province.Domain.Tenancy;

/// <summary>A row that belongs to one tenant for life; no query, key or save crosses from one tenant to another.</summary>
public interface ITenantOwned
{
    /// <summary>The tenant that owns the row; set when the row is made and never changed.</summary>
    TenantId Tenant { get; }
}
