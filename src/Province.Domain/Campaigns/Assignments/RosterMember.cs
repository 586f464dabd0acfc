using Province.Domain.Campaigns.Rosters;
using Province.Domain.Tenancy;

namespace Province.Domain.Campaigns.Assignments;

/// <summary>A member of a city's roster, on the city's own desk.</summary>
public sealed class RosterMember : ITenantOwned
{
    internal RosterMember(CampaignAssignment assignment, Guid id, int ordinal, RosterPerson person, Guid? accountId)
    {
        Tenant = assignment.Tenant;
        AssignmentId = assignment.Id;
        Id = id;
        Ordinal = ordinal;
        Person = person;
        AccountId = accountId;
    }

    private RosterMember() => Person = null!;

    /// <inheritdoc/>
    public TenantId Tenant { get; private set; }

    /// <summary>The assignment.</summary>
    public Guid AssignmentId { get; private set; }

    /// <summary>Its id, the same in every version of the roster.</summary>
    public Guid Id { get; private set; }

    /// <summary>The order in which the members were added.</summary>
    public int Ordinal { get; private set; }

    /// <summary>The person.</summary>
    public RosterPerson Person { get; private set; }

    /// <summary>The person's account in the city, or null.</summary>
    public Guid? AccountId { get; private set; }

    /// <summary>When the discipline rules were acknowledged, or null.</summary>
    public DateTimeOffset? AcknowledgedAt { get; private set; }

    /// <summary>Who recorded it, or null.</summary>
    public string? AcknowledgedBy { get; private set; }

    /// <summary>Whether it was signed on paper.</summary>
    public bool AcknowledgedOnPaper { get; private set; }

    /// <summary>The member as rosters carry it.</summary>
    public RosterEntry Entry => new(Id, Person, AccountId);

    internal void Change(RosterPerson person, Guid? accountId)
    {
        if (person.Name != Person.Name || accountId != AccountId)
            (AcknowledgedAt, AcknowledgedBy, AcknowledgedOnPaper) = (null, null, false);
        Person = person;
        AccountId = accountId;
    }

    internal void Acknowledge(string by, bool onPaper, DateTimeOffset at) => (AcknowledgedAt, AcknowledgedBy, AcknowledgedOnPaper) = (at, by, onPaper);
}
