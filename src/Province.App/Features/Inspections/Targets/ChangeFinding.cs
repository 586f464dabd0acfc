using Province.App.Security;
using Province.App.Shell.Api;
using Province.Domain.Tenancy;

namespace Province.App.Features.Inspections.Targets;

/// <summary>The group changes a finding that it has not handed over (修改问题).</summary>
internal static class ChangeFinding
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPut("/fieldwork/targets/{targetId:guid}/findings/{findingId:guid}", async (
            Guid targetId, Guid findingId, AddFinding.Request request, ExpectedVersion expected, Door door, CancellationToken ct) =>
            InspectionStep.Tagged(await door.CallAsync((Handler h) => h.HandleAsync(targetId, findingId, request, expected, ct), ct)))
        .WithName(nameof(ChangeFinding));

    [Needs(Right.RecordFieldwork)]
    internal sealed class Handler(FieldworkDesk desk)
    {
        internal async Task<InspectionStep> HandleAsync(Guid targetId, Guid findingId, AddFinding.Request request, ExpectedVersion expected, CancellationToken ct)
        {
            var open = await desk.OpenAsync(targetId, expected, ct);
            open.Recorded.ChangeFinding(findingId, request.Of(open.Group), desk.By);
            return desk.Done(open.Recorded, "修改一条问题");
        }
    }
}
