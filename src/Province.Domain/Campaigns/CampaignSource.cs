using Province.Domain.Campaigns.Statements;
using Province.Domain.Plans;
using Province.Domain.Tenancy;

namespace Province.Domain.Campaigns;

/// <summary>The document that a campaign was read from: its lines, and what was read in them.</summary>
public sealed class CampaignSource : ITenantOwned
{
    /// <summary>Keeps what was read.</summary>
    /// <param name="tenant">The province.</param>
    /// <param name="campaignId">The campaign.</param>
    /// <param name="text">The document's lines.</param>
    /// <param name="scheme">What was read, each statement with its line.</param>
    public CampaignSource(TenantId tenant, Guid campaignId, SourceText text, SchemeDocument scheme)
    {
        Tenant = tenant;
        CampaignId = campaignId;
        FileName = text.Name;
        Lines = CampaignJson.Write(text.Lines);
        Scheme = CampaignJson.Write(scheme);
    }

    private CampaignSource() => (FileName, Lines, Scheme) = (null!, null!, null!);

    /// <inheritdoc/>
    public TenantId Tenant { get; private set; }

    /// <summary>The campaign.</summary>
    public Guid CampaignId { get; private set; }

    /// <summary>The document's name.</summary>
    public string FileName { get; private set; }

    /// <summary>The lines as JSON; see <see cref="ReadText"/>.</summary>
    public string Lines { get; private set; }

    /// <summary>What was read, as JSON; see <see cref="ReadScheme"/>.</summary>
    public string Scheme { get; private set; }

    /// <summary>The document's lines.</summary>
    /// <returns>The text.</returns>
    public SourceText ReadText() => new(FileName, CampaignJson.Read<IReadOnlyList<string>>(Lines));

    /// <summary>What was read.</summary>
    /// <returns>The scheme.</returns>
    public SchemeDocument ReadScheme() => CampaignJson.Read<SchemeDocument>(Scheme);
}
