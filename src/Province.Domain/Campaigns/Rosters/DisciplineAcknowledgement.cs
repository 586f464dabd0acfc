using Province.Domain.Tenancy;

namespace Province.Domain.Campaigns.Rosters;

/// <summary>That a member of a city's roster acknowledged the discipline rules, as the province keeps it.</summary>
public sealed class DisciplineAcknowledgement : ITenantOwned
{
    /// <summary>Takes a note in.</summary>
    /// <param name="tenant">The province.</param>
    /// <param name="city">The city whose member it is.</param>
    /// <param name="note">The note.</param>
    public DisciplineAcknowledgement(TenantId tenant, TenantId city, AcknowledgementNote note)
    {
        Tenant = tenant;
        City = city;
        CampaignId = note.CampaignId;
        MemberId = note.MemberId;
        (Name, By, At, OnPaper) = (note.Name, note.By, note.At, note.OnPaper);
    }

    private DisciplineAcknowledgement() => (Name, By) = (null!, null!);

    /// <inheritdoc/>
    public TenantId Tenant { get; private set; }

    /// <summary>The campaign.</summary>
    public Guid CampaignId { get; private set; }

    /// <summary>The city.</summary>
    public TenantId City { get; private set; }

    /// <summary>The city's id of the member.</summary>
    public Guid MemberId { get; private set; }

    /// <summary>The member's name.</summary>
    public string Name { get; private set; }

    /// <summary>Who recorded it.</summary>
    public string By { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Whether it was signed on paper.</summary>
    public bool OnPaper { get; private set; }

    /// <summary>Takes a later note of the same member in: the city named another person there, who acknowledged too.</summary>
    /// <param name="note">The note.</param>
    public void Renew(AcknowledgementNote note) => (Name, By, At, OnPaper) = (note.Name, note.By, note.At, note.OnPaper);
}
