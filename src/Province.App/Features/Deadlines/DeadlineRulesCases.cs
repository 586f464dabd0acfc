using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Deadlines;
using Province.Domain.Tenancy;

namespace Province.App.Features.Deadlines;

/// <summary>The rule set of a year, standard where none is set (期限规则).</summary>
public static class ReadDeadlineRules
{
    /// <param name="Revision">0 while the standard rules hold.</param>
    /// <param name="Rules">The rules, with a ladder for every kind that the tenant has.</param>
    /// <param name="KnowsHolidays">Whether the holidays of the year are known; else Monday to Friday are taken for working days.</param>
    public sealed record Response(int Year, int Revision, RuleContent Rules, string? ChangedBy, DateTimeOffset? ChangedAt, bool KnowsHolidays);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/deadlines/rules/{year:int}", async (int year, Door door, CancellationToken ct) =>
        {
            var read = await door.CallAsync((Handler h) => h.HandleAsync(year, ct), ct);
            return Tagged.Ok(read, read.Revision);
        }).WithName(nameof(ReadDeadlineRules));

    /// <summary>The kinds of deadlines that a tenant has.</summary>
    internal static IEnumerable<DeadlineKind> KindsOf(TenantId tenant) => Enum.GetValues<DeadlineKind>().Where(kind => tenant.IsProvince
        ? kind is DeadlineKind.PlanFiling or DeadlineKind.Escalated or DeadlineKind.QuarterSummary or (>= DeadlineKind.CampaignRoster and <= DeadlineKind.CampaignSummary)
        : kind != DeadlineKind.Escalated);

    [Needs(Right.ViewDeadlines)]
    internal sealed class Handler(ProvinceDb db, Session session, RuleBook rules)
    {
        internal async Task<Response> HandleAsync(int year, CancellationToken ct)
        {
            EnforceYear(year);
            var kept = await db.DeadlineRules.AsNoTracking().SingleOrDefaultAsync(r => r.Year == year, ct);
            var content = kept?.Read() ?? new RuleContent();
            return new Response(year, kept?.Revision ?? 0, content with { Ladders = KindsOf(session.Tenant).ToDictionary(kind => kind, content.Of) },
                kept?.ChangedBy, kept?.ChangedAt, (await rules.DaysAsync(ct)).Knows(year));
        }
    }

    internal static void EnforceYear(int year)
    {
        if (year is < 2000 or > 2100)
            throw ListQuery.Refused("year", "年度请填 2000 到 2100。");
    }
}

/// <summary>An administrator sets the rules of a year; what is open follows them at once (修改期限规则).</summary>
internal static class ChangeDeadlineRules
{
    internal sealed record Response(int Year, int Revision);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPut("/deadlines/rules/{year:int}", async (int year, RuleContent rules, ExpectedVersion expected, Door door, CancellationToken ct) =>
        {
            var changed = await door.CallAsync((Handler h) => h.HandleAsync(year, rules, expected, ct), ct);
            return Tagged.Ok(changed, changed.Revision);
        }).WithName(nameof(ChangeDeadlineRules));

    [Needs(Right.ManageDeadlines)]
    internal sealed class Handler(ProvinceDb db, Session session, RuleBook rules, DeadlineBook book)
    {
        internal async Task<Response> HandleAsync(int year, RuleContent content, ExpectedVersion expected, CancellationToken ct)
        {
            ReadDeadlineRules.EnforceYear(year);
            var kept = await db.DeadlineRules.SingleOrDefaultAsync(r => r.Year == year, ct);
            expected.Enforce(kept?.Revision ?? 0);
            if (kept is null)
                db.DeadlineRules.Add(kept = new DeadlineRules(session.Tenant, year, content, session.Caller.Name, rules.Now));
            else
                kept.Change(content, session.Caller.Name, rules.Now);
            session.Record("deadlineRules", year, $"{year} 年期限规则", $"计划报送 {content.FilingMonth} 月 {content.FilingDay} 日，移交问题 {content.RectifyWithinDays} 日内整改，季度汇总 {content.SummaryWithinDays} 日内报送，改动 {content.Ladders.Count} 类提醒");
            await db.SaveChangesAsync(ct);
            await book.SettleYearAsync(year, ct);
            return new Response(year, kept.Revision);
        }
    }
}
