using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.Data;
using Province.Domain.Files;
using Province.Domain.Inspections;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Inspections.Received;

/// <summary>Gives a photo or paper that came with a finding, or that the city sent of how it was put right.</summary>
internal static class ReadReceivedFile
{
    internal static void Map(IEndpointRouteBuilder api, IEndpointRouteBuilder pages)
    {
        api.MapGet("/received-findings/{findingId:guid}/files/{sha256}", SendAsync).WithName(nameof(ReadReceivedFile)).Produces<byte[]>(StatusCodes.Status200OK, MediaType.Unknown);
        pages.MapGet("/received-findings/{findingId:guid}/files/{sha256}", SendAsync);
    }

    private static async Task<IResult> SendAsync(Guid findingId, string sha256, Door door, HttpContext http, CancellationToken ct) =>
        SentFile.Of(await door.CallAsync((Handler h) => h.HandleAsync(findingId, sha256, ct), ct), http);

    [Needs(Right.ViewReceivedFindings)]
    internal sealed class Handler(ProvinceDb db)
    {
        internal async Task<StoredFile> HandleAsync(Guid findingId, string sha256, CancellationToken ct)
        {
            var finding = await db.ReceivedFindings.AsNoTracking().SingleOrDefaultAsync(f => f.Id == findingId, ct) ?? throw new RefusedException(FindingRefusals.NotFound);
            return (finding.Files.Contains(sha256) || finding.Progress.RectificationFiles.Any(file => file.Sha256 == sha256) ? await db.Files.AsNoTracking().Include(file => file.Content).SingleOrDefaultAsync(file => file.Sha256 == sha256, ct) : null)
                ?? throw new RefusedException(InspectionRefusals.FileNotFound);
        }
    }
}
