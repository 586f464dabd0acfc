using Microsoft.EntityFrameworkCore;
using Province.Data;
using Province.Domain.Calendar;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Extensions;
using Province.Domain.Campaigns.Lots;
using Province.Domain.Campaigns.Reports;
using Province.Domain.Campaigns.Rosters;
using Province.Domain.Campaigns.Summaries;
using Province.Domain.Campaigns.Training;
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
            Summaries = await SummariesAsync(campaign, ct), Draws = await DrawsAsync(campaign, ct),
        };
        return source with { Rosters = await RostersAsync(campaign, source, ct), Pools = await PoolsAsync(campaign, source, ct), Training = await TrainingAsync(campaign, source, ct) };
    }

    private async Task<IReadOnlyList<ReportRoster>> RostersAsync(Campaign campaign, ReportSource source, CancellationToken ct)
    {
        var filed = (await db.FiledRosters.Where(roster => roster.CampaignId == campaign.Id).Select(roster => new
        {
            roster.City, roster.Version, roster.FiledOn, Officers = roster.Members.Count(member => member.Person.Role == RosterRole.Officer),
            Experts = roster.Members.Count(member => member.Person.Role == RosterRole.Expert),
        }).ToListAsync(ct)).ToLookup(roster => roster.City);
        ReportRoster Of(int group, string city)
        {
            var filings = source.Cities.TryGetValue(city, out var id) ? filed[id].OrderBy(roster => roster.Version).ToList() : [];
            var latest = filings.LastOrDefault();
            return new ReportRoster(group, city, source.DueOf(CampaignDateKind.Roster, [city]), filings.FirstOrDefault()?.FiledOn, latest?.Officers ?? 0, latest?.Experts ?? 0);
        }

        return [.. source.Groups.SelectMany(group => group.Builders.Select(city => Of(group.Number, city)))];
    }

    private async Task<IReadOnlyList<ReportTraining>> TrainingAsync(Campaign campaign, ReportSource source, CancellationToken ct)
    {
        if (campaign.Terms.Dates.Training is null)
            return [];
        var accepted = AcceptedRosters.Of(await db.FiledRosters.AsNoTracking().Include(roster => roster.Members).AsSplitQuery().Where(roster => roster.CampaignId == campaign.Id).ToListAsync(ct));
        var book = new TrainingBook(await db.TrainedMembers.AsNoTracking().Where(member => member.CampaignId == campaign.Id).ToListAsync(ct));
        return [.. source.Groups.SelectMany(group => group.Builders.Select(city => new ReportTraining(group.Number, city, source.DueOf(CampaignDateKind.Training, [city]),
            source.Cities.TryGetValue(city, out var id) ? book.DoneOn(id, accepted[id]) : null)))];
    }

    private async Task<IReadOnlyList<ReportPool>> PoolsAsync(Campaign campaign, ReportSource source, CancellationToken ct)
    {
        var filed = (await db.FiledCampaignPools.Where(pool => pool.CampaignId == campaign.Id).Select(pool => new { pool.City, pool.FiledAt }).ToListAsync(ct)).ToLookup(pool => pool.City, pool => pool.FiledAt);
        ReportPool Of(int group, string city)
        {
            var filings = source.Cities.TryGetValue(city, out var id) ? filed[id].Order().ToList() : [];
            return new ReportPool(group, city, source.DueOf(CampaignDateKind.Pool, [city]), filings.Count == 0 ? null : ChinaTime.DayOf(filings[0]));
        }

        return [.. source.Groups.SelectMany(group => group.Inspected.Select(city => Of(group.Number, city)))];
    }

    private async Task<IReadOnlyList<ReportSummary>> SummariesAsync(Campaign campaign, CancellationToken ct)
    {
        var filed = await db.FiledSummaries.AsNoTracking().Where(summary => summary.CampaignId == campaign.Id)
            .Select(summary => new { summary.Group, summary.FiledOn, summary.Version, summary.Stage }).ToListAsync(ct);
        return [.. filed.GroupBy(summary => summary.Group).Select(same => new ReportSummary(same.Key, same.Min(summary => summary.FiledOn), same.MaxBy(summary => summary.Version)!.Stage == FilingStage.Accepted))];
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
