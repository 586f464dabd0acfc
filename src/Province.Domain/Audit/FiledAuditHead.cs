using Province.Domain.Tenancy;

namespace Province.Domain.Audit;

/// <summary>The head of a city's audit chain, as the city filed it with its province; kept by the province and never changed.</summary>
/// <param name="tenant">The province, who owns this row.</param>
/// <param name="city">The city whose chain it is.</param>
/// <param name="envelopeId">The envelope that brought it; two heads of one number with different hashes are both kept, they are evidence.</param>
/// <param name="number">The number of the last link then, from 1.</param>
/// <param name="hash">Its hash: 64 lower-case hexadecimal digits.</param>
public sealed class FiledAuditHead(TenantId tenant, TenantId city, Guid envelopeId, long number, string hash) : ITenantOwned
{
    /// <summary>The kind of envelope that files a head.</summary>
    public const string Kind = "audit.head";

    /// <inheritdoc/>
    public TenantId Tenant { get; private set; } = tenant;

    /// <summary>The city whose chain it is.</summary>
    public TenantId City { get; private set; } = city;

    /// <summary>The envelope that brought it.</summary>
    public Guid EnvelopeId { get; private set; } = envelopeId;

    /// <summary>The number of the last link when it was filed.</summary>
    public long Number { get; private set; } = number;

    /// <summary>The hash of that link.</summary>
    public string Hash { get; private set; } = hash;

    /// <summary>The head alone, as verification takes it.</summary>
    /// <returns>The number and the hash.</returns>
    public AuditHead ToHead() => new(Number, Hash);
}
