using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.Data;
using Province.Domain.Reports;
using Province.Domain.Tenancy;

namespace Province.App.Features.Reports.Desk;

/// <summary>A summary of a quarter as a city filed it, with its versions and the quarter before.</summary>
public static class ReadFiledQuarter
{
    /// <param name="Head">The filing.</param>
    /// <param name="Tables">Its figures.</param>
    /// <param name="Versions">All filings of the same city and quarter, the latest first.</param>
    /// <param name="Last">The latest filing of the quarter before, or null.</param>
    public sealed record Response(FiledHead Head, QuarterTables Tables, IReadOnlyList<Version> Versions, Version? Last);

    public sealed record FiledHead(
        Guid Id, int City, string Area, int Year, int Quarter, int Version, string PlanTitle, int PlanVersion, DateOnly FiguresOn, string Remarks, int LineCount,
        string FiledBy, DateTimeOffset FiledAt, string Sha256)
    {
        internal YearQuarter When => new(Year, Quarter);
    }

    public sealed record Version(Guid Id, int Number, DateTimeOffset FiledAt, string FiledBy);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/reports/filed-quarters/{id:guid}", async (Guid id, Door door, CancellationToken ct) =>
            TypedResults.Ok(await door.CallAsync((Handler h) => h.HandleAsync(id, ct), ct)))
        .WithName(nameof(ReadFiledQuarter));

    internal static FiledHead HeadOf(FiledQuarterSummary s, string area) => new(
        s.Id, s.City.Code, area, s.Year, s.Quarter, s.Version, s.PlanTitle, s.PlanVersion, s.FiguresOn, s.Remarks, s.LineCount, s.FiledBy, s.FiledAt, s.Sha256);

    [Needs(Right.ViewQuarterSummaries)]
    internal sealed class Handler(ProvinceDb db, FiledQuarters filed)
    {
        internal async Task<Response> HandleAsync(Guid id, CancellationToken ct)
        {
            var (summary, area) = await filed.FindAsync(id, ct);
            var versions = await db.FiledQuarterSummaries.Where(s => s.City == summary.City && s.Year == summary.Year && s.Quarter == summary.Quarter).OrderByDescending(s => s.Version)
                .Select(s => new Version(s.Id, s.Version, s.FiledAt, s.FiledBy)).ToListAsync(ct);
            var last = await filed.LatestAsync(summary.When.Previous, summary.City, ct);
            return new Response(HeadOf(summary, area), QuarterTables.Of(summary.ReadFigures(), summary.When, last?.ReadFigures()), versions,
                last is null ? null : new Version(last.Id, last.Version, last.FiledAt, last.FiledBy));
        }
    }
}
