using Province.Domain.Campaigns.Rosters;
using Province.Domain.Tenancy;

namespace Province.Domain.Inspections;

/// <summary>That a dated membership in the province's tenant is one of a cross group: its holder reaches that group's rows and no others.</summary>
public sealed class GroupMember : ITenantOwned
{
    /// <summary>Ties a membership to a group.</summary>
    /// <param name="membership">The membership in the province's tenant.</param>
    /// <param name="campaignId">The campaign.</param>
    /// <param name="group">The number of the group.</param>
    /// <param name="city">The city that named the person.</param>
    /// <param name="member">The person on the city's accepted roster.</param>
    public GroupMember(Membership membership, Guid campaignId, int group, TenantId city, RosterEntry member)
    {
        (Tenant, MembershipId, AccountId) = (membership.Tenant, membership.Id, membership.AccountId);
        (CampaignId, Group, City, MemberId) = (campaignId, group, city, member.Id);
        Leads = member.Person.Leads;
    }

    private GroupMember()
    {
    }

    /// <inheritdoc/>
    public TenantId Tenant { get; private set; }

    /// <summary>The membership; whether it holds on a day is the membership's to say.</summary>
    public Guid MembershipId { get; private set; }

    /// <summary>The person's account.</summary>
    public Guid AccountId { get; private set; }

    /// <summary>The campaign.</summary>
    public Guid CampaignId { get; private set; }

    /// <summary>The number of the group.</summary>
    public int Group { get; private set; }

    /// <summary>The city that named the person.</summary>
    public TenantId City { get; private set; }

    /// <summary>The city's id of the member.</summary>
    public Guid MemberId { get; private set; }

    /// <summary>Whether the person heads the group (组长).</summary>
    public bool Leads { get; private set; }

    /// <summary>Takes over what a later roster says of the same person.</summary>
    /// <param name="memberId">The city's id of the member.</param>
    /// <param name="leads">Whether the person heads the group.</param>
    public void Renew(Guid memberId, bool leads) => (MemberId, Leads) = (memberId, leads);
}
