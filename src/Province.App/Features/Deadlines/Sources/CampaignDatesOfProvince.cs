using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.Data;
using Province.Domain.Calendar;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Extensions;
using Province.Domain.Deadlines;
using Province.Domain.Tenancy;

namespace Province.App.Features.Deadlines.Sources;

/// <summary>A campaign's dates on the province's desk: rosters by city, fieldwork and summaries by the city that leads; more time that was granted counts.</summary>
internal sealed class CampaignDatesOfProvince(ProvinceDb db, Session session, TimeProvider clock)
{
    public async Task<IReadOnlyList<DeadlineWish>> FindAsync(Guid campaignId, CancellationToken ct)
    {
        var campaign = await db.Campaigns.AsNoTracking().Include(c => c.Groups).SingleOrDefaultAsync(c => c.Id == campaignId && c.Stage == CampaignStage.Issued, ct);
        if (campaign is null)
            return [];
        var cities = (await db.Tenants.AsNoTracking().ToListAsync(ct)).Where(tenant => tenant.Id.IsCity && tenant.Id.Province == session.Tenant)
            .ToDictionary(tenant => CityName.FindKnown(tenant.Area) ?? tenant.Area, tenant => tenant.Id);
        var dates = new DatesOf(campaign, (await db.DeadlineExtensions.AsNoTracking().Where(e => e.CampaignId == campaignId && e.GrantedUntil != null).ToListAsync(ct)).ToLookup(e => (e.City, e.Kind)));
        var rosters = FirstDays(await db.FiledRosters.AsNoTracking().Where(roster => roster.CampaignId == campaignId).Select(roster => new Filing(roster.City, roster.Version, roster.FiledAt, roster.Stage)).ToListAsync(ct));
        var summaries = FirstDays(await db.FiledSummaries.AsNoTracking().Where(summary => summary.CampaignId == campaignId).Select(summary => new Filing(summary.City, summary.Version, summary.FiledAt, summary.Stage)).ToListAsync(ct));
        var closed = await db.GroupFieldwork.AsNoTracking().Where(fieldwork => fieldwork.CampaignId == campaignId).ToDictionaryAsync(fieldwork => fieldwork.Group, fieldwork => fieldwork.ClosedOn, ct);
        return [.. Training(dates), .. campaign.CrossGroups().SelectMany(group => OfGroup(dates, group, cities, rosters, summaries, closed.GetValueOrDefault(group.Number)))];
    }

    private IEnumerable<DeadlineWish> Training(DatesOf dates)
    {
        if (dates.Wish(CampaignDateKind.Training, DeadlineKind.CampaignTraining, "training", "集中培训", null) is { } training)
            yield return training with { Lapses = true, DoneOn = ChinaTime.Today(clock) > training.Due ? training.Due : null };
    }

    private static IEnumerable<DeadlineWish> OfGroup(
        DatesOf dates, CrossGroup group, Dictionary<string, TenantId> cities, Dictionary<TenantId, DateOnly> rosters, Dictionary<TenantId, DateOnly> summaries, DateOnly? closed)
    {
        foreach (var name in group.Builders.Where(cities.ContainsKey))
            if (dates.Wish(CampaignDateKind.Roster, DeadlineKind.CampaignRoster, $"roster/{cities[name]}", $"{name}报送第 {group.Number} 组人员名单", cities[name]) is { } roster)
                yield return roster with { DoneOn = rosters.TryGetValue(cities[name], out var on) ? on : null };
        if (group.Lead is not { } lead || !cities.TryGetValue(lead, out var leads))
            yield break;
        var number = group.Number;
        if (dates.Wish(CampaignDateKind.Completion, DeadlineKind.CampaignCompletion, $"completion/{number}", $"第 {number} 组完成现场检查（{lead}牵头）", leads) is { } completion)
            yield return completion with { DoneOn = closed };
        if (dates.Wish(CampaignDateKind.ExtendedCompletion, DeadlineKind.CampaignExtendedCompletion, $"extended/{number}", $"第 {number} 组完成现场检查的顺延期限（{lead}牵头）", leads) is { } extended)
            yield return extended with { DoneOn = closed };
        if (dates.Wish(CampaignDateKind.Summary, DeadlineKind.CampaignSummary, $"summary/{number}", $"{lead}报送第 {number} 组书面总结", leads) is { } summary)
            yield return summary with { DoneOn = summaries.TryGetValue(leads, out var on) ? on : null };
    }

    /// <summary>The day of each city's first filing, where the last one did not come back.</summary>
    private static Dictionary<TenantId, DateOnly> FirstDays(IReadOnlyList<Filing> filings) => filings.GroupBy(filing => filing.City)
        .Where(versions => versions.MaxBy(filing => filing.Version)!.Stage != FilingStage.Returned)
        .ToDictionary(versions => versions.Key, versions => ChinaTime.DayOf(versions.MinBy(filing => filing.Version)!.FiledAt));

    private sealed record Filing(TenantId City, int Version, DateTimeOffset FiledAt, FilingStage Stage);

    /// <summary>The dates of the campaign with what was granted.</summary>
    private sealed record DatesOf(Campaign Campaign, ILookup<(TenantId City, CampaignDateKind Kind), DeadlineExtension> Granted)
    {
        public DeadlineWish? Wish(CampaignDateKind date, DeadlineKind kind, string part, string what, TenantId? city)
        {
            if (Campaign.Terms.Dates.Of(date) is not { } first)
                return null;
            var granted = city is { } asks ? Granted[(asks, date)].ToList() : [];
            return new DeadlineWish(part, kind, Campaign.Year, $"{what}（{Campaign.Title}）", DeadlineExtension.DueOf(first, granted.Select(e => e.GrantedUntil))!.Value,
                $"{Campaign.Year} 年“{Campaign.Title}”方案：{CampaignNames.Of(date)}期限") { City = city, FirstDue = granted.Count > 0 ? granted.Min(e => e.FirstDue) : null };
        }
    }
}
