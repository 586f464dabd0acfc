using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.Data;
using Province.Domain.Files;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;
using Province.Draws.Records;

namespace Province.App.Features.Draws;

/// <summary>Shows a drawn signature of a draw's minutes; only what a record of this draw names.</summary>
internal static class ReadDrawnSignature
{
    internal static void Map(IEndpointRouteBuilder pages) => pages
        .MapGet("/draws/{drawId:guid}/signatures/{sha256}", async (Guid drawId, string sha256, Door door, CancellationToken ct) =>
            TypedResults.Bytes(await door.CallAsync((Handler h) => h.HandleAsync(drawId, sha256, ct), ct), "image/png"));

    [Needs(Right.ViewDraws)]
    internal sealed class Handler(ProvinceDb db, DrawSteps steps)
    {
        internal async Task<byte[]> HandleAsync(Guid drawId, string sha256, CancellationToken ct)
        {
            var draw = await steps.LoadAsync(drawId, ct);
            var isNamed = draw.Chain.Records.OfType<SignedRecord>().Any(signed => signed.Evidence == sha256);
            var file = isNamed ? await db.Files.AsNoTracking().Include(f => f.Content).SingleOrDefaultAsync(f => f.Sha256 == sha256, ct) : null;
            return file?.Content.Bytes ?? throw new RefusedException(FileRefusals.NotFound);
        }
    }
}
