using Microsoft.Extensions.Primitives;
using Province.App.Files;
using Province.App.Security;
using Province.App.Shell;
using Province.App.Shell.Api;
using Province.Documents.Sheets;
using Province.Domain.Campaigns.Pools;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns.Pools;

/// <summary>The pages of an import: choose the file; see its columns and everything that is wrong; take it.</summary>
internal static class PoolImportPages
{
    internal static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet($"{PoolPages.Base}/import", async (Guid campaignId, Door door, CancellationToken ct) =>
        {
            door.Require(Right.FilePool);
            var pool = await PoolPages.ReadAsync(campaignId, door, ct);
            return pool.IsOpen ? PageResults.Page<PoolImportPage>(new PoolImportPage.Shown(pool)) : TypedResults.LocalRedirect(PoolPages.HrefOf(campaignId));
        });
        pages.MapPost($"{PoolPages.Base}/import", UploadAsync);
        pages.MapGet($"{PoolPages.Base}/import/{{sha256:length(64)}}", CheckAsync);
        pages.MapPost($"{PoolPages.Base}/import/{{sha256:length(64)}}", TakeAsync);
        pages.MapGet($"{PoolPages.Base}/import/{{sha256:length(64)}}/errors", ErrorsAsync);
        pages.MapGet($"{PoolPages.Base}/import/progress", async (Guid campaignId, Door door, CancellationToken ct) =>
        {
            var import = await door.CallAsync((ReadImport.Handler h) => h.HandleAsync(campaignId, ct), ct);
            return import.Last is { } last ? PageResults.Page<PoolProgressPage>(new PoolProgressPage.Shown(campaignId, import.Title, last)) : TypedResults.LocalRedirect(PoolPages.HrefOf(campaignId));
        });
    }

    private static async Task<IResult> UploadAsync(Guid campaignId, HttpContext http, Door door, CancellationToken ct)
    {
        door.Require(Right.FilePool);
        try
        {
            var upload = await Upload.ReadAsync(http.Request, ct);
            _ = SheetReader.Read(upload.Content, upload.FileName);
            var sha256 = await door.CallAsync((KeepPoolFile.Handler h) => h.HandleAsync(campaignId, upload, ct), ct);
            return TypedResults.LocalRedirect($"{PoolPages.HrefOf(campaignId)}/import/{sha256}");
        }
        catch (RefusedException refused) when (refused.Refusal.Kind is RefusalKind.Invalid or RefusalKind.TooLarge or RefusalKind.Conflict)
        {
            return PageResults.Page<PoolImportPage>(new PoolImportPage.Shown(await PoolPages.ReadAsync(campaignId, door, ct), refused.Refusal), RefusalProblems.StatusOf(refused.Refusal.Kind));
        }
    }

    private static async Task<IResult> CheckAsync(Guid campaignId, string sha256, HttpContext http, Door door, CancellationToken ct)
    {
        var pool = await PoolPages.ReadAsync(campaignId, door, ct);
        if (!pool.IsOpen)
            return TypedResults.LocalRedirect(PoolPages.HrefOf(campaignId));
        return PageResults.Page<PoolCheckPage>(await ModelAsync(pool, sha256, http.Request.Query, door, ct));
    }

    private static async Task<IResult> TakeAsync(Guid campaignId, string sha256, HttpContext http, Door door, CancellationToken ct)
    {
        door.Require(Right.FilePool);
        var form = await http.Request.ReadFormAsync(ct);
        try
        {
            var expected = ExpectedVersion.FromForm(form["revision"]);
            var source = await SourceAsync(sha256, form, door, ct);
            var (done, _) = await ImportPool.TakeAsync(campaignId, expected, source, door, ct);
            return done is not null ? PageResults.Done(http, PoolPages.HrefOf(campaignId), done.Words)
                : PageResults.Done(http, $"{PoolPages.HrefOf(campaignId)}/import/progress", "已开始导入");
        }
        catch (RefusedException refused) when (refused.Refusal.Kind is RefusalKind.Invalid or RefusalKind.Stale or RefusalKind.Conflict or RefusalKind.TooLarge)
        {
            var shown = await ModelAsync(await PoolPages.ReadAsync(campaignId, door, ct), sha256, form, door, ct);
            return PageResults.Page<PoolCheckPage>(shown with { Refusal = refused.Refusal }, RefusalProblems.StatusOf(refused.Refusal.Kind));
        }
    }

    /// <summary>All errors as a table for a spreadsheet: a page of thousands helps nobody.</summary>
    private static async Task<IResult> ErrorsAsync(Guid campaignId, string sha256, HttpContext http, Door door, CancellationToken ct)
    {
        var shown = await ModelAsync(await PoolPages.ReadAsync(campaignId, door, ct), sha256, http.Request.Query, door, ct);
        var lines = shown.Check.Errors.Select(error => Csv.Row($"{error.Line}", PoolColumns.NameOf(error.Column), error.Value, error.Message));
        return TypedResults.File([.. Csv.Mark.Span, .. System.Text.Encoding.UTF8.GetBytes(Csv.Row("行", "列", "填写的内容", "问题") + string.Concat(lines))], "text/csv; charset=utf-8", "候选企业名单问题.csv");
    }

    private static async Task<PoolCheckPage.Shown> ModelAsync(ReadPool.Response pool, string sha256, IEnumerable<KeyValuePair<string, StringValues>> chosen, Door door, CancellationToken ct)
    {
        door.Require(Right.FilePool);
        var source = await SourceAsync(sha256, chosen, door, ct);
        var check = await door.CallAsync((CheckPoolFile.Handler h) => h.HandleAsync(pool.State.CampaignId, source.Sheet, source.Head, ct), ct);
        return new PoolCheckPage.Shown(pool, sha256, source.Upload.FileName, check);
    }

    private static async Task<ImportPool.Source> SourceAsync(string sha256, IEnumerable<KeyValuePair<string, StringValues>> chosen, Door door, CancellationToken ct)
    {
        var upload = await door.CallAsync((ReadPoolFile.Handler h) => h.HandleAsync(sha256, ct), ct);
        return ImportPool.Source.Of(upload, sheet => PoolFile.HeadOf(sheet, chosen));
    }
}
