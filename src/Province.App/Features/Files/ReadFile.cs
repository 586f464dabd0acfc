using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using Province.App.Security;
using Province.Data;
using Province.Documents.Sheets;
using Province.Domain.Files;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Files;

/// <summary>Gives a file of the tenant, always to be saved and never to be shown by the browser.</summary>
/// <remarks>Who may: whoever may see the plans, the filed plans or the exchange of the whole tenant, for those are what files hang on.
/// A right that reaches only a unit gives no file, because a file does not know its unit.</remarks>
internal static class ReadFile
{
    /// <summary>What is sent under its own type; everything else is sent as bytes.</summary>
    private static readonly HashSet<string> Harmless =
    [
        "application/pdf", "image/png", "image/jpeg", "application/zip",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document", SheetWriter.MediaType,
    ];

    internal static void Map(IEndpointRouteBuilder api, IEndpointRouteBuilder pages)
    {
        api.MapGet("/files/{sha256}", SendAsync).WithName(nameof(ReadFile)).Produces<byte[]>(StatusCodes.Status200OK, MediaType.Unknown);
        pages.MapGet("/files/{sha256}", SendAsync);
    }

    private static async Task<IResult> SendAsync(string sha256, Door door, HttpContext http, CancellationToken ct)
    {
        var file = await door.CallAsync((Handler h) => h.HandleAsync(sha256, ct), ct);
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.CacheControl = "private, no-cache";
        return TypedResults.File(file.Content.Bytes, Harmless.Contains(file.ContentType) ? file.ContentType : MediaType.Unknown, file.Name,
            entityTag: new EntityTagHeaderValue($"\"{file.Sha256}\""));
    }

    [Needs(Right.ViewPlans, Right.ViewFiledPlans, Right.ViewExchange)]
    internal sealed class Handler(ProvinceDb db, Session session)
    {
        internal async Task<StoredFile> HandleAsync(string sha256, CancellationToken ct) =>
            (session.Scope == Scope.Tenant ? await db.Files.AsNoTracking().Include(file => file.Content).SingleOrDefaultAsync(file => file.Sha256 == sha256, ct) : null)
            ?? throw new RefusedException(FileRefusals.NotFound);
    }
}
