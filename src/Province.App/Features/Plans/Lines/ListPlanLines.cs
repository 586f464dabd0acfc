using Province.App.Security;
using Province.App.Shell.Api;
using Province.Domain.Plans.Lines;
using Province.Domain.Reports;
using Province.Domain.Tenancy;

namespace Province.App.Features.Plans.Lines;

/// <summary>The lines of the version that was filed last, by department and quarter, and how far they are (执行情况).</summary>
public static class ListPlanLines
{
    /// <param name="Version">The version that was filed last; null while none was, and then there are no lines.</param>
    /// <param name="Departments">Who has lines.</param>
    /// <param name="Industries">The industries that have lines.</param>
    /// <param name="Unlisted">How many reports hold whose line that version does not have any more.</param>
    public sealed record Response(int? Version, Page<PlanLineRow> Page, PlanProgress Progress, IReadOnlyList<string> Departments, IReadOnlyList<string> Industries, int Unlisted);

    /// <param name="Department">Only one department's.</param>
    /// <param name="Quarter">Only one quarter's; 0 for what has the year.</param>
    /// <param name="State">Only those that stand so.</param>
    public sealed record Filter(string? Department, int? Quarter, PlanLineState? State)
    {
        /// <summary>Only what is due by the end of this quarter, 1 to 4.</summary>
        internal int? Until { get; init; }

        /// <summary>Only this industry's, by its name.</summary>
        internal string? Industry { get; init; }

        /// <summary>Only what is late, done since or not.</summary>
        internal bool Overdue { get; init; }

        internal static Filter Of(string? department, string? quarter, string? state, string? industry)
        {
            var overdue = string.Equals(state, nameof(Overdue), StringComparison.OrdinalIgnoreCase);
            int? until = quarter is ['t', 'o', >= '1' and <= '4'] ? quarter[2] - '0' : null;
            return new(string.IsNullOrWhiteSpace(department) ? null : department, until is null ? QuarterOf(quarter) : null, overdue ? null : ListQuery.Filter<PlanLineState>("state", state))
            {
                Until = until, Industry = string.IsNullOrWhiteSpace(industry) ? null : industry, Overdue = overdue,
            };
        }

        internal bool Holds(PlanLineRow row) => (Department is null || row.Department == Department) && (Industry is null || FigureLine.NameOf(row.Industry) == Industry)
            && (Quarter is null || (row.Quarter ?? 0) == Quarter) && (Until is null || row.Due <= PlanLines.DueOf(row.Due.Year, Until))
            && (State is null || row.State == State) && (!Overdue || row.State == PlanLineState.Late || row.Report?.On > row.Due);

        private static int? QuarterOf(string? quarter) => quarter switch
        {
            null or "" => null,
            "year" => 0,
            ['1' or '2' or '3' or '4'] => quarter[0] - '0',
            _ => throw ListQuery.Refused("quarter", $"季度应为 1 到 4、to1 到 to4 或 year，没有“{quarter}”。"),
        };
    }

    private static readonly SortKeys<PlanLineRow> Keys = SortKeys<PlanLineRow>.Usually("place", row => row.Place)
        .Add("place", row => row.Place).Add("due", row => row.Due).Add("department", row => row.Department).Add("enterprise", row => row.Enterprise ?? "").Add("state", row => row.State);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/plans/{planId:guid}/lines", async (Guid planId, ListQuery query, string? department, string? quarter, string? state, string? industry, Door door, CancellationToken ct) =>
            TypedResults.Ok((await door.CallAsync((Handler h) => h.HandleAsync(planId, query, Filter.Of(department, quarter, state, industry), ct), ct)).Page))
        .WithName(nameof(ListPlanLines));

    [Needs(Right.ViewPlans)]
    internal sealed class Handler(PlanLineDesk desk)
    {
        internal async Task<Response> HandleAsync(Guid planId, ListQuery query, Filter filter, CancellationToken ct)
        {
            var filed = await desk.ReadAsync(planId, ct);
            var rows = PlanLineRow.Of(filed.Reported, desk.Today).Where(filter.Holds)
                .Where(row => query.Text is null || row.Enterprise?.Contains(query.Text, StringComparison.Ordinal) == true);
            return new Response(filed.Version, rows.PageOf(query, Keys), PlanProgress.Of(filed.Reported, desk.Today),
                [.. filed.Reported.Lines.Select(line => line.Whose).Distinct().Order(StringComparer.Ordinal)],
                [.. FigureBook.Ordered(filed.Reported.Lines.Select(line => FigureLine.NameOf(line.Industry)))], filed.Reported.Unlisted.Count);
        }
    }
}
