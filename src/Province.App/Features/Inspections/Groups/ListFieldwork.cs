using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.App.Shell;
using Province.App.Shell.Api;
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
        api.MapGet("/fieldwork", async (ListQuery query, Door door, CancellationToken ct) =>
            TypedResults.Ok(await door.CallAsync((Handler h) => h.HandleAsync(query, ct), ct))).WithName(nameof(ListFieldwork));
        pages.MapGet("/fieldwork", async (ListQuery query, Door door, CancellationToken ct) =>
            PageResults.Page<FieldworkPage>(new FieldworkPage.Shown(await door.CallAsync((Handler h) => h.HandleAsync(query, ct), ct))));
    }

    [Needs(Right.ViewFieldwork)]
    internal sealed class Handler(ProvinceDb db, FieldworkDesk desk)
    {
        /// <summary>A page of groups, the caller's own first, then by campaign, the latest first.</summary>
        internal async Task<Page<Row>> HandleAsync(ListQuery query, CancellationToken ct)
        {
            var mine = (await desk.Mine().Select(member => new { member.CampaignId, member.Group }).ToListAsync(ct)).Select(m => (m.CampaignId, m.Group)).ToHashSet();
            var ids = mine.Select(one => one.CampaignId).ToList();
            var places = (await db.Campaigns.AsNoTracking().Where(c => c.Stage == CampaignStage.Issued && (desk.SeesAll || ids.Contains(c.Id)))
                .SelectMany(c => c.Groups, (c, g) => new { c.Id, c.Year, c.IssuedAt, g.Number, g.Ordinal }).ToListAsync(ct))
                .OrderByDescending(p => mine.Contains((p.Id, p.Number))).ThenByDescending(p => p.Year).ThenByDescending(p => p.IssuedAt).ThenBy(p => p.Id).ThenBy(p => p.Ordinal)
                .Select(p => (p.Id, p.Number)).Distinct().Where(key => desk.SeesAll || mine.Contains(key)).ToList();
            var page = places.Skip((query.Page - 1) * query.Size).Take(query.Size).ToList();
            var shown = page.Select(key => key.Id).ToHashSet();
            var campaigns = await db.Campaigns.AsNoTracking().Include(c => c.Groups).Where(c => shown.Contains(c.Id)).ToDictionaryAsync(c => c.Id, ct);
            var figures = await FiguresAsync([.. shown], ct);
            return new Page<Row>([.. page.Select(key => figures(campaigns[key.Id], campaigns[key.Id].CrossGroups().First(cross => cross.Number == key.Number)) with { IsMine = mine.Contains(key) })],
                query.Page, query.Size, places.Count);
        }

        private async Task<Func<Campaign, CrossGroup, Row>> FiguresAsync(List<Guid> campaigns, CancellationToken ct)
        {
            var targets = (await db.GroupTargets.AsNoTracking().Where(t => campaigns.Contains(t.CampaignId) && t.LeftOut == null)
                .Select(t => new { t.Id, t.CampaignId, t.Group }).ToListAsync(ct)).ToLookup(t => (t.CampaignId, t.Group), t => t.Id);
            var states = await db.Inspections.AsNoTracking().Where(i => campaigns.Contains(i.CampaignId))
                .Select(i => new { i.TargetId, i.State }).ToDictionaryAsync(i => i.TargetId, i => i.State, ct);
            var findings = (await db.Inspections.AsNoTracking().Where(i => campaigns.Contains(i.CampaignId))
                .SelectMany(i => i.Findings, (i, finding) => new { i.CampaignId, i.Group, finding.IsMajorHazard, finding.Progress.State })
                .Where(finding => finding.State != HandoverState.Withdrawn).ToListAsync(ct))
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
