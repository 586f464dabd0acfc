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
    /// <summary>A line of the list; made by initialiser, so that the database can sort and filter by its members.</summary>
    public sealed record Row
    {
        public required Guid PlanId { get; init; }
        public required int Year { get; init; }
        public required string Title { get; init; }
        public required string? DocumentNumber { get; init; }
        public required int Version { get; init; }
        public required PlanStage Stage { get; init; }
        public required DateTimeOffset ChangedAt { get; init; }
        public required PlanFigures Figures { get; init; }
    }

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
            select new Row
            {
                PlanId = plan.Id, Year = plan.Year, Title = version.Title, DocumentNumber = version.Issuance!.DocumentNumber,
                Version = plan.CurrentVersion, Stage = plan.Stage, ChangedAt = plan.ChangedAt, Figures = version.Figures,
            };
    }
}
