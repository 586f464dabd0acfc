using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.Data;
using Province.Domain.Deadlines;
using Province.Domain.Tenancy;

namespace Province.App.Features.Deadlines.WorkYears;

/// <summary>Sets the next rungs of a tenant's open deadlines by the notices that hold now; what was told stays told (按节假日安排重排提醒).</summary>
internal static class FollowWorkYears
{
    [Needs(Right.Operate)]
    internal sealed class Handler(ProvinceDb db, DeadlineBook book, Session session)
    {
        /// <returns>How many open deadlines there are.</returns>
        internal async Task<int> HandleAsync(CancellationToken ct)
        {
            var open = db.Deadlines.Where(deadline => deadline.State == DeadlineState.Open);
            await book.SettleOfAsync(open, ct);
            var count = await open.CountAsync(ct);
            session.Record("deadlines", session.Tenant, "期限", $"按新的节假日安排重排 {count} 个未办结期限的提醒");
            return count;
        }
    }
}
