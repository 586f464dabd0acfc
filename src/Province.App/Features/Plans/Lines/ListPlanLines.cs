using Province.App.Security;
using Province.App.Shell.Api;
using Province.Domain.Plans.Lines;
using Province.Domain.Tenancy;

namespace Province.App.Features.Plans.Lines;

/// <summary>The lines of the version that was filed last, by department and quarter, and how far they are (执行情况).</summary>
public static class ListPlanLines
{
    /// <param name="Version">The version that was filed last; null while none was, and then there are no lines.</param>
    /// <param name="Departments">Who has lines.</param>
    /// <param name="Unlisted">How many reports hold whose line that version does not have any more.</param>
    public sealed record Response(int? Version, Page<PlanLineRow> Page, PlanProgress Progress, IReadOnlyList<string> Departments, int Unlisted);

    /// <param name="Department">Only one department's.</param>
    /// <param name="Quarter">Only one quarter's; 0 for what has the year.</param>
    /// <param name="State">Only those that stand so.</param>
    internal sealed record Filter(string? Department, int? Quarter, PlanLineState? State)
    {
        internal static Filter Of(string? department, string? quarter, string? state) =>
            new(string.IsNullOrWhiteSpace(department) ? null : department, QuarterOf(quarter), ListQuery.Filter<PlanLineState>("state", state));

        internal bool Holds(PlanLineRow row) => (Department is null || row.Department == Department) && (Quarter is null || (row.Quarter ?? 0) == Quarter) && (State is null || row.State == State);

        private static int? QuarterOf(string? quarter) => quarter switch
        {
            null or "" => null,
            "year" => 0,
            ['1' or '2' or '3' or '4'] => quarter[0] - '0',
            _ => throw ListQuery.Refused("quarter", $"季度应为 1 到 4 或 year，没有“{quarter}”。"),
        };
    }

    private static readonly SortKeys<PlanLineRow> Keys = SortKeys<PlanLineRow>.Usually("place", row => row.Place)
        .Add("place", row => row.Place).Add("due", row => row.Due).Add("department", row => row.Department).Add("enterprise", row => row.Enterprise ?? "").Add("state", row => row.State);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/plans/{planId:guid}/lines", async (Guid planId, ListQuery query, string? department, string? quarter, string? state, Door door, CancellationToken ct) =>
            TypedResults.Ok((await door.CallAsync((Handler h) => h.HandleAsync(planId, query, Filter.Of(department, quarter, state), ct), ct)).Page))
        .WithName(nameof(ListPlanLines));

    [Needs(Right.ViewPlans)]
    internal sealed class Handler(PlanLineDesk desk)
    {
        internal async Task<Response> HandleAsync(Guid planId, ListQuery query, Filter filter, CancellationToken ct)
        {
            var filed = await desk.ReadAsync(planId, ct);
            var rows = PlanLineRow.Of(filed.Reported, desk.Today).Where(filter.Holds)
                .Where(row => query.Text is null || row.Enterprise?.Contains(query.Text, StringComparison.Ordinal) == true).AsQueryable();
            var page = new Page<PlanLineRow>([.. Keys.Apply(rows, query).Skip((query.Page - 1) * query.Size).Take(query.Size)], query.Page, query.Size, rows.Count());
            return new Response(filed.Version, page, PlanProgress.Of(filed.Reported, desk.Today),
                [.. filed.Reported.Lines.Select(line => line.Whose).Distinct().Order(StringComparer.Ordinal)], filed.Reported.Unlisted.Count);
        }
    }
}
