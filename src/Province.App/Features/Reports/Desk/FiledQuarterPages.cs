using Province.App.Features.Reports.View;
using Province.App.Security;
using Province.App.Shell;
using Province.App.Shell.Api;
using Province.Documents.Sheets;

namespace Province.App.Features.Reports.Desk;

/// <summary>The province's pages of what cities filed: all of a quarter, one filing, the lines behind a figure.</summary>
internal static class FiledQuarterPages
{
    internal static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/reports/filed-quarters", async (int? year, int? quarter, string? industry, Door door, CancellationToken ct) =>
            PageResults.Page<FiledQuartersPage>(await ListAsync(year, quarter, industry, door, ct)));
        pages.MapGet("/reports/filed-quarters/summary.xlsx", async (int? year, int? quarter, string? industry, Door door, CancellationToken ct) =>
        {
            var list = await ListAsync(year, quarter, industry, door, ct);
            return TypedResults.File(QuarterSheets.Of(list), SheetWriter.MediaType, $"{list.When}各市州执法情况汇总{(list.Industry is null ? null : $"（{list.Industry}）")}.xlsx");
        });
        pages.MapGet("/reports/filed-quarters/{id:guid}", async (Guid id, Door door, CancellationToken ct) => PageResults.Page<FiledQuarterPage>(await ReadAsync(id, door, ct)));
        pages.MapGet("/reports/filed-quarters/{id:guid}/summary.xlsx", async (Guid id, Door door, CancellationToken ct) =>
        {
            var filed = await ReadAsync(id, door, ct);
            return TypedResults.File(QuarterSheets.Of(filed.Tables), SheetWriter.MediaType, $"{filed.Head.Area}{filed.Head.When}执法情况汇总（第 {filed.Head.Version} 版）.xlsx");
        });
        pages.MapGet("/reports/filed-quarters/{id:guid}/lines", async (Guid id, ListQuery query, string? period, string? department, string? industry, string? figure, Door door, CancellationToken ct) =>
        {
            var filter = ListFiledQuarterLines.Filter.Of(period, department, industry, figure);
            var lines = await door.CallAsync((ListFiledQuarterLines.Handler h) => h.HandleAsync(id, query, filter, ct), ct);
            return PageResults.Page<FiledQuarterLinesPage>(new FiledQuarterLinesPage.Shown(lines, new(filter.Until, filter.Department, filter.Industry, filter.Column, query.Text)));
        });
    }

    private static Task<ListFiledQuarters.Response> ListAsync(int? year, int? quarter, string? industry, Door door, CancellationToken ct) =>
        door.CallAsync((ListFiledQuarters.Handler h) => h.HandleAsync(year, quarter, industry, ct), ct);

    private static Task<ReadFiledQuarter.Response> ReadAsync(Guid id, Door door, CancellationToken ct) =>
        door.CallAsync((ReadFiledQuarter.Handler h) => h.HandleAsync(id, ct), ct);
}
