using Microsoft.EntityFrameworkCore;
using Province.App.Features.Home;
using Province.App.Security;
using Province.Data;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Pools;
using Province.Domain.Draws;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns.Targets;

/// <summary>The groups whose pools are all accepted and whose draw nobody opened yet.</summary>
internal sealed class GroupDrawTasks(ProvinceDb db, CampaignDesk desk) : IHomeTasks
{
    public async Task<IReadOnlyList<HomeTask>> FindAsync(Caller caller, CancellationToken ct)
    {
        if (!caller.Can(Right.OrganiseCampaign) || !caller.Can(Right.ConductDraw))
            return [];
        var accepted = await db.FiledCampaignPools.Where(pool => pool.Stage == FilingStage.Accepted
            && !db.FiledCampaignPools.Any(later => later.CampaignId == pool.CampaignId && later.City == pool.City && later.Version > pool.Version))
            .Select(pool => new { pool.CampaignId, pool.City, pool.AnsweredAt }).ToListAsync(ct);
        if (accepted.Count == 0)
            return [];
        var ids = accepted.Select(pool => pool.CampaignId).ToHashSet();
        var campaigns = await db.Campaigns.AsNoTracking().Include(campaign => campaign.Groups).Where(campaign => campaign.Stage == CampaignStage.Issued && ids.Contains(campaign.Id)).ToListAsync(ct);
        var cities = (await desk.CitiesAsync(ct)).ToDictionary(city => city.Name, city => city.Id);
        var drawn = await db.Draws.Where(draw => draw.Stage != DrawStage.Void && draw.Subject.StartsWith("campaign-")).Select(draw => draw.Subject).ToListAsync(ct);
        var closed = (await db.GroupFieldwork.Where(fieldwork => ids.Contains(fieldwork.CampaignId) && fieldwork.ClosedAt != null).Select(fieldwork => new { fieldwork.CampaignId, fieldwork.Group }).ToListAsync(ct))
            .Select(fieldwork => (fieldwork.CampaignId, fieldwork.Group)).ToHashSet();
        return
        [
            .. from campaign in campaigns
               from @group in campaign.CrossGroups()
               where @group.Inspected.Count > 0 && !drawn.Contains(GroupDraw.SubjectOf(campaign.Id, @group.Number))
               let own = accepted.Where(pool => pool.CampaignId == campaign.Id && @group.Inspected.Any(city => cities.GetValueOrDefault(city) == pool.City)).ToList()
               where own.Count == @group.Inspected.Count
               select new HomeTask(closed.Contains((campaign.Id, @group.Number)) ? $"第 {@group.Number} 组抽取已作废、现场检查已结束：决定是否恢复重抽" : $"第 {@group.Number} 组执法对象：开启抽取", campaign.Title, own.Max(pool => pool.AnsweredAt) ?? desk.Now, $"/campaigns/{campaign.Id}/groups/{@group.Number}/draw", "去抽取"),
        ];
    }
}
