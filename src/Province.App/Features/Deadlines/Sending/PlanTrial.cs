using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.Data;
using Province.Domain.Deadlines;
using Province.Domain.Tenancy;

namespace Province.App.Features.Deadlines.Sending;

/// <summary>What a trial message needs: the texts, the robot, the caller's own address.</summary>
internal static class PlanTrial
{
    internal sealed record Response(MessageTexts Texts, string? Robot, string? Email, string Bureau);

    [Needs(Right.ViewDeadlines), PersonOnly]
    internal sealed class Handler(ProvinceDb db, Session session)
    {
        internal async Task<Response> HandleAsync(CancellationToken ct)
        {
            var kept = await db.ReminderSendings.AsNoTracking().SingleOrDefaultAsync(ct);
            var email = await db.Users.Where(account => account.Id == session.Caller.Person).Select(account => account.Email).SingleAsync(ct);
            return new Response(kept?.Texts ?? MessageTexts.Standard, kept?.RobotAddress, email, await db.Tenants.Where(t => t.Id == session.Tenant).Select(t => t.Bureau).SingleAsync(ct));
        }
    }
}
