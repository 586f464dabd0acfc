using Microsoft.EntityFrameworkCore;
using Province.App.Features.Home;
using Province.App.Security;
using Province.App.Shell;
using Province.Data;
using Province.Domain.Calendar;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Pools;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns.Pools;

/// <summary>What is to be done about pools: an inspected city files its own, the province answers what was filed.</summary>
internal sealed class PoolTasks(ProvinceDb db, TimeProvider clock) : IHomeTasks
{
    public async Task<IReadOnlyList<HomeTask>> FindAsync(Caller caller, CancellationToken ct) =>
        [.. caller.Can(Right.FilePool) ? await OfCityAsync(ct) : [], .. caller.Can(Right.OrganiseCampaign) ? await OfProvinceAsync(ct) : []];

    private async Task<IReadOnlyList<HomeTask>> OfCityAsync(CancellationToken ct)
    {
        var open = await (
            from assignment in db.CampaignAssignments.AsNoTracking()
            join pool in db.CampaignPools on assignment.Id equals pool.CampaignId into pools
            from pool in pools.DefaultIfEmpty()
            where assignment.InspectedByGroup != null && (pool == null || pool.Stage == PoolStage.Draft || pool.Stage == PoolStage.Returned)
            select new { assignment.Id, assignment.Title, assignment.InspectedByGroup, IsReturned = pool != null && pool.Stage == PoolStage.Returned, Version = pool == null ? 0 : pool.Version, assignment.PoolBy, assignment.PoolDue, assignment.ChangedAt }).ToListAsync(ct);
        var today = ChinaTime.Today(clock);
        return [.. open.Select(a => new HomeTask(
            a.IsReturned ? "按省厅意见修改并重新报送候选企业名单" : a.Version > 0 ? "重新报送改动后的候选企业名单" : $"报送候选企业名单（由第 {a.InspectedByGroup} 组检查）",
            a.Title + (a.PoolDue is { } due ? $"，{ChineseTime.Day(due)}前{ChineseTime.Original(a.PoolBy, due)}" : null), a.ChangedAt,
            $"/campaigns/assignments/{a.Id}/pool", a.IsReturned ? "看意见" : "编报名单", a.IsReturned || a.PoolDue < today, a.PoolDue))];
    }

    private async Task<IReadOnlyList<HomeTask>> OfProvinceAsync(CancellationToken ct)
    {
        var names = await db.Tenants.AsNoTracking().ToDictionaryAsync(tenant => tenant.Id, tenant => tenant.Area, ct);
        var filed = await (
            from pool in db.FiledCampaignPools.AsNoTracking()
            join campaign in db.Campaigns on pool.CampaignId equals campaign.Id
            where pool.Stage == FilingStage.Filed
                && !db.FiledCampaignPools.Any(later => later.CampaignId == pool.CampaignId && later.City == pool.City && later.Version > pool.Version)
            select new { pool.Id, pool.City, pool.Version, pool.FiledAt, campaign.Title }).ToListAsync(ct);
        return [.. filed.Select(p => new HomeTask($"{names[p.City]}候选企业名单（第 {p.Version} 版）：受理或退回", p.Title, p.FiledAt, $"/campaigns/pools/{p.Id}", "去办理"))];
    }
}
