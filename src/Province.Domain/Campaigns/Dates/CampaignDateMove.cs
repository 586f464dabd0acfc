using Province.Domain.Tenancy;

namespace Province.Domain.Campaigns.Dates;

/// <summary>One date of a campaign that was moved after the issue, as the province keeps it; the date before stays here for good.</summary>
public sealed class CampaignDateMove : ITenantOwned
{
    internal CampaignDateMove(Campaign campaign, int ordinal, MovedDate moved)
    {
        (Tenant, CampaignId, Ordinal) = (campaign.Tenant, campaign.Id, ordinal);
        (Kind, Was, On, Version) = (moved.Kind, moved.Was, moved.Now, moved.Version);
        (Reason, By, At) = (moved.Reason, moved.By, moved.At);
    }

    private CampaignDateMove() => (Reason, By) = (null!, null!);

    /// <inheritdoc/>
    public TenantId Tenant { get; private set; }

    /// <summary>The campaign.</summary>
    public Guid CampaignId { get; private set; }

    /// <summary>The place among the moves of the campaign, from 1.</summary>
    public int Ordinal { get; private set; }

    /// <summary>Which date.</summary>
    public CampaignDateKind Kind { get; private set; }

    /// <summary>The day before; null when none was set.</summary>
    public DateOnly? Was { get; private set; }

    /// <summary>The day from then on.</summary>
    public DateOnly On { get; private set; }

    /// <summary>The version of the issue that moved it.</summary>
    public int Version { get; private set; }

    /// <summary>Why.</summary>
    public string Reason { get; private set; }

    /// <summary>The name of who moved it.</summary>
    public string By { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>The move as cities get it.</summary>
    public MovedDate Moved => new(Kind, Was, On, Version, Reason, By, At);
}

/// <summary>One date of a campaign that was moved after the issue.</summary>
/// <param name="Kind">Which date.</param>
/// <param name="Was">The day before; null when none was set.</param>
/// <param name="Now">The day from then on.</param>
/// <param name="Version">The version of the issue that moved it.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">The name of who moved it.</param>
/// <param name="At">When, UTC.</param>
public sealed record MovedDate(CampaignDateKind Kind, DateOnly? Was, DateOnly Now, int Version, string Reason, string By, DateTimeOffset At);
