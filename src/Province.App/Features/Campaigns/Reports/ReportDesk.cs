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
using Province.Domain.Inspections;

namespace Province.App.Features.Campaigns.Reports;

/// <summary>Gathers what a campaign's report is worked out from.</summary>
internal sealed class ReportDesk(ProvinceDb db, CampaignDesk desk, CampaignRecords records, CampaignStatements statements)
{
    public async Task<ReportSource> SourceAsync(Campaign campaign, CancellationToken ct) =>
        await WithoutDrawsAsync(campaign, ct) with { Draws = await DrawsAsync(campaign, ct) };

    /// <summary>What says how far the groups are, without the draws that only a report names.</summary>
    public async Task<ReportSource> WithoutDrawsAsync(Campaign campaign, CancellationToken ct)
    {
        var cities = await desk.CitiesAsync(ct);
        var names = cities.ToDictionary(city => city.Id, city => city.Name);
        var granted = (await records.ExtensionsAsync(campaign.Id, ct)).Where(e => e.Stage == ExtensionStage.Approved);
        var source = new ReportSource
        {
            Terms = campaign.Terms, Groups = campaign.CrossGroups(), Cities = cities.ToDictionary(city => city.Name, city => city.Id), Today = desk.Today,
            Targets = await statements.Targets(db, campaign.Id).ToListAsync(ct),
            Inspections = await InspectionsAsync(campaign, ct),
            Fieldwork = await statements.Fieldwork(db, campaign.Id).ToListAsync(ct),
            Granted = [.. granted.Where(e => names.ContainsKey(e.City)).Select(e => new GrantedTime(names[e.City], e.Kind, e.GrantedUntil!.Value))],
        };
        return source with { Rosters = await RostersAsync(campaign, source, ct), Pools = await PoolsAsync(campaign, source, ct), Training = await TrainingAsync(campaign, source, ct), Summaries = await SummariesAsync(campaign, source, ct) };
    }

    private async Task<IReadOnlyList<InspectionTally>> InspectionsAsync(Campaign campaign, CancellationToken ct)
    {
        var found = (await statements.Findings(db, campaign.Id).ToListAsync(ct)).ToLookup(alike => alike.InspectionId, alike => alike.Findings);
        return await statements.Inspections(db, campaign.Id).Select(inspection => InspectionTally.Of(inspection, FindingTally.Of(found[inspection.Id]))).ToListAsync(ct);
    }

    private async Task<IReadOnlyList<ReportRoster>> RostersAsync(Campaign campaign, ReportSource source, CancellationToken ct)
    {
        var filed = (await records.RostersAsync(campaign.Id, ct)).ToLookup(roster => roster.City);
        var accepted = await records.AcceptedAsync(campaign.Id, ct);
        ReportRoster Of(int group, string city)
        {
            var filings = source.Cities.TryGetValue(city, out var id) ? filed[id].OrderBy(roster => roster.Version).ToList() : [];
            var waiting = filings.LastOrDefault() is { Stage: FilingStage.Filed } latest ? latest.Members : [];
            List<RosterRole> roles = accepted.Contains(id) ? [.. accepted[id].Select(member => member.Person.Role)] : [.. waiting.Select(member => member.Person.Role)];
            return new ReportRoster(group, city, source.DueOf(CampaignDateKind.Roster, [city]), filings.FirstOrDefault()?.FiledOn,
                roles.Count(role => role == RosterRole.Officer), roles.Count(role => role == RosterRole.Expert));
        }

        return [.. source.Groups.SelectMany(group => group.Builders.Select(city => Of(group.Number, city)))];
    }

    private async Task<IReadOnlyList<ReportTraining>> TrainingAsync(Campaign campaign, ReportSource source, CancellationToken ct)
    {
        if (campaign.Terms.Dates.Training is null)
            return [];
        var accepted = await records.AcceptedAsync(campaign.Id, ct);
        var book = await records.TrainingAsync(campaign.Id, ct);
        return [.. source.Groups.SelectMany(group => group.Builders.Select(city => new ReportTraining(group.Number, city, source.DueOf(CampaignDateKind.Training, [city]),
            source.Cities.TryGetValue(city, out var id) ? book.DoneOn(id, accepted[id]) : null)))];
    }

    private async Task<IReadOnlyList<ReportPool>> PoolsAsync(Campaign campaign, ReportSource source, CancellationToken ct)
    {
        var filed = (await records.PoolsAsync(campaign.Id, ct)).ToLookup(pool => pool.City, pool => pool.FiledAt);
        ReportPool Of(int group, string city)
        {
            var filings = source.Cities.TryGetValue(city, out var id) ? filed[id.Code].Order().ToList() : [];
            return new ReportPool(group, city, source.DueOf(CampaignDateKind.Pool, [city]), filings.Count == 0 ? null : ChinaTime.DayOf(filings[0]));
        }

        return [.. source.Groups.SelectMany(group => group.Inspected.Select(city => Of(group.Number, city)))];
    }

    private async Task<IReadOnlyList<ReportSummary>> SummariesAsync(Campaign campaign, ReportSource source, CancellationToken ct)
    {
        var filed = await statements.Summaries(db, campaign.Id).ToListAsync(ct);
        return
        [
            .. from same in filed.GroupBy(summary => summary.Group)
               let held = FiledSummary.OfGroup(same, source.LeadOf(same.Key), summary => (summary.City, summary.Filing.Version, summary.Filing.Stage))
               where held is not null
               select new ReportSummary(same.Key, same.Where(summary => summary.City == held.City).Min(summary => summary.Filing.FiledOn), held.Filing),
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
