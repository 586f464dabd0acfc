using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.Data;
using Province.Domain.Deadlines;
using Province.Domain.Tenancy;

namespace Province.App.Features.Deadlines;

/// <summary>Which deadlines the caller is told of: those of the person's roles and unit; a leader's are what is late.</summary>
internal sealed class MyDeadlines(ProvinceDb db, Session session, RuleBook rules)
{
    private IQueryable<Deadline>? _mine;

    /// <summary>They can be asked for more than once; the roles are read once a call.</summary>
    public async Task<IQueryable<Deadline>> OfCallerAsync(CancellationToken ct) => _mine ??= await FindAsync(session.Caller.AccountId, ct);

    private async Task<IQueryable<Deadline>> FindAsync(Guid? accountId, CancellationToken ct)
    {
        var today = rules.Today;
        var held = await db.Memberships.AsNoTracking().HeldOn(today).Where(membership => membership.AccountId == accountId).Select(membership => new { membership.Role, membership.UnitCode }).ToListAsync(ct);
        var content = await rules.OfAsync(today.Year, ct);
        var kinds = Enum.GetValues<DeadlineKind>().Where(kind => held.Exists(one => content.Of(kind).Roles.Contains(one.Role))).ToList();
        var leads = held.Exists(one => one.Role is Role.Leader or Role.ProvinceLeader);
        var unit = held.Select(one => one.UnitCode).FirstOrDefault(code => code is not null);
        return db.Deadlines.AsNoTracking().Where(d => (kinds.Contains(d.Kind) && (unit == null || d.UnitCode == null || d.UnitCode == unit)) || (leads && d.State == DeadlineState.Open && d.Due < today));
    }
}
