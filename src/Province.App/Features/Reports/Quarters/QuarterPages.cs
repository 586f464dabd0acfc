using Province.App.Features.Reports.Desk;
using Province.App.Features.Reports.Figures;
using Province.App.Features.Reports.View;
using Province.App.Security;
using Province.App.Shell;
using Province.Documents.Sheets;
using Province.Domain.Reports;
using Province.Domain.Tenancy;

namespace Province.App.Features.Reports.Quarters;

/// <summary>The pages of a city's own summaries.</summary>
internal static class QuarterPages
{
    private const string Base = "/reports/quarters/{year:int}/{quarter:int}";

    internal static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(Base, async (int year, int quarter, Door door, CancellationToken ct) => PageResults.Page<QuarterPage>(await ShownAsync(year, quarter, null, door, ct)));
        pages.MapPost(Base, WriteAsync);
        pages.MapPost($"{Base}/recount", RecountAsync);
        pages.MapGet($"{Base}/filing", async (int year, int quarter, Door door, CancellationToken ct) =>
        {
            door.Require(Right.FileQuarterSummary);
            return PageResults.Page<QuarterFilingPage>(await ShownAsync(year, quarter, null, door, ct));
        });
        pages.MapPost($"{Base}/filing", FileAsync);
        pages.MapGet($"{Base}/summary.xlsx", async (int year, int quarter, Door door, CancellationToken ct) =>
        {
            var summary = await ReadAsync(year, quarter, door, ct);
            return TypedResults.File(QuarterSheets.Of(summary.Tables), SheetWriter.MediaType, $"{summary.State.When}执法情况汇总.xlsx");
        });
    }

    internal static string HrefOf(int year, int quarter) => $"/reports/quarters/{year}/{quarter}";

    private static Task<IResult> WriteAsync(int year, int quarter, HttpContext http, Door door, CancellationToken ct) => FormState.TakeAsync<QuarterPage>(http, async (form, expected) =>
    {
        await door.CallAsync((WriteQuarterSummary.Handler h) => h.HandleAsync(year, quarter, expected, new(form["remarks"]), ct), ct);
        return (HrefOf(year, quarter), "已保存情况说明");
    }, async state => await ShownAsync(year, quarter, state, door, ct), ct);

    private static async Task<IResult> RecountAsync(int year, int quarter, HttpContext http, Door door, CancellationToken ct)
    {
        var summary = await ReadAsync(year, quarter, door, ct);
        var done = await door.CallAsync((RecountFigures.Handler h) => h.HandleAsync(summary.PlanId, ct), ct);
        return PageResults.Done(http, HrefOf(year, quarter), done.Changed == 0 ? "已重新核算，数字与登记一致" : $"已重新核算，改正 {done.Changed} 个数字");
    }

    private static Task<IResult> FileAsync(int year, int quarter, HttpContext http, Door door, Signature signature, CancellationToken ct)
    {
        door.Require(Right.FileQuarterSummary);
        return FormState.TakeAsync<QuarterFilingPage>(http, async (form, expected) =>
        {
            await signature.EnforceAsync(form["password"], ct);
            var state = await door.CallAsync((FileQuarterSummary.Handler h) => h.HandleAsync(year, quarter, expected, new(form["fingerprint"]), ct), ct);
            return (HrefOf(year, quarter), $"第 {state.Version} 版已签字报送省应急管理厅");
        }, async state => await ShownAsync(year, quarter, state, door, ct), ct);
    }

    private static Task<ReadQuarterSummary.Response> ReadAsync(int year, int quarter, Door door, CancellationToken ct) =>
        door.CallAsync((ReadQuarterSummary.Handler h) => h.HandleAsync(year, quarter, ct), ct);

    private static async Task<QuarterShown> ShownAsync(int year, int quarter, FormState? form, Door door, CancellationToken ct)
    {
        var summary = await ReadAsync(year, quarter, door, ct);
        return new QuarterShown(summary, door.Caller.Can(Right.PrepareQuarterSummary), door.Caller.Can(Right.FileQuarterSummary), door.Caller.AccountId,
            (form ?? FormState.At(summary.State.Revision)).On(summary.State.Revision));
    }
}

/// <summary>What the pages of a city's summary show.</summary>
public sealed record QuarterShown(ReadQuarterSummary.Response Summary, bool CanWrite, bool CanSign, Guid? Account, FormState Form)
{
    internal string Href => QuarterPages.HrefOf(Summary.State.Year, Summary.State.Quarter);

    internal string Title => $"{Summary.State.When}执法情况汇总";

    internal string LinesHref(QuarterRow row, bool until, FigureColumn column) => FigureLinks.InPlan(Summary.PlanId, Summary.State.Quarter, row, until, column);

    /// <summary>Who wrote the remarks does not sign them.</summary>
    internal bool WroteRemarks => Summary.Words.WrittenBy is { } writer && writer == Account;
}
