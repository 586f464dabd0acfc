using Province.Domain.Plans;
using Province.Domain.Tenancy;

namespace Province.Domain.Campaigns.Pools;

/// <summary>A candidate on the city's desk.</summary>
public sealed class CampaignPoolCandidate : ITenantOwned
{
    /// <summary>Lists a candidate.</summary>
    /// <param name="tenant">The city.</param>
    /// <param name="campaignId">The campaign.</param>
    /// <param name="candidate">The candidate.</param>
    public CampaignPoolCandidate(TenantId tenant, Guid campaignId, PoolCandidate candidate)
    {
        (Tenant, CampaignId, CreditCode) = (tenant, campaignId, candidate.CreditCode);
        (Name, County, Kinds) = (candidate.Name, candidate.County, [.. candidate.Kinds]);
        (Industry, LastInspected, IsProposed) = (candidate.Industry, candidate.LastInspected, candidate.IsProposed);
    }

    private CampaignPoolCandidate() => (CreditCode, Name, County, Kinds) = (null!, null!, null!, null!);

    /// <inheritdoc/>
    public TenantId Tenant { get; private set; }

    /// <summary>The campaign.</summary>
    public Guid CampaignId { get; private set; }

    /// <summary>The unified social credit code; once in a pool.</summary>
    public string CreditCode { get; private set; }

    /// <summary>The name.</summary>
    public string Name { get; private set; }

    /// <summary>The name of the county or park.</summary>
    public string County { get; private set; }

    /// <summary>The industry, or null.</summary>
    public Industry? Industry { get; private set; }

    /// <summary>The kinds that it counts as; may be empty.</summary>
    public List<EnterpriseKind> Kinds { get; private set; }

    /// <summary>The local day of its last inspection, or null.</summary>
    public DateOnly? LastInspected { get; private set; }

    /// <summary>Whether the city proposes it, so that it does not count.</summary>
    public bool IsProposed { get; private set; }

    /// <summary>The candidate as pools carry it.</summary>
    public PoolCandidate Candidate => new(CreditCode, Name, County, Kinds, LastInspected, IsProposed) { Industry = Industry };

    /// <summary>Changes all but the code.</summary>
    /// <param name="candidate">The candidate as it is now.</param>
    public void Change(PoolCandidate candidate)
    {
        (Name, County, Kinds) = (candidate.Name, candidate.County, [.. candidate.Kinds]);
        (Industry, LastInspected, IsProposed) = (candidate.Industry, candidate.LastInspected, candidate.IsProposed);
    }
}
