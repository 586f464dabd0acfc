using Province.App.Security;
using Province.App.Shell.Api;
using Province.Domain.Tenancy;

namespace Province.App.Features.Inspections.Targets;

/// <summary>The group takes off a photo or paper that it has not handed over (删去照片或材料).</summary>
internal static class RemoveInspectionFile
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapDelete("/fieldwork/targets/{targetId:guid}/files/{sha256}", async (Guid targetId, string sha256, ExpectedVersion expected, Door door, CancellationToken ct) =>
            InspectionStep.Tagged(await door.CallAsync((Handler h) => h.HandleAsync(targetId, sha256, expected, ct), ct)))
        .WithName(nameof(RemoveInspectionFile));

    [Needs(Right.RecordFieldwork)]
    internal sealed class Handler(FieldworkDesk desk)
    {
        internal async Task<InspectionStep> HandleAsync(Guid targetId, string sha256, ExpectedVersion expected, CancellationToken ct)
        {
            var open = await desk.OpenAsync(targetId, expected, ct);
            var name = open.Recorded.Files.FirstOrDefault(file => file.Sha256 == sha256)?.Name;
            open.Recorded.RemoveFile(sha256, desk.By);
            return desk.Done(open.Recorded, $"删去“{name}”");
        }
    }
}
