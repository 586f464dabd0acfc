using Province.Domain.Tenancy;

namespace Province.Domain.Campaigns;

/// <summary>A document that goes to the cities with a campaign.</summary>
public sealed class CampaignDocument : ITenantOwned
{
    internal CampaignDocument(Campaign campaign, int ordinal, string name, string sha256, bool isScheme)
    {
        Tenant = campaign.Tenant;
        CampaignId = campaign.Id;
        Ordinal = ordinal;
        Name = name;
        Sha256 = sha256;
        IsScheme = isScheme;
    }

    private CampaignDocument() => (Name, Sha256) = (null!, null!);

    /// <inheritdoc/>
    public TenantId Tenant { get; private set; }

    /// <summary>The campaign.</summary>
    public Guid CampaignId { get; private set; }

    /// <summary>Its place, from 1; a number is not given again while a later one is there.</summary>
    public int Ordinal { get; private set; }

    /// <summary>The file's name.</summary>
    public string Name { get; private set; }

    /// <summary>The SHA-256 of its bytes.</summary>
    public string Sha256 { get; private set; }

    /// <summary>Whether the campaign was read from it.</summary>
    public bool IsScheme { get; private set; }
}
