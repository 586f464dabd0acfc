using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.Data;
using Province.Domain.Files;
using Province.Domain.Inspections;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Inspections.Targets;

/// <summary>Gives a photo or paper of an inspection, or of how a finding was put right, to whoever may see the group.</summary>
internal static class ReadInspectionFile
{
    internal static void Map(IEndpointRouteBuilder api, IEndpointRouteBuilder pages)
    {
        api.MapGet("/fieldwork/targets/{targetId:guid}/files/{sha256}", SendAsync).WithName(nameof(ReadInspectionFile)).Produces<byte[]>(StatusCodes.Status200OK, MediaType.Unknown);
        pages.MapGet("/fieldwork/targets/{targetId:guid}/files/{sha256}", SendAsync);
    }

    private static async Task<IResult> SendAsync(Guid targetId, string sha256, Door door, HttpContext http, CancellationToken ct) =>
        SentFile.Of(await door.CallAsync((Handler h) => h.HandleAsync(targetId, sha256, ct), ct), http);

    [Needs(Right.ViewFieldwork)]
    internal sealed class Handler(ProvinceDb db, FieldworkDesk desk)
    {
        /// <returns>The file with its name here: the same bytes may have come first from another group, by another name.</returns>
        internal async Task<(StoredFile File, string Name)> HandleAsync(Guid targetId, string sha256, CancellationToken ct)
        {
            await desk.TargetAsync(targetId, ct);
            var name = await db.Inspections.Where(i => i.TargetId == targetId).SelectMany(i => i.Files).Where(file => file.Sha256 == sha256).Select(file => file.Name).SingleOrDefaultAsync(ct)
                ?? (await db.Inspections.AsNoTracking().Where(i => i.TargetId == targetId).SelectMany(i => i.Findings).ToListAsync(ct))
                    .SelectMany(finding => finding.Progress.RectificationFiles).FirstOrDefault(file => file.Sha256 == sha256)?.Name
                ?? throw new RefusedException(InspectionRefusals.FileNotFound);
            return (await db.Files.AsNoTracking().Include(file => file.Content).SingleAsync(file => file.Sha256 == sha256, ct), name);
        }
    }
}
