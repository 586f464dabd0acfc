namespace Province.Domain.Tenancy;

/// <summary>A reference row that a tenant publishes: everybody may read it, its publisher's publishing use case alone writes it.</summary>
public interface IPublished : IReference
{
    /// <summary>The tenant that publishes it; leads the key, and never changes.</summary>
    TenantId Publisher { get; }
}
