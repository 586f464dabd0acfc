using Province.App.Features.Inspections.Targets;
using Province.App.Security;
using Province.App.Shell;
using Province.Domain.Inspections;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Inspections.Handovers;

/// <summary>The page on which the province decides about a dispute.</summary>
internal static class DisputePages
{
    internal static void Map(IEndpointRouteBuilder pages)
    {
        const string address = TargetPages.Base + "/findings/{findingId:guid}/decision";
        pages.MapGet(address, async (Guid targetId, Guid findingId, Door door, CancellationToken ct) =>
        {
            door.Require(Right.DecideDispute);
            return PageResults.Page<DisputePage>(await ModelAsync(targetId, findingId, null, door, ct));
        });
        pages.MapPost(address, (Guid targetId, Guid findingId, HttpContext http, Door door, CancellationToken ct) =>
            FormState.TakeAsync<DisputePage>(http, async (form, expected) =>
            {
                var decision = Enum.TryParse<DisputeDecision>(form["decision"], out var said) ? said : (DisputeDecision?)null;
                await door.CallAsync((DecideDispute.Handler h) => h.HandleAsync(targetId, findingId, new(decision, form["reason"]), expected, ct), ct);
                return ($"{TargetPages.HrefOf(targetId)}#finding-{findingId}", $"已{InspectionNames.Of(decision!.Value)}，市州和检查组会看到理由");
            }, async state => await ModelAsync(targetId, findingId, state, door, ct), ct));
    }

    private static async Task<DisputePage.Shown> ModelAsync(Guid targetId, Guid findingId, FormState? state, Door door, CancellationToken ct)
    {
        var target = await TargetPages.ReadAsync(targetId, door, ct);
        var finding = target.Inspection?.Findings.FirstOrDefault(finding => finding.Id == findingId) ?? throw new RefusedException(InspectionRefusals.FindingNotFound);
        return new DisputePage.Shown(new TargetStep(target, state?.On(target.Revision) ?? FormState.At(target.Revision)), finding);
    }
}
