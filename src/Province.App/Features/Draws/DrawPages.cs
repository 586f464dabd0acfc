using Province.App.Security;
using Province.App.Shell;
using Province.App.Shell.Api;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Draws;

/// <summary>The pages of one draw: the projector's page with the operator's steps, its links and its minutes.</summary>
internal static class DrawPages
{
    private static readonly Dictionary<string, string> Said = new()
    {
        ["commits-closure"] = "承诺已截止", ["reveals-closure"] = "公开已截止", ["last"] = "已录入，请两个席位在设备上确认",
        ["outcome"] = "结果已得出", ["voiding"] = "抽取已作废", ["withdrawals"] = "已退出，请掷骰补抽",
        ["void-retraction"] = "已撤回提请",
    };

    internal static void Map(IEndpointRouteBuilder pages)
    {
        // Whoever knows which enterprises cannot be inspected leads here with them ticked and the reason written.
        pages.MapGet("/draws/{drawId:guid}", async (Guid drawId, HttpContext http, Door door, CancellationToken ct) => await ShowAsync(drawId, door, null,
            http.Request.Query["row"] is { Count: > 0 } rows ? new FormCollection(new() { ["row"] = rows, ["reason"] = http.Request.Query["reason"] }) : null, ct));
        pages.MapGet("/draws/{drawId:guid}/minutes", async (Guid drawId, Door door, CancellationToken ct) =>
            PageResults.Page<MinutesPage>(await ReadAsync(drawId, door, ct)));
        pages.MapPost("/draws/{drawId:guid}/seat-links", GiveLinksAsync);
        foreach (var step in Said.Keys)
            pages.MapPost($"/draws/{{drawId:guid}}/{step}", (Guid drawId, HttpContext http, Door door, Signature signature, CancellationToken ct) =>
                TakeAsync(step, drawId, http, door, signature, ct));
    }

    private static Task<DrawView> ReadAsync(Guid drawId, Door door, CancellationToken ct) =>
        door.CallAsync((ReadDraw.Handler h) => h.HandleAsync(drawId, ct), ct);

    private static async Task<IResult> ShowAsync(Guid drawId, Door door, Refusal? refusal, IFormCollection? typed, CancellationToken ct) =>
        PageResults.Page<DrawPage>(new DrawPage.Shown(await door.CallAsync((ReadDraw.Handler h) => h.ReadPageAsync(drawId, ct), ct), door.Caller, refusal, typed),
            refusal is null ? StatusCodes.Status200OK : RefusalProblems.StatusOf(refusal.Kind));

    private static async Task<IResult> GiveLinksAsync(Guid drawId, HttpContext http, Door door, CancellationToken ct)
    {
        var form = await http.Request.ReadFormAsync(ct);
        var request = new GiveSeatLinks.Request([.. form["role"].OfType<string>().Where(role => role.Length > 0)]);
        var links = await door.CallAsync((GiveSeatLinks.Handler h) => h.HandleAsync(drawId, request, ct), ct);
        var draw = await ReadAsync(drawId, door, ct);
        http.Response.Headers.CacheControl = "no-store";
        return PageResults.Page<SeatLinksPage>(new SeatLinksPage.Shown(draw, $"{http.Request.Scheme}://{http.Request.Host}", links));
    }

    private static async Task<IResult> TakeAsync(string step, Guid drawId, HttpContext http, Door door, Signature signature, CancellationToken ct)
    {
        door.Require(Right.ConductDraw);
        var form = await http.Request.ReadFormAsync(ct);
        try
        {
            if (step is "voiding" or "withdrawals")
                await signature.EnforceAsync(form["password"], ct);
            await CallAsync(step, drawId, form, door, ct);
            return PageResults.Done(http, $"/draws/{drawId}", Said[step]);
        }
        catch (RefusedException refused) when (refused.Refusal.Kind is RefusalKind.Invalid or RefusalKind.Stale or RefusalKind.Conflict)
        {
            return await ShowAsync(drawId, door, refused.Refusal, form, ct);
        }
    }

    private static Task<DrawState> CallAsync(string step, Guid drawId, IFormCollection form, Door door, CancellationToken ct)
    {
        var expected = ExpectedVersion.FromForm(form["revision"]);
        return step switch
        {
            "commits-closure" => door.CallAsync((CloseCommits.Handler h) => h.HandleAsync(drawId, expected, ct), ct),
            "reveals-closure" => door.CallAsync((CloseReveals.Handler h) => h.HandleAsync(drawId, expected, ct), ct),
            "last" => door.CallAsync((TypeLastValue.Handler h) => h.HandleAsync(drawId, expected, new(form["typed"]), ct), ct),
            "outcome" => door.CallAsync((ConcludeDraw.Handler h) => h.HandleAsync(drawId, expected, ct), ct),
            "voiding" => door.CallAsync((DeclareDrawVoid.Handler h) => h.HandleAsync(drawId, expected, new(form["reason"]), ct), ct),
            "withdrawals" => door.CallAsync((WithdrawRows.Handler h) => h.HandleAsync(drawId, expected, Withdrawn(form), ct), ct),
            "void-retraction" => door.CallAsync((RetractVoid.Handler h) => h.HandleAsync(drawId, expected, ct), ct),
            _ => throw new InvalidOperationException($"There is no step {step}."),
        };
    }

    /// <summary>The chosen rows that are ticked, all for the one reason that was written.</summary>
    private static WithdrawRows.Request Withdrawn(IFormCollection form) =>
        new([.. form["row"].Select(id => new WithdrawRows.Row(id, form["reason"]))]);
}
