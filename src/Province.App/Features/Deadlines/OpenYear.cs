using Microsoft.EntityFrameworkCore;
using Province.App.Features.Deadlines.Sources;
using Province.App.Security;
using Province.Data;
using Province.Domain.Deadlines;
using Province.Domain.Tenancy;

namespace Province.App.Features.Deadlines;

/// <summary>A new year begins in a tenant: it has dates of its own.</summary>
internal static class OpenYear
{
    internal static Task<bool> IsNeededAsync(ProvinceDb db, int year, CancellationToken ct)
    {
        var id = YearDates.IdOf(year);
        return db.Deadlines.AllAsync(deadline => deadline.Subject != DeadlineSubject.Year || deadline.SubjectId != id, ct);
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
