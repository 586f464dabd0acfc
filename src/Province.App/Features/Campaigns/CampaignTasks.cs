using Microsoft.EntityFrameworkCore;
using Province.App.Features.Home;
using Province.App.Security;
using Province.Data;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Extensions;
using Province.Domain.Campaigns.Rosters;
using Province.Domain.Campaigns.Summaries;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns;

/// <summary>What the province has to do in its campaigns: drafts to finish, rosters and requests for more time to answer.</summary>
internal sealed class CampaignTasks(ProvinceDb db, CampaignProgress progress) : IHomeTasks
{
    public async Task<IReadOnlyList<HomeTask>> FindAsync(Caller caller, CancellationToken ct)
    {
        if (!caller.Can(Right.OrganiseCampaign))
            return [];
        var names = await db.Tenants.AsNoTracking().ToDictionaryAsync(tenant => tenant.Id, tenant => tenant.Area, ct);
        var rosters = await (
            from roster in db.FiledRosters.AsNoTracking()
            join campaign in db.Campaigns on roster.CampaignId equals campaign.Id
            where roster.Stage == FilingStage.Filed
            select new { roster.Id, roster.City, roster.Version, roster.FiledAt, campaign.Title }).ToListAsync(ct);
        var extensions = await (
            from extension in db.DeadlineExtensions.AsNoTracking()
            join campaign in db.Campaigns on extension.CampaignId equals campaign.Id
            where extension.Stage == ExtensionStage.Asked
            select new { extension.Id, extension.City, extension.Kind, extension.AskedAt, extension.AskedUntil, campaign.Title }).ToListAsync(ct);
        var summaries = await (
            from summary in db.FiledSummaries.AsNoTracking()
            join campaign in db.Campaigns on summary.CampaignId equals campaign.Id
            where summary.Stage == FilingStage.Filed
            select new { summary.Id, summary.Group, summary.City, summary.Version, summary.FiledAt, campaign.Title }).ToListAsync(ct);
        var drafts = await db.Campaigns.AsNoTracking().Where(campaign => campaign.Stage == CampaignStage.Draft).Select(campaign => new { campaign.Id, campaign.Title, campaign.ChangedAt }).ToListAsync(ct);
        return
        [
            .. extensions.Select(e => new HomeTask($"{names[e.City]}申请{CampaignNames.Of(e.Kind)}延期：批准或不批准", e.Title, e.AskedAt, $"/campaigns/extensions/{e.Id}", "去答复", IsUrgent: true)),
            .. rosters.Select(r => new HomeTask($"{names[r.City]}交叉执法人员名单（第 {r.Version} 版）：受理或退回", r.Title, r.FiledAt, $"/campaigns/rosters/{r.Id}", "去办理")),
            .. summaries.Select(s => new HomeTask($"{names[s.City]}第 {s.Group} 组书面总结（第 {s.Version} 版）：受理或退回", s.Title, s.FiledAt, $"/campaigns/summaries/{s.Id}", "去办理")),
            .. drafts.Select(d => new HomeTask($"编组并下达：{d.Title}", "拟定中", d.ChangedAt, $"/campaigns/{d.Id}", "继续")),
        ];
    }

    public async Task<IReadOnlyList<HomeStanding>> StandAsync(Caller caller, CancellationToken ct)
    {
        if (!caller.Can(Right.ViewCampaigns))
            return [];
        var issued = await db.Campaigns.AsNoTracking().Include(campaign => campaign.Groups).Where(campaign => campaign.Stage == CampaignStage.Issued)
            .OrderByDescending(campaign => campaign.Year).ThenByDescending(campaign => campaign.IssuedAt).Take(2).ToListAsync(ct);
        var standings = new List<HomeStanding>();
        foreach (var campaign in issued)
        {
            var known = await progress.OfAsync(campaign, ct);
            var cities = known.Groups.SelectMany(group => group.Cities).ToList();
            var late = cities.Where(city => city.IsLate && city.Latest is null).Select(city => city.Name).ToList();
            var pools = known.Pools.Where(pool => pool is { DaysLate: > 0, Latest: null }).Select(pool => pool.Name).ToList();
            standings.Add(new HomeStanding(campaign.Title, $"名单应报 {cities.Count}，已报 {cities.Count(city => city.Latest is not null)}，"
                + $"已受理 {cities.Count(city => city.Latest?.Stage == FilingStage.Accepted)}{(late.Count > 0 ? $"，逾期未报：{string.Join('、', late)}" : null)}{(pools.Count > 0 ? $"；候选企业逾期未报：{string.Join('、', pools)}" : null)}", $"/campaigns/{campaign.Id}"));
        }

        return standings;
    }
}
