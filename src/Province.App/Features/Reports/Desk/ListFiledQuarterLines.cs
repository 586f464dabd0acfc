using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Plans.Statements;
using Province.Domain.Reports;
using Province.Domain.Tenancy;

namespace Province.App.Features.Reports.Desk;

/// <summary>The lines that a figure of a filed summary counts, from its snapshot.</summary>
public static class ListFiledQuarterLines
{
    public sealed record Response(ReadFiledQuarter.FiledHead Head, Page<Row> Page, IReadOnlyList<string> Departments, IReadOnlyList<string> Industries);

    /// <param name="Place">Its place in the snapshot, from 1.</param>
    /// <param name="IsLate">Whether it was done after its day, or was open when the summary was filed.</param>
    public sealed record Row(int Place, string LineId, int? Quarter, DateOnly Due, ScheduleKind Kind, string? Enterprise, int Visits, string Department, string Industry, DateOnly? DoneOn, bool IsLate, string? Remark);

    /// <param name="Until">Whether the whole year up to the quarter's end is asked for, and not the quarter alone.</param>
    internal sealed record Filter(bool Until, string? Department, string? Industry, FigureColumn? Column)
    {
        internal static Filter Of(string? period, string? department, string? industry, string? figure) => new(
            period switch { null or "" or "quarter" => false, "until" => true, _ => throw ListQuery.Refused("period", $"period 应为 quarter 或 until，没有“{period}”。") },
            string.IsNullOrWhiteSpace(department) ? null : department, string.IsNullOrWhiteSpace(industry) ? null : industry, ListQuery.Filter<FigureColumn>("figure", figure));

        internal bool Holds(Row row, int quarter) => (Until || row.Quarter == quarter) && (Department is null || row.Department == Department) && (Industry is null || row.Industry == Industry)
            && (Column switch { FigureColumn.Done => row.DoneOn is not null, FigureColumn.Late => row.IsLate, _ => true });
    }

    private static readonly SortKeys<Row> Keys = SortKeys<Row>.Usually("place", row => row.Place)
        .Add("place", row => row.Place).Add("due", row => row.Due).Add("department", row => row.Department).Add("enterprise", row => row.Enterprise ?? "").Add("doneOn", row => row.DoneOn ?? DateOnly.MaxValue);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/reports/filed-quarters/{id:guid}/lines", async (Guid id, ListQuery query, string? period, string? department, string? industry, string? figure, Door door, CancellationToken ct) =>
            TypedResults.Ok((await door.CallAsync((Handler h) => h.HandleAsync(id, query, Filter.Of(period, department, industry, figure), ct), ct)).Page))
        .WithName(nameof(ListFiledQuarterLines));

    [Needs(Right.ViewQuarterSummaries)]
    internal sealed class Handler(ProvinceDb db, FiledQuarters filed)
    {
        internal async Task<Response> HandleAsync(Guid id, ListQuery query, Filter filter, CancellationToken ct)
        {
            var (summary, area) = await filed.FindAsync(id, ct);
            var snapshot = QuarterSnapshot.Read(await db.Inbox.Where(e => e.Sender == summary.City && e.EnvelopeId == id).Select(e => e.Payload).SingleAsync(ct));
            var all = snapshot.Lines.Select((line, at) => RowOf(snapshot.Year, line, at + 1)).ToList();
            var rows = all.Where(row => filter.Holds(row, snapshot.Quarter)).Where(row => query.Text is null || row.Enterprise?.Contains(query.Text, StringComparison.Ordinal) == true);
            return new Response(ReadFiledQuarter.HeadOf(summary, area), rows.PageOf(query, Keys), [.. all.Select(row => row.Department).Distinct().Order(StringComparer.Ordinal)], [.. FigureBook.Ordered(all.Select(row => row.Industry))]);
        }

        private static Row RowOf(int year, QuarterLine line, int place)
        {
            var counted = line.Counted(year);
            return new Row(place, line.Id, line.Quarter, counted.Due, line.Kind, line.Enterprise, line.Visits, line.Department, line.Industry, line.DoneOn, !counted.IsInTime, line.Remark);
        }
    }
}

/// <summary>A column of figures, of which each opens onto its lines.</summary>
public enum FigureColumn
{
    /// <summary>What was planned.</summary>
    Planned,

    /// <summary>What of it is done.</summary>
    Done,

    /// <summary>What of it is late.</summary>
    Late,
}
