using Province.Domain.Tenancy;

namespace Province.Domain.Campaigns.Pools;

/// <summary>A direct target of the province in a campaign, as the province keeps it.</summary>
public sealed class CampaignDirectTarget : ITenantOwned
{
    /// <summary>Notes a direct target.</summary>
    /// <param name="tenant">The province.</param>
    /// <param name="campaignId">The campaign.</param>
    /// <param name="target">The enterprise, with why.</param>
    /// <param name="by">The name of who noted it.</param>
    /// <param name="at">When, UTC.</param>
    public CampaignDirectTarget(TenantId tenant, Guid campaignId, DirectTarget target, string by, DateTimeOffset at)
    {
        (Tenant, CampaignId) = (tenant, campaignId);
        (CreditCode, Name, Reason) = target;
        (AddedBy, AddedAt) = (by, at);
    }

    private CampaignDirectTarget() => (CreditCode, Name, Reason, AddedBy) = (null!, null!, null!, null!);

    /// <inheritdoc/>
    public TenantId Tenant { get; private set; }

    /// <summary>The campaign.</summary>
    public Guid CampaignId { get; private set; }

    /// <summary>The unified social credit code; once in a campaign.</summary>
    public string CreditCode { get; private set; }

    /// <summary>The name.</summary>
    public string Name { get; private set; }

    /// <summary>Why the province inspects it directly.</summary>
    public string Reason { get; private set; }

    /// <summary>The name of who noted it.</summary>
    public string AddedBy { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset AddedAt { get; private set; }

    /// <summary>The target as draws take it.</summary>
    public DirectTarget Target => new(CreditCode, Name, Reason);
}
