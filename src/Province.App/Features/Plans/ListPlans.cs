using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.Data;
using Province.Domain.Plans;
using Province.Domain.Tenancy;

namespace Province.App.Features.Plans;

/// <summary>The city's plans, a line a year (年度计划).</summary>
internal static class ListPlans
{
    internal sealed record Row(
        Guid PlanId, int Year, string Title, string? DocumentNumber, int Version, PlanStage Stage, DateTimeOffset ChangedAt, PlanFigures Figures);

    [Needs(Right.ViewPlans)]
    internal sealed class Handler(ProvinceDb db)
    {
        /// <summary>The rows before paging; the lists of all features filter, sort and page the same way.</summary>
        internal IQueryable<Row> Rows() =>
            from plan in db.Plans.AsNoTracking()
            from version in plan.Versions
            where version.Number == plan.CurrentVersion
            select new Row(plan.Id, plan.Year, version.Title, version.Issuance!.DocumentNumber, plan.CurrentVersion, plan.Stage, plan.ChangedAt, version.Figures);
    }
}
