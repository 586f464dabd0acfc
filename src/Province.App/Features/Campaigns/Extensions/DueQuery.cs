using Microsoft.EntityFrameworkCore;
using Province.Data;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Extensions;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns.Extensions;

/// <summary>Reads by which day something is due for a city.</summary>
internal static class DueQuery
{
    /// <returns>The day that holds, extensions counted; null where the campaign sets none.</returns>
    public static async Task<DateOnly?> DueAsync(this ProvinceDb db, Guid campaignId, CampaignDates dates, CampaignDateKind kind, TenantId city, CancellationToken ct) =>
        DeadlineExtension.DueOf(dates.Of(kind), await db.DeadlineExtensions.Where(e => e.CampaignId == campaignId && e.City == city && e.Kind == kind).Select(e => e.GrantedUntil).ToListAsync(ct));
}
