using Province.Domain.Tenancy;

namespace Province.Domain.Campaigns.Rosters;

/// <summary>A member of a filed roster, as the province keeps it.</summary>
public sealed class FiledRosterMember : ITenantOwned
{
    internal FiledRosterMember(FiledRoster roster, int ordinal, RosterEntry entry)
    {
        Tenant = roster.Tenant;
        RosterId = roster.Id;
        Ordinal = ordinal;
        MemberId = entry.Id;
        Person = entry.Person;
        AccountId = entry.AccountId;
    }

    private FiledRosterMember() => Person = null!;

    /// <inheritdoc/>
    public TenantId Tenant { get; private set; }

    /// <summary>The filed roster.</summary>
    public Guid RosterId { get; private set; }

    /// <summary>The place in it, from 1.</summary>
    public int Ordinal { get; private set; }

    /// <summary>The city's id of the member.</summary>
    public Guid MemberId { get; private set; }

    /// <summary>The person.</summary>
    public RosterPerson Person { get; private set; }

    /// <summary>The person's account in the city, as the city filed it, or null.</summary>
    public Guid? AccountId { get; private set; }

    /// <summary>The member as rosters carry it.</summary>
    public RosterEntry Entry => new(MemberId, Person, AccountId);
}
