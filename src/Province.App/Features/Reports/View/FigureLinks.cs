using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Province.App.Features.Reports.Desk;
using Province.Domain.Reports;

namespace Province.App.Features.Reports.View;

/// <summary>The lines that a figure counts: in the city those of its plan, in the province those of the filed snapshot.</summary>
internal static class FigureLinks
{
    /// <param name="until">Whether the figure is of the year up to the quarter's end.</param>
    public static string InPlan(Guid planId, int quarter, QuarterRow row, bool until, FigureColumn column)
    {
        var query = Of(row.Department, row.Industry);
        query.Add("quarter", (until ? "to" : null) + quarter.ToString(CultureInfo.InvariantCulture));
        if (column != FigureColumn.Planned)
            query.Add("state", column == FigureColumn.Done ? "Done" : "Overdue");
        return $"/plans/{planId}/lines{query}#lines-title";
    }

    /// <inheritdoc cref="InPlan"/>
    public static string InSnapshot(Guid filedId, string department, string industry, bool until, FigureColumn column)
    {
        var query = Of(department, industry);
        query.Add("period", until ? "until" : "quarter");
        if (column != FigureColumn.Planned)
            query.Add("figure", column.ToString());
        return $"/reports/filed-quarters/{filedId}/lines{query}";
    }

    private static QueryBuilder Of(string department, string industry)
    {
        var query = new QueryBuilder();
        if (department != FigureKey.All)
            query.Add("department", department);
        if (industry != FigureKey.All)
            query.Add("industry", industry);
        return query;
    }
}
