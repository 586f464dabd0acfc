using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.App.Shell;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Calendar;
using Province.Domain.Tenancy;

namespace Province.App.Features.Audit;

/// <summary>The filtered audit trail as a table for a spreadsheet, the latest first; written as it is read, however long it is.</summary>
internal static class ExportAudit
{
    internal const string Address = "/audit/export";

    internal static void Map(IEndpointRouteBuilder api, IEndpointRouteBuilder pages)
    {
        api.MapGet(Address, Answer).WithName(nameof(ExportAudit)).WithSummary("The filtered audit trail as CSV.").Produces(StatusCodes.Status200OK, contentType: "text/csv");
        pages.MapGet(Address, Answer);
    }

    /// <summary>Asks for the right and reads the filter before the answer begins: afterwards there is no status left to refuse with.</summary>
    private static PushStreamHttpResult Answer(ListQuery query, HttpContext http, Door door, TimeProvider clock, CancellationToken ct)
    {
        door.Require(Right.ViewAudit);
        var filter = AuditFilter.Read(http.Request.Query);
        var name = string.Create(CultureInfo.InvariantCulture, $"操作记录-{ChinaTime.Today(clock):yyyyMMdd}.csv");
        return TypedResults.Stream(body => door.CallAsync((Handler h) => h.HandleAsync(query.Text, filter, body, ct), ct), "text/csv; charset=utf-8", name);
    }

    [Needs(Right.ViewAudit)]
    internal sealed class Handler(ProvinceDb db)
    {
        internal async Task<int> HandleAsync(string? text, AuditFilter filter, Stream output, CancellationToken ct)
        {
            await output.WriteAsync(Csv.Mark, ct);
            await output.WriteAsync(Encoding.UTF8.GetBytes(Csv.Row("时间", "办理人", "操作", "对象", "对象编号", "内容", "封存号", "记录编号")), ct);
            var rows = ListAudit.Rows(db, filter, text).OrderByDescending(row => row.At).ThenBy(row => row.EntryId);
            var count = 0;
            await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(ct))
            {
                await output.WriteAsync(Encoding.UTF8.GetBytes(Line(row)), ct);
                count++;
            }

            return count;
        }

        private static string Line(ListAudit.Row row) => Csv.Row(
            ChineseTime.Second(row.At), row.ActorName, row.ActionName, row.SubjectTitle, row.SubjectId, row.Detail ?? "已依规定删除",
            row.Number?.ToString(CultureInfo.InvariantCulture), row.EntryId.ToString());
    }
}
