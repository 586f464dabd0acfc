using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.App.Security.SignIn;
using Province.Data;
using Province.Domain.Calendar;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Extensions;
using Province.Domain.Campaigns.Rosters;
using Province.Domain.Inspections;
using Province.Domain.Tenancy;

namespace Province.App.Features.Inspections.Members;

/// <summary>Gives the people on accepted rosters a dated membership in the province's tenant, tied to their group, and ends those of others.</summary>
internal sealed class GroupMembers(ProvinceDb db, GroupRosters rosters, AccountTenants tenants, Session session, TimeProvider clock)
{
    private sealed record Wanted(Guid AccountId, int Group, TenantId City, RosterEntry Member, DateOnly Until);

    /// <summary>Brings the memberships of a campaign in line with its groups and rosters; doing so twice changes nothing.</summary>
    public async Task SettleAsync(Guid campaignId, CancellationToken ct)
    {
        var today = ChinaTime.Today(clock);
        var campaign = await db.Campaigns.AsNoTracking().Include(c => c.Groups).SingleAsync(c => c.Id == campaignId, ct);
        var wanted = (await WantedAsync(campaign, ct)).Where(one => one.Until >= today).ToList();
        var known = await (
            from member in db.GroupMembers
            join membership in db.Memberships on member.MembershipId equals membership.Id
            where member.CampaignId == campaignId && (membership.Until == null || membership.Until >= today)
            select new { Member = member, Membership = membership }).ToListAsync(ct);
        foreach (var held in known)
            if (wanted.Find(one => one.AccountId == held.Member.AccountId && one.Group == held.Member.Group && one.City == held.Member.City) is { } kept)
            {
                wanted.Remove(kept);
                held.Member.Renew(kept.Member.Id, kept.Member.Person.Leads);
                if (held.Membership.Until != kept.Until)
                    Change(held.Membership, kept.Until);
            }
            else
                Change(held.Membership, today.AddDays(-1));
        foreach (var one in wanted)
            await AdmitAsync(campaignId, one, today, ct);
    }

    private async Task<List<Wanted>> WantedAsync(Campaign campaign, CancellationToken ct)
    {
        var cities = await rosters.CitiesAsync(ct);
        var accepted = await rosters.AcceptedAsync(campaign.Id, ct);
        var granted = (await db.DeadlineExtensions.AsNoTracking().Where(e => e.CampaignId == campaign.Id && e.GrantedUntil != null).ToListAsync(ct)).ToLookup(e => e.City);
        var named = campaign.CrossGroups().SelectMany(group => PlacesOf(group, cities, campaign.Terms.Dates, granted))
            .SelectMany(place => accepted[place.City].Where(member => member.AccountId is not null)
                .Select(member => new Wanted(member.AccountId!.Value, place.Number, place.City, member, place.Until))).ToList();
        var ids = named.Select(one => one.AccountId).Distinct().ToList();
        var homes = await db.Users.Where(account => ids.Contains(account.Id) && account.ClosedAt == null).ToDictionaryAsync(account => account.Id, account => account.HomeTenant, ct);
        return [.. named.Where(one => homes.TryGetValue(one.AccountId, out var home) && home == one.City).DistinctBy(one => (one.AccountId, one.Group))];   // a city names its own people only
    }

    /// <summary>A group works as one, in people of all its cities: more time that one of them got holds for all its members, as it holds for the group's own date.</summary>
    /// <remarks>Source: domain.md, section 3 (quotas and dates are the group's; memberships end with the campaign).</remarks>
    private static IEnumerable<(int Number, TenantId City, DateOnly Until)> PlacesOf(
        CrossGroup group, IReadOnlyDictionary<string, TenantId> cities, CampaignDates dates, ILookup<TenantId, DeadlineExtension> granted)
    {
        var builders = group.Builders.Where(cities.ContainsKey).Select(name => cities[name]).ToList();
        var until = EndOf(dates, builders.SelectMany(city => granted[city])) ?? DateOnly.MinValue;
        return builders.Select(city => (group.Number, city, until));
    }

    private static DateOnly? EndOf(CampaignDates dates, IEnumerable<DeadlineExtension> granted) =>
        granted.Where(e => e.Kind is CampaignDateKind.Completion or CampaignDateKind.ExtendedCompletion).Select(e => e.GrantedUntil)
            .Append(dates.ExtendedCompletion ?? dates.Completion ?? dates.Summary).Max();

    private async Task AdmitAsync(Guid campaignId, Wanted one, DateOnly today, CancellationToken ct)
    {
        var membership = new Membership(session.Tenant, Guid.CreateVersion7(clock.GetUtcNow()), one.AccountId, Role.CrossMember, null, today, one.Until);
        db.Memberships.Add(membership);
        db.GroupMembers.Add(new GroupMember(membership, campaignId, one.Group, one.City, one.Member));
        await tenants.OpenAsync(one.AccountId, session.Tenant, ct);
        tenants.ForgetAfterCommit(one.AccountId);
    }

    private void Change(Membership membership, DateOnly lastDay)
    {
        membership.End(lastDay < membership.From ? membership.From.AddDays(-1) : lastDay);
        tenants.ForgetAfterCommit(membership.AccountId);
    }
}
