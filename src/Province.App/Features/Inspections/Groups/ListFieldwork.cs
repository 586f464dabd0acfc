using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.App.Shell;
using Province.Data;
using Province.Domain.Campaigns;
using Province.Domain.Inspections;
using Province.Domain.Tenancy;

namespace Province.App.Features.Inspections.Groups;

/// <summary>The groups whose fieldwork the caller may see, each with how far it is; a member's own ones only.</summary>
public static class ListFieldwork
{
    /// <param name="Targets">Enterprises (家) to inspect, those that were left out not counted.</param>
    /// <param name="Inspected">Of them, inspected.</param>
    /// <param name="Unavailable">Of them, reported as not to be inspected.</param>
    /// <param name="NotHanded">Findings that were not handed over.</param>
    /// <param name="Open">Findings that were handed over and are neither rectified nor a case.</param>
    public sealed record Row(
        Guid CampaignId, string Title, int Year, int Group, IReadOnlyList<string> Builders, IReadOnlyList<string> Inspects, DateOnly? DueOn,
        int Targets, int Inspected, int Unavailable, int Findings, int MajorHazards, int NotHanded, int Open, DateOnly? ClosedOn, bool IsMine);

    internal static void Map(IEndpointRouteBuilder api, IEndpointRouteBuilder pages)
    {
        api.MapGet("/fieldwork", async (Door door, CancellationToken ct) =>
            TypedResults.Ok(await door.CallAsync((Handler h) => h.HandleAsync(ct), ct))).WithName(nameof(ListFieldwork));
        pages.MapGet("/fieldwork", async (Door door, CancellationToken ct) =>
            PageResults.Page<FieldworkPage>(new FieldworkPage.Shown(await door.CallAsync((Handler h) => h.HandleAsync(ct), ct))));
    }

    [Needs(Right.ViewFieldwork)]
    internal sealed class Handler(ProvinceDb db, FieldworkDesk desk)
    {
        internal async Task<IReadOnlyList<Row>> HandleAsync(CancellationToken ct)
        {
            var mine = (await desk.Mine().Select(member => new { member.CampaignId, member.Group }).ToListAsync(ct)).Select(m => (m.CampaignId, m.Group)).ToHashSet();
            var ids = mine.Select(one => one.CampaignId).ToList();
            var campaigns = await db.Campaigns.AsNoTracking().Include(c => c.Groups)
                .Where(c => c.Stage == CampaignStage.Issued && (desk.SeesAll || ids.Contains(c.Id)))
                .OrderByDescending(c => c.Year).ThenByDescending(c => c.IssuedAt).Take(20).ToListAsync(ct);
            var figures = await FiguresAsync([.. campaigns.Select(c => c.Id)], ct);
            return [.. from campaign in campaigns
                       from cross in campaign.CrossGroups()
                       let key = (campaign.Id, cross.Number)
                       where desk.SeesAll || mine.Contains(key)
                       orderby mine.Contains(key) descending
                       select figures(campaign, cross) with { IsMine = mine.Contains(key) }];
        }

        private async Task<Func<Campaign, CrossGroup, Row>> FiguresAsync(List<Guid> campaigns, CancellationToken ct)
        {
            var targets = (await db.GroupTargets.AsNoTracking().Where(t => campaigns.Contains(t.CampaignId) && t.LeftOut == null)
                .Select(t => new { t.Id, t.CampaignId, t.Group }).ToListAsync(ct)).ToLookup(t => (t.CampaignId, t.Group), t => t.Id);
            var states = await db.Inspections.AsNoTracking().Where(i => campaigns.Contains(i.CampaignId))
                .Select(i => new { i.TargetId, i.State }).ToDictionaryAsync(i => i.TargetId, i => i.State, ct);
            var findings = (await db.Inspections.AsNoTracking().Where(i => campaigns.Contains(i.CampaignId))
                .SelectMany(i => i.Findings, (i, finding) => new { i.CampaignId, i.Group, finding.IsMajorHazard, finding.Progress.State }).ToListAsync(ct))
                .ToLookup(finding => (finding.CampaignId, finding.Group));
            var closed = await db.GroupFieldwork.AsNoTracking().Where(f => campaigns.Contains(f.CampaignId)).ToDictionaryAsync(f => (f.CampaignId, f.Group), f => f.ClosedOn, ct);
            return (campaign, cross) =>
            {
                var key = (campaign.Id, cross.Number);
                int Count(InspectionState state) => targets[key].Count(target => states.TryGetValue(target, out var known) && known == state);
                return new Row(campaign.Id, campaign.Title, campaign.Year, cross.Number, cross.Builders, cross.Inspected, campaign.Terms.Dates.Completion,
                    targets[key].Count(), Count(InspectionState.Inspected), Count(InspectionState.Unavailable),
                    findings[key].Count(), findings[key].Count(f => f.IsMajorHazard), findings[key].Count(f => f.State == HandoverState.NotHanded),
                    findings[key].Count(f => f.State is HandoverState.HandedOver or HandoverState.Accepted or HandoverState.Disputed),
                    closed.GetValueOrDefault(key), false);
            };
        }
    }
}
