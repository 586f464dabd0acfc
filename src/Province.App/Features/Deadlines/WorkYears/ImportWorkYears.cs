using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.Data;
using Province.Domain.Calendar;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Deadlines.WorkYears;

/// <summary>The platform's operator imports notices of holidays, the same for every tenant; there is no page and no address for it (导入节假日安排).</summary>
internal static class ImportWorkYears
{
    /// <param name="Outcomes">What became of each year, ascending.</param>
    /// <param name="Gaps">The years between the first and the last that have no notice.</param>
    internal sealed record Response(IReadOnlyList<(int Year, Outcome Outcome)> Outcomes, IReadOnlyList<int> Gaps);

    internal enum Outcome
    {
        Imported,
        Replaced,
        Unchanged,
    }

    [Needs(Right.ManageDeadlines)]
    internal sealed class Handler(ProvinceDb db, Session session, TimeProvider clock)
    {
        internal async Task<Response> HandleAsync(IReadOnlyList<WorkYear> years, bool replaces, CancellationToken ct)
        {
            if (session.Tenant != TenantId.Platform)
                throw new InvalidOperationException($"Notices of holidays are imported by the platform, not by {session.Tenant}.");
            var kept = await db.ImportedYears.ToDictionaryAsync(year => year.Year, ct);
            var before = CalendarYears.With(kept.Values);
            RefusedException.Enforce(before.RefuseImport(years, replaces));
            var outcomes = years.Select(year => (year.Year, Outcome: Take(year, before, kept, replaces))).ToList();
            var after = CalendarYears.With(kept.Values);
            session.Record("workYears", string.Join(',', years.Select(year => year.Year)), "节假日安排", string.Join("；", years.Zip(outcomes, (year, one) => $"{year.Year} 年（{year.Number}）{Name(one.Outcome)}")));
            return new Response(outcomes, after.Gaps);
        }

        private Outcome Take(WorkYear year, CalendarYears before, Dictionary<int, ImportedYear> kept, bool replaces)
        {
            if (before.IsBuiltIn(year.Year))
                return Outcome.Unchanged;
            if (kept.TryGetValue(year.Year, out var held))
                return replaces && held.Change(year, clock.GetUtcNow()) ? Outcome.Replaced : Outcome.Unchanged;
            kept[year.Year] = held = new ImportedYear(year, clock.GetUtcNow());
            db.ImportedYears.Add(held);
            return Outcome.Imported;
        }

        private static string Name(Outcome outcome) => outcome switch
        {
            Outcome.Imported => "已导入",
            Outcome.Replaced => "已替换",
            _ => "与已有的一致，没有改动",
        };
    }
}
