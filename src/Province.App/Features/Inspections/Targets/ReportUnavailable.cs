using Province.App.Security;
using Province.App.Shell.Api;
using Province.Domain.Tenancy;

namespace Province.App.Features.Inspections.Targets;

/// <summary>The group reports that an enterprise cannot be inspected, such as one that is closed on the day (报告无法检查).</summary>
internal static class ReportUnavailable
{
    internal sealed record Request(string? Reason);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/fieldwork/targets/{targetId:guid}/unavailability", async (Guid targetId, Request request, ExpectedVersion expected, Door door, CancellationToken ct) =>
            InspectionStep.Tagged(await door.CallAsync((Handler h) => h.HandleAsync(targetId, request, expected, ct), ct)))
        .WithName(nameof(ReportUnavailable));

    [Needs(Right.RecordFieldwork)]
    internal sealed class Handler(FieldworkDesk desk)
    {
        internal async Task<InspectionStep> HandleAsync(Guid targetId, Request request, ExpectedVersion expected, CancellationToken ct)
        {
            var open = await desk.OpenAsync(targetId, expected, ct);
            var inspection = desk.Begin(open);
            inspection.Miss(request.Reason, desk.By);
            return desk.Done(inspection, $"无法检查：{inspection.Remark}");
        }
    }
}
