using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.Data;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Pools;
using Province.Domain.Draws;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns.Targets;

/// <summary>How far each group of a campaign is with its draw (各组抽取).</summary>
public static class ListGroupDraws
{
    /// <param name="Title">The campaign.</param>
    /// <param name="Groups">A line for each group, in the arrangement's order.</param>
    public sealed record Response(Guid CampaignId, string Title, IReadOnlyList<Row> Groups);

    /// <param name="PoolsAccepted">How many inspected cities have an accepted pool.</param>
    /// <param name="DrawId">The draw that is open or valid, or null.</param>
    /// <param name="Void">How many draws of the group are void.</param>
    /// <param name="Targets">What the group inspects (家), proposals with it.</param>
    public sealed record Row(int Group, IReadOnlyList<string> Builders, IReadOnlyList<string> Inspected, int PoolsAccepted, Guid? DrawId, int? Number, DrawStage? Stage, int Void, int Targets);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/campaigns/{campaignId:guid}/draws", async (Guid campaignId, Door door, CancellationToken ct) =>
            TypedResults.Ok(await door.CallAsync((Handler h) => h.HandleAsync(campaignId, ct), ct)))
        .WithName(nameof(ListGroupDraws));

    [Needs(Right.ViewCampaigns)]
    internal sealed class Handler(ProvinceDb db, GroupDrawDesk desk)
    {
        internal async Task<Response> HandleAsync(Guid campaignId, CancellationToken ct)
        {
            var campaign = await db.Campaigns.AsNoTracking().Include(c => c.Groups).SingleOrDefaultAsync(c => c.Id == campaignId, ct)
                ?? throw new RefusedException(CampaignRefusals.NotFound);
            var accepted = await db.FiledCampaignPools.Where(pool => pool.CampaignId == campaignId && pool.Stage == FilingStage.Accepted
                && !db.FiledCampaignPools.Any(later => later.CampaignId == campaignId && later.City == pool.City && later.Version > pool.Version)).Select(pool => pool.City).ToListAsync(ct);
            var subjects = campaign.Groups.Select(group => GroupDraw.SubjectOf(campaignId, group.Number)).ToList();
            var draws = await db.Draws.Where(draw => subjects.Contains(draw.Subject)).Select(draw => new { draw.Id, draw.Number, draw.Subject, draw.Stage }).ToListAsync(ct);
            var targets = await db.GroupTargets.Where(target => target.CampaignId == campaignId && target.LeftOut == null)
                .GroupBy(target => target.Group).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(ct);
            var cities = await desk.CitiesAsync(ct);
            return new(campaignId, campaign.Title, [.. campaign.CrossGroups().Select(group =>
            {
                var own = draws.Where(draw => draw.Subject == GroupDraw.SubjectOf(campaignId, group.Number)).ToList();
                var current = own.Find(draw => draw.Stage != DrawStage.Void);
                return new Row(group.Number, group.Builders, group.Inspected, group.Inspected.Count(city => cities.TryGetValue(city, out var id) && accepted.Contains(id)),
                    current?.Id, current?.Number, current?.Stage, own.Count(draw => draw.Stage == DrawStage.Void), targets.Find(row => row.Key == group.Number)?.Count ?? 0);
            })]);
        }
    }
}
