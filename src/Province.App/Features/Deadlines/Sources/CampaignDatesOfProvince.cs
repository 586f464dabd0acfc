using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.Data;
using Province.Domain.Calendar;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Extensions;
using Province.Domain.Campaigns.Rosters;
using Province.Domain.Campaigns.Training;
using Province.Domain.Deadlines;
using Province.Domain.Tenancy;

namespace Province.App.Features.Deadlines.Sources;

/// <summary>A campaign's dates on the province's desk: rosters and pools by city, training by group, fieldwork and summaries by the city that leads; more time
/// that was granted counts.</summary>
internal sealed class CampaignDatesOfProvince(ProvinceDb db, Session session)
{
    public async Task<IReadOnlyList<DeadlineWish>> FindAsync(Guid campaignId, CancellationToken ct)
    {
        var campaign = await db.Campaigns.AsNoTracking().Include(c => c.Groups).SingleOrDefaultAsync(c => c.Id == campaignId && c.Stage == CampaignStage.Issued, ct);
        if (campaign is null)
            return [];
        var cities = await db.CitiesByNameAsync(session.Tenant, ct);
        var dates = new DatesOf(campaign, (await db.DeadlineExtensions.AsNoTracking().Where(e => e.CampaignId == campaignId && e.GrantedUntil != null).ToListAsync(ct)).ToLookup(e => (e.City, e.Kind)));
        var done = new DoneOf(await FirstDaysAsync(db.FiledRosters, campaignId, ct), await FirstDaysAsync(db.FiledCampaignPools, campaignId, ct), await FirstDaysAsync(db.FiledSummaries, campaignId, ct),
            await db.GroupFieldwork.AsNoTracking().Where(fieldwork => fieldwork.CampaignId == campaignId && fieldwork.ClosedOn != null).ToDictionaryAsync(fieldwork => fieldwork.Group, fieldwork => fieldwork.ClosedOn!.Value, ct));
        var trained = campaign.Terms.Dates.Training is null ? null : await TrainedAsync(campaignId, ct);
        return [.. campaign.CrossGroups().SelectMany(group => (IEnumerable<DeadlineWish>)[.. OfCities(dates, group, cities, done),
            .. trained is null ? [] : Training(dates, group, cities, trained, done), .. OfLead(dates, group, cities, done)])];
    }

    private static IEnumerable<DeadlineWish> OfCities(DatesOf dates, CrossGroup group, IReadOnlyDictionary<string, TenantId> cities, DoneOf done)
    {
        foreach (var name in group.Builders.Where(cities.ContainsKey))
            if (dates.Wish(CampaignDateKind.Roster, DeadlineKind.CampaignRoster, $"roster/{cities[name]}", $"{name}报送第 {group.Number} 组人员名单", cities[name]) is { } roster)
                yield return roster with { DoneOn = On(done.Rosters, cities[name]) };
        foreach (var name in group.Inspected.Where(cities.ContainsKey))
            if (dates.Wish(CampaignDateKind.Pool, DeadlineKind.CampaignPool, $"pool/{cities[name]}", $"{name}报送候选企业名单（由第 {group.Number} 组检查）", cities[name]) is { } pool)
                yield return pool with { DoneOn = On(done.Pools, cities[name]) };
    }

    /// <summary>Once the fieldwork is closed nobody can record training any more: a group that was not trained by then is no longer asked.</summary>
    private static IEnumerable<DeadlineWish> Training(DatesOf dates, CrossGroup group, IReadOnlyDictionary<string, TenantId> cities, Func<TenantId, DateOnly?> trained, DoneOf done)
    {
        TenantId[] builders = [.. group.Builders.Where(cities.ContainsKey).Select(name => cities[name])];
        var days = builders.Select(trained).DefaultIfEmpty(null).ToList();
        var on = days.Contains(null) ? null : days.Max();
        if ((on is not null || !done.Closed.ContainsKey(group.Number))
            && dates.Wish(CampaignDateKind.Training, DeadlineKind.CampaignTraining, $"training/{group.Number}", $"第 {group.Number} 组集中培训", builders) is { } training)
            yield return training with { DoneOn = on };
    }

