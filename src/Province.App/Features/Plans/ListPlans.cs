using Province.App.Shell.Api;
using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.App.Shell;
using Province.Data;
using Province.Domain.Plans;
using Province.Domain.Tenancy;

namespace Province.App.Features.Plans;

/// <summary>The city's plans, a line a year (年度计划).</summary>
public static class ListPlans
{
    public sealed record Row(
        Guid PlanId, int Year, string Title, string? DocumentNumber, int Version, PlanStage Stage, DateTimeOffset ChangedAt, PlanFigures Figures);

    private static readonly SortKeys<Row> Keys = SortKeys<Row>.Usually("-year", row => row.PlanId)
        .Add("year", row => row.Year).Add("stage", row => row.Stage).Add("changedAt", row => row.ChangedAt);

    internal static void Map(IEndpointRouteBuilder api, IEndpointRouteBuilder pages)
    {
        api.MapGet("/plans", async (ListQuery query, string? stage, Door door, CancellationToken ct) =>
            TypedResults.Ok(await door.CallAsync((Handler h) => h.HandleAsync(query, StageOf(stage), ct), ct))).WithName(nameof(ListPlans));
        pages.MapGet("/plans", async (ListQuery query, string? stage, Door door, CancellationToken ct) =>
        {
            var page = await door.CallAsync((Handler h) => h.HandleAsync(query, StageOf(stage), ct), ct);
            return PageResults.Page<PlansPage>(new PlansPage.Shown(page, query.Text, StageOf(stage), door.Caller.Can(Right.PreparePlan)));
        });
    }

    private static PlanStage? StageOf(string? stage) => ListQuery.Filter<PlanStage>("stage", stage);

    [Needs(Right.ViewPlans)]
    internal sealed class Handler(ProvinceDb db)
    {
        internal Task<Page<Row>> HandleAsync(ListQuery query, PlanStage? stage, CancellationToken ct)
        {
            var rows = Rows();
            if (stage is not null)
                rows = rows.Where(row => row.Stage == stage);
            if (query.Text is { } text)
                rows = rows.Where(row => row.Title.Contains(text) || row.DocumentNumber!.Contains(text));
            return rows.PageAsync(query, Keys, ct);
        }

        private IQueryable<Row> Rows() =>
            from plan in db.Plans.AsNoTracking()
            from version in plan.Versions
            where version.Number == plan.CurrentVersion
            select new Row(plan.Id, plan.Year, version.Title, version.Issuance!.DocumentNumber, plan.CurrentVersion, plan.Stage, plan.ChangedAt, version.Figures);
    }
}
