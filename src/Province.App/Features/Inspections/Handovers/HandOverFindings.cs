using Province.App.Security;
using Province.App.Shell.Api;
using Province.Domain.Inspections;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Inspections.Handovers;

/// <summary>The group hands what it found at one enterprise over to the inspected city (移交问题); also after the fieldwork was closed.</summary>
internal static class HandOverFindings
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/fieldwork/targets/{targetId:guid}/handover", async (Guid targetId, ExpectedVersion expected, Door door, CancellationToken ct) =>
            InspectionStep.Tagged(await door.CallAsync((Handler h) => h.HandleAsync(targetId, expected, ct), ct)))
        .WithName(nameof(HandOverFindings));

    [Needs(Right.RecordFieldwork)]
    internal sealed class Handler(FieldworkDesk desk, FindingsPost post)
    {
        internal async Task<InspectionStep> HandleAsync(Guid targetId, ExpectedVersion expected, CancellationToken ct)
        {
            var (_, group) = await desk.TargetAsync(targetId, ct);
            var inspection = await desk.InspectionOfAsync(targetId, ct) ?? throw new RefusedException(InspectionRefusals.NotInspected);
            if (inspection.Findings.All(finding => finding.Progress.State != HandoverState.NotHanded))
                throw new RefusedException(InspectionRefusals.NothingToHandOver);
            expected.Enforce(inspection.Revision);
            var sent = post.Send(group, inspection, desk.By);
            return desk.Done(inspection, $"移交{group.NameOf(inspection.City)} {sent} 条问题");
        }
    }
}
