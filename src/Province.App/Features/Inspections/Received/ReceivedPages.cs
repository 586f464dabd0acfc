using Province.App.Features.Inspections.Targets;
using Province.App.Security;
using Province.App.Shell;
using Province.Domain.Inspections;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Inspections.Received;

/// <summary>The page of a finding that was handed over, with the city's next step on it.</summary>
internal static class ReceivedPages
{
    private const string Base = "/received-findings/{findingId:guid}";

    internal static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(Base, async (Guid findingId, Door door, CancellationToken ct) =>
            PageResults.Page<ReceivedFindingPage>(await ModelAsync(findingId, null, door, ct)));
        pages.MapPost(Base + "/answer", (Guid findingId, HttpContext http, Door door, CancellationToken ct) =>
            FormState.TakeAsync<ReceivedFindingPage>(http, async (form, expected) =>
            {
                if (!Enum.TryParse<HandoverState>(form["state"], out var state))
                    throw new RefusedException(FindingRefusals.AnswerMissing);
                door.Require(Right.AnswerFinding);
                var request = state == HandoverState.Rectified ? await AnswerFinding.RectifiedAsync(form, "rectification", ct) : new(state, form["remark"], null, form["caseNumber"]);
                await door.CallAsync((AnswerFinding.Handler h) => h.HandleAsync(findingId, request, expected, ct), ct);
                return ($"/received-findings/{findingId}", $"已登记：{InspectionNames.Of(state)}，省厅会收到");
            }, async state => await ModelAsync(findingId, state, door, ct), ct)).WithMetadata(PhotoForm.Limit);
    }

    private static async Task<ReceivedFindingPage.Shown> ModelAsync(Guid findingId, FormState? state, Door door, CancellationToken ct)
    {
        var finding = await door.CallAsync((ReadReceivedFinding.Handler h) => h.HandleAsync(findingId, ct), ct);
        return new ReceivedFindingPage.Shown(finding, state ?? FormState.At(finding.Revision), door.Caller.Can(Right.AnswerFinding));
    }
}
