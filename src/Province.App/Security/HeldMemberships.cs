using Province.Domain.Tenancy;

namespace Province.App.Security;

/// <summary>The memberships that hold on a day; both ends of a membership are inclusive.</summary>
internal static class HeldMemberships
{
    public static IQueryable<Membership> HeldOn(this IQueryable<Membership> memberships, DateOnly day) =>
        memberships.Where(membership => membership.From <= day && (membership.Until == null || membership.Until >= day));
}
