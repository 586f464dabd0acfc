using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.Data;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Rosters;
using Province.Domain.Tenancy;

namespace Province.App.Features.Inspections.Members;

/// <summary>Reads who belongs to the groups of a campaign: the rosters that the province accepted, the latest of each city.</summary>
internal sealed class GroupRosters(ProvinceDb db, Session session)
{
    /// <summary>The cities of the province by the names that campaigns use.</summary>
    public Task<IReadOnlyDictionary<string, TenantId>> CitiesAsync(CancellationToken ct) => db.CitiesByNameAsync(session.Tenant, ct);

    /// <summary>The members whom the province accepted, city by city: what it said last holds, so that a roster that was returned lets nobody in.</summary>
    public async Task<ILookup<TenantId, RosterEntry>> AcceptedAsync(Guid campaignId, CancellationToken ct)
    {
        var answered = await db.FiledRosters.AsNoTracking().Include(roster => roster.Members).AsSplitQuery()
            .Where(roster => roster.CampaignId == campaignId && roster.Stage != FilingStage.Filed).ToListAsync(ct);
        return AcceptedRosters.Of(answered);
    }
}
