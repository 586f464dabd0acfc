using Microsoft.EntityFrameworkCore;
using Province.Data;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Extensions;
using Province.Domain.Campaigns.Lots;
using Province.Domain.Campaigns.Reports;
using Province.Domain.Campaigns.Rosters;
using Province.Domain.Campaigns.Summaries;
using Province.Domain.Draws;

namespace Province.App.Features.Campaigns.Reports;

/// <summary>Gathers what a campaign's report is worked out from.</summary>
internal sealed class ReportDesk(ProvinceDb db, CampaignDesk desk)
{
    public async Task<ReportSource> SourceAsync(Campaign campaign, CancellationToken ct)
    {
        var cities = await desk.CitiesAsync(ct);
        var names = cities.ToDictionary(city => city.Id, city => city.Name);
        var granted = await db.DeadlineExtensions.AsNoTracking().Where(e => e.CampaignId == campaign.Id && e.Stage == ExtensionStage.Approved).ToListAsync(ct);
        var source = new ReportSource
        {
            Terms = campaign.Terms, Groups = campaign.CrossGroups(), Cities = cities.ToDictionary(city => city.Name, city => city.Id), Today = desk.Today,
            Targets = await db.GroupTargets.AsNoTracking().Where(target => target.CampaignId == campaign.Id).ToListAsync(ct),
            Inspections = await db.Inspections.AsNoTracking().Include(inspection => inspection.Findings).AsSplitQuery().Where(inspection => inspection.CampaignId == campaign.Id).ToListAsync(ct),
            Fieldwork = await db.GroupFieldwork.AsNoTracking().Include(fieldwork => fieldwork.Dates).AsSplitQuery().Where(fieldwork => fieldwork.CampaignId == campaign.Id).ToListAsync(ct),
            Granted = [.. granted.Where(e => names.ContainsKey(e.City)).Select(e => new GrantedTime(names[e.City], e.Kind, e.GrantedUntil!.Value))],
            Draws = await DrawsAsync(campaign, ct),
        };
        return source with { Rosters = await RostersAsync(campaign, source, ct), Summaries = await SummariesAsync(campaign, source, ct) };
    }

    private async Task<IReadOnlyList<ReportRoster>> RostersAsync(Campaign campaign, ReportSource source, CancellationToken ct)
    {
        var filed = (await db.FiledRosters.Where(roster => roster.CampaignId == campaign.Id).Select(roster => new
        {
            roster.City, roster.Version, roster.Stage, roster.FiledOn, Officers = roster.Members.Count(member => member.Person.Role == RosterRole.Officer),
            Experts = roster.Members.Count(member => member.Person.Role == RosterRole.Expert),
        }).ToListAsync(ct)).ToLookup(roster => roster.City);
        ReportRoster Of(int group, string city)
        {
            var filings = source.Cities.TryGetValue(city, out var id) ? filed[id].OrderBy(roster => roster.Version).ToList() : [];
            var holds = filings.FindLast(roster => roster.Stage == FilingStage.Accepted) ?? filings.FindLast(roster => roster.Stage == FilingStage.Filed);   // nobody of a returned one works in the group
            return new ReportRoster(group, city, source.DueOf(CampaignDateKind.Roster, [city]), filings.FirstOrDefault()?.FiledOn, holds?.Officers ?? 0, holds?.Experts ?? 0);
        }

        return [.. source.Groups.SelectMany(group => group.Builders.Select(city => Of(group.Number, city)))];
    }

    private async Task<IReadOnlyList<ReportSummary>> SummariesAsync(Campaign campaign, ReportSource source, CancellationToken ct)
    {
        var filed = await db.FiledSummaries.AsNoTracking().Where(summary => summary.CampaignId == campaign.Id).OrderBy(summary => summary.FiledAt)
            .Select(summary => new { summary.Group, summary.City, summary.FiledOn, summary.Version, summary.Stage }).ToListAsync(ct);
        return
        [
            .. from same in filed.GroupBy(summary => summary.Group)
               let held = FiledSummary.OfGroup(same, source.LeadOf(same.Key), summary => (summary.City, summary.Version, summary.Stage))
               where held is not null
               select new ReportSummary(same.Key, same.Where(summary => summary.City == held.City).Min(summary => summary.FiledOn), held.Stage == FilingStage.Accepted),
        ];
    }

    private async Task<IReadOnlyList<ReportDraw>> DrawsAsync(Campaign campaign, CancellationToken ct)
    {
        var ofGroups = db.GroupTargets.Where(target => target.CampaignId == campaign.Id && target.DrawId != null).Select(target => target.DrawId!.Value);
        var ofArrangement = db.ArrangementDraws.Where(draw => draw.CampaignId == campaign.Id && draw.Stage != LotStage.Open).Select(draw => draw.DrawId);
        var draws = await db.Draws.AsNoTracking().Where(draw => ofGroups.Contains(draw.Id) || ofArrangement.Contains(draw.Id))
            .Select(draw => new { draw.Number, draw.Title, draw.Stage }).ToListAsync(ct);
        return [.. draws.Select(draw => new ReportDraw(draw.Number, draw.Title, DrawRefusals.NameOf(draw.Stage)))];
    }
}
