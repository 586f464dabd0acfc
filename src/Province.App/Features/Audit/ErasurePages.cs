using Province.App.Security;
using Province.App.Shell;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Audit;

/// <summary>The page on which a detail is erased: what will be gone, why, and the password.</summary>
internal static class ErasurePages
{
    internal static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/audit/{entryId:guid}/erasure", (Guid entryId, Door door, CancellationToken ct) => ShowAsync(entryId, door, null, null, ct));
        pages.MapPost("/audit/{entryId:guid}/erasure", EraseAsync);
    }

    private static async Task<IResult> ShowAsync(Guid entryId, Door door, string? reason, Refusal? refusal, CancellationToken ct)
    {
        door.Require(Right.EraseAudit);
        var entry = await door.CallAsync((ReadAuditEntry.Handler h) => h.HandleAsync(entryId, ct), ct);
        return PageResults.Page<ErasurePage>(new ErasurePage.Shown(entry, reason, refusal), refusal is null ? StatusCodes.Status200OK : RefusalProblems.StatusOf(refusal.Kind));
    }

    private static async Task<IResult> EraseAsync(Guid entryId, HttpContext http, Door door, Signature signature, CancellationToken ct)
    {
        door.Require(Right.EraseAudit);
        var form = await http.Request.ReadFormAsync(ct);
        try
        {
            await signature.EnforceAsync(form["password"], ct);
            await door.CallAsync((EraseAuditDetail.Handler h) => h.HandleAsync(entryId, new(form["reason"]), ct), ct);
        }
        catch (RefusedException refused) when (refused.Refusal.Kind != RefusalKind.NotFound)
        {
            return await ShowAsync(entryId, door, form["reason"], refused.Refusal, ct);
        }

        return PageResults.Done(http, $"/audit/{entryId}", "内容已删除，删除本身已记录");
    }
}
