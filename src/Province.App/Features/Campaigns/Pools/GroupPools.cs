using Microsoft.EntityFrameworkCore;
using Province.Data;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Pools;
using Province.Domain.Refusals;

namespace Province.App.Features.Campaigns.Pools;

/// <summary>What a draw of a group is made from: the accepted pool of each city that the group inspects, and what the province inspects directly.</summary>
internal sealed class GroupPools(ProvinceDb db, CampaignDesk desk)
{
    /// <returns>A line for each inspected city, in the arrangement's order; its pool is null until the province accepted one that no later filing replaced.</returns>
    public async Task<IReadOnlyList<InspectedPool>> OfAsync(Guid campaignId, int group, CancellationToken ct)
    {
        var campaign = await db.Campaigns.AsNoTracking().Include(c => c.Groups).SingleOrDefaultAsync(c => c.Id == campaignId, ct)
            ?? throw new RefusedException(Domain.Campaigns.CampaignRefusals.NotFound);
        var names = campaign.Groups.Where(g => g.Number == group).OrderBy(g => g.Ordinal).SelectMany(g => g.Inspected).Distinct().ToList();
        var cities = (await desk.CitiesAsync(ct)).Where(city => names.Contains(city.Name)).OrderBy(city => names.IndexOf(city.Name)).ToList();
        var codes = cities.Select(city => city.Id).ToList();
        var latest = await db.FiledCampaignPools.AsNoTracking()
            .Where(pool => pool.CampaignId == campaignId && codes.Contains(pool.City) && pool.Stage == FilingStage.Accepted
                && !db.FiledCampaignPools.Any(later => later.CampaignId == campaignId && later.City == pool.City && later.Version > pool.Version))
            .ToListAsync(ct);
        return [.. cities.Select(city => new InspectedPool(city, latest.Find(pool => pool.City == city.Id)))];
    }

    public async Task<IReadOnlyList<DirectTarget>> DirectTargetsAsync(Guid campaignId, CancellationToken ct) =>
        await db.CampaignDirectTargets.AsNoTracking().Where(target => target.CampaignId == campaignId).OrderBy(target => target.CreditCode)
            .Select(target => new DirectTarget(target.CreditCode, target.Name, target.Reason)).ToListAsync(ct);
}

/// <summary>An inspected city with its accepted pool.</summary>
internal sealed record InspectedPool(CampaignCity City, FiledCampaignPool? Pool);