    private static IEnumerable<DeadlineWish> OfLead(DatesOf dates, CrossGroup group, IReadOnlyDictionary<string, TenantId> cities, DoneOf done)
    {
        if (group.Lead is not { } lead || !cities.TryGetValue(lead, out var leads))
            yield break;
        var number = group.Number;
        if (dates.Wish(CampaignDateKind.Completion, DeadlineKind.CampaignCompletion, $"completion/{number}", $"第 {number} 组完成现场检查（{lead}牵头）", leads) is { } completion)
            yield return completion with { DoneOn = On(done.Closed, number) };
        if (dates.Wish(CampaignDateKind.ExtendedCompletion, DeadlineKind.CampaignExtendedCompletion, $"extended/{number}", $"第 {number} 组完成现场检查的顺延期限（{lead}牵头）", leads) is { } extended)
            yield return extended with { DoneOn = On(done.Closed, number) };
        if (dates.Wish(CampaignDateKind.Summary, DeadlineKind.CampaignSummary, $"summary/{number}", $"{lead}报送第 {number} 组书面总结", leads) is { } summary)
            yield return summary with { DoneOn = On(done.Summaries, leads) };
    }

    /// <summary>The day on which the last of a city's accepted people was trained; null while somebody is not.</summary>
    private async Task<Func<TenantId, DateOnly?>> TrainedAsync(Guid campaignId, CancellationToken ct)
    {
        var accepted = AcceptedRosters.Of(await db.FiledRosters.AsNoTracking().Include(roster => roster.Members).AsSplitQuery().Where(roster => roster.CampaignId == campaignId).ToListAsync(ct));
        var book = new TrainingBook(await db.TrainedMembers.AsNoTracking().Where(member => member.CampaignId == campaignId).ToListAsync(ct));
        return city => book.DoneOn(city, accepted[city]);
    }

    /// <summary>The day of each city's first filing, where the last one did not come back.</summary>
    private static async Task<Dictionary<TenantId, DateOnly>> FirstDaysAsync<TFiling>(IQueryable<TFiling> filings, Guid campaignId, CancellationToken ct) where TFiling : CampaignFiling =>
        (await filings.Where(filing => filing.CampaignId == campaignId).Select(filing => new { filing.City, filing.Version, filing.FiledAt, filing.Stage }).ToListAsync(ct)).GroupBy(filing => filing.City)
        .Where(versions => versions.MaxBy(filing => filing.Version)!.Stage != FilingStage.Returned)
        .ToDictionary(versions => versions.Key, versions => ChinaTime.DayOf(versions.MinBy(filing => filing.Version)!.FiledAt));

    private static DateOnly? On<TKey>(Dictionary<TKey, DateOnly> days, TKey key) where TKey : notnull => days.TryGetValue(key, out var on) ? on : null;

    /// <summary>What was done, by city, and by group for the fieldwork.</summary>
    private sealed record DoneOf(Dictionary<TenantId, DateOnly> Rosters, Dictionary<TenantId, DateOnly> Pools, Dictionary<TenantId, DateOnly> Summaries, Dictionary<int, DateOnly> Closed);

    /// <summary>The dates of the campaign with what was granted.</summary>
    private sealed record DatesOf(Campaign Campaign, ILookup<(TenantId City, CampaignDateKind Kind), DeadlineExtension> Granted)
    {
        /// <param name="cities">Who has to do it: of several, whoever has most time sets the day.</param>
        public DeadlineWish? Wish(CampaignDateKind date, DeadlineKind kind, string part, string what, params TenantId[] cities)
        {
            if (Campaign.Terms.Dates.Of(date) is not { } first)
                return null;
            var granted = cities.SelectMany(city => Granted[(city, date)]).ToList();
            return new DeadlineWish(part, kind, Campaign.Year, $"{what}（{Campaign.Title}）", DeadlineExtension.DueOf(first, granted.Select(e => e.GrantedUntil))!.Value,
                $"{Campaign.Year} 年“{Campaign.Title}”方案：{CampaignNames.Of(date)}期限")
            {
                City = cities is [var only] ? only : null, FirstDue = granted.Count > 0 ? granted.Min(e => e.FirstDue) : null,
            };
        }
    }
}
