using Province.App.Security;
using Province.App.Shell.Api;
using Province.Domain.Tenancy;

namespace Province.App.Features.Inspections.Targets;

/// <summary>The group takes back a finding that it has not handed over (删去问题).</summary>
internal static class RemoveFinding
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapDelete("/fieldwork/targets/{targetId:guid}/findings/{findingId:guid}", async (Guid targetId, Guid findingId, ExpectedVersion expected, Door door, CancellationToken ct) =>
            InspectionStep.Tagged(await door.CallAsync((Handler h) => h.HandleAsync(targetId, findingId, expected, ct), ct)))
        .WithName(nameof(RemoveFinding));

    [Needs(Right.RecordFieldwork)]
    internal sealed class Handler(FieldworkDesk desk)
    {
        internal async Task<InspectionStep> HandleAsync(Guid targetId, Guid findingId, ExpectedVersion expected, CancellationToken ct)
        {
            var open = await desk.OpenAsync(targetId, expected, ct);
            var text = open.Recorded.Findings.FirstOrDefault(finding => finding.Id == findingId)?.Text;
            open.Recorded.RemoveFinding(findingId, desk.By);
            return desk.Done(open.Recorded, $"删去问题：{text}");
        }
    }
}
