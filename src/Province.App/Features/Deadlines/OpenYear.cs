using Microsoft.EntityFrameworkCore;
using Province.App.Features.Deadlines.Sources;
using Province.App.Security;
using Province.Data;
using Province.Domain.Deadlines;
using Province.Domain.Tenancy;

namespace Province.App.Features.Deadlines;

/// <summary>A new year begins in a tenant, or a city opens in one that has begun: it has dates of its own.</summary>
internal static class OpenYear
{
    internal static async Task<bool> IsNeededAsync(ProvinceDb db, TenantId tenant, int year, CancellationToken ct)
    {
        var id = YearDates.IdOf(year);
        var asked = await db.Deadlines.CountAsync(deadline => deadline.Subject == DeadlineSubject.Year && deadline.SubjectId == id && deadline.State != DeadlineState.Dropped, ct);
        return asked < (tenant.IsProvince ? (await db.CitiesOfAsync(tenant, ct)).Count : 1);
    }

    [Needs(Right.Operate)]
    internal sealed class Handler(DeadlineBook book, Session session)
    {
        internal async Task<int> HandleAsync(int year, CancellationToken ct)
        {
            await book.SettleAsync(DeadlineSubject.Year, YearDates.IdOf(year), ct);
            session.Record("deadlines", year, $"{year} 年期限", "建立年度期限");
            return year;
        }
    }
}
