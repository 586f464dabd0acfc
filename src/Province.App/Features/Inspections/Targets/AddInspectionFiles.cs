using Province.App.Files;
using Province.App.Security;
using Province.App.Shell.Api;
using Province.Domain.Files;
using Province.Domain.Inspections;
using Province.Domain.Tenancy;

namespace Province.App.Features.Inspections.Targets;

/// <summary>The group adds photos and papers to an inspection or to one of its findings, all of them or none (上传照片和材料).</summary>
internal static class AddInspectionFiles
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/fieldwork/targets/{targetId:guid}/files", async (Guid targetId, ExpectedVersion expected, HttpRequest http, Door door, CancellationToken ct) =>
        {
            door.Require(Right.RecordFieldwork);
            var photos = await PhotoForm.ReadAsync(http, ct);
            return InspectionStep.Tagged(await door.CallAsync((Handler h) => h.HandleAsync(targetId, photos, expected, ct), ct));
        })
        .WithName(nameof(AddInspectionFiles)).WithMetadata(PhotoForm.Limit).Idempotent();

    [Needs(Right.RecordFieldwork)]
    internal sealed class Handler(FieldworkDesk desk, FileStore files)
    {
        internal async Task<InspectionStep> HandleAsync(Guid targetId, PhotoForm photos, ExpectedVersion expected, CancellationToken ct)
        {
            var open = await desk.OpenAsync(targetId, expected, ct);
            foreach (var upload in photos.Uploads)
            {
                var added = new AddedFile(StoredFile.HashOf(upload.Content), FileName.Clean(upload.FileName), MediaType.Of(upload.Content), upload.Content.Length);
                open.Recorded.AddFile(added, photos.FindingId, desk.By);
                await files.StoreAsync(added.Name, upload.Content, ct);
            }

            return desk.Done(open.Recorded, $"上传 {photos.Uploads.Count} 份：{string.Join('、', photos.Uploads.Select(upload => upload.FileName))}");
        }
    }
}
