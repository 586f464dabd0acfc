using Microsoft.EntityFrameworkCore;
using Province.App.Plans;
using Province.App.Security;
using Province.Data;
using Province.Domain.Calendar;
using Province.Domain.Deadlines;
using Province.Domain.Plans;
using Province.Domain.Tenancy;

namespace Province.App.Features.Deadlines.Sources;

/// <summary>The dates that a year has by itself: its plan is filed with the province. The province has one for each of its cities.</summary>
internal sealed class YearDates(ProvinceDb db, Session session, RuleBook rules, TimeProvider clock) : IDeadlineSource
{
    private const string Filing = "filing";

    public DeadlineSubject Subject => DeadlineSubject.Year;

    /// <summary>The subject of a calendar year.</summary>
    public static Guid IdOf(int year) => new(year, 0, 0, new byte[8]);

    /// <summary>The calendar year of such a subject.</summary>
    public static int YearOf(Guid subjectId) => BitConverter.ToInt32(subjectId.ToByteArray());

    /// <summary>The deadline by which the province has the plan of a city.</summary>
    public static Guid FilingOf(int year, TenantId city) => Deadline.IdOf(DeadlineSubject.Year, IdOf(year), PartOf(city));

    /// <summary>This year, and later ones for which a plan was filed already.</summary>
    public async Task<IReadOnlyList<Guid>> SubjectsAsync(CancellationToken ct)
    {
        var now = ChinaTime.Today(clock).Year;
        var filed = await db.Plans.EverFiled().Where(plan => plan.Year > now).Select(plan => plan.Year)
            .Union(db.FiledPlans.Where(plan => plan.Year > now).Select(plan => plan.Year)).ToListAsync(ct);
        return [IdOf(now), .. filed.Distinct().Order().Select(IdOf)];
    }

    /// <summary>A year that is over asks for what it asked for before, and for nothing that nobody was told of in it.</summary>
    public async Task<IReadOnlyList<DeadlineWish>> FindAsync(Guid subjectId, CancellationToken ct)
    {
        var year = YearOf(subjectId);
        if (year < ChinaTime.Today(clock).Year && !await db.Deadlines.AnyAsync(deadline => deadline.Subject == Subject && deadline.SubjectId == subjectId, ct))
            return [];
        var due = (await rules.OfAsync(year, ct)).FilingDue(year);
        return session.Tenant.IsProvince ? await OfProvinceAsync(year, due, ct) : session.Tenant.IsCity ? [await OfCityAsync(year, due, ct)] : [];
    }

    private async Task<DeadlineWish> OfCityAsync(int year, DateOnly due, CancellationToken ct)
    {
        var plan = await db.Plans.AsNoTracking().Include(p => p.Steps).SingleOrDefaultAsync(p => p.Year == year, ct);
        return Wish(Filing, year, $"报送 {year} 年度监督检查计划", due) with { DoneOn = plan is null ? null : PlanSource.FiledOn(plan) };
    }

    private async Task<IReadOnlyList<DeadlineWish>> OfProvinceAsync(int year, DateOnly due, CancellationToken ct)
    {
        var filed = (await db.FiledPlans.AsNoTracking().Where(plan => plan.Year == year && plan.Stage != FiledPlanStage.Returned)
            .Select(plan => new { plan.City, plan.FiledAt }).ToListAsync(ct)).ToLookup(plan => plan.City, plan => plan.FiledAt);
        return [.. (await db.CitiesOfAsync(session.Tenant, ct))
            .Select(tenant => Wish(PartOf(tenant.Id), year, $"{tenant.Area}报送 {year} 年度监督检查计划", due) with
            {
                City = tenant.Id, DoneOn = filed[tenant.Id].Any() ? ChinaTime.DayOf(filed[tenant.Id].Min()) : null,
            })];
    }

    private static string PartOf(TenantId city) => $"{Filing}/{city}";

    private static DeadlineWish Wish(string part, int year, string title, DateOnly due) =>
        new(part, DeadlineKind.PlanFiling, year, title, due, "年度监督检查计划报上级应急管理部门备案（期限规则）");
}
