using Province.App.Security;
using Province.App.Shell.Api;
using Province.Domain.Inspections;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Inspections.Targets;

/// <summary>The group records something that it found (登记问题).</summary>
internal static class AddFinding
{
    internal sealed record Request(string? Text, string? CheckItem, FindingSeverity Severity, bool IsMajorHazard = false)
    {
        /// <summary>The statement without white space at the ends.</summary>
        /// <exception cref="RefusedException">The check item is none of the campaign's.</exception>
        internal FindingStatement Of(FieldworkGroup group)
        {
            var item = string.IsNullOrWhiteSpace(CheckItem) ? null : CheckItem.Trim();
            return item is null || group.Campaign.Terms.CheckItems.Contains(item)
                ? new FindingStatement(Text?.Trim() ?? "", item, Severity, IsMajorHazard)
                : throw new RefusedException(Refusal.Invalid("finding.check_item_unknown", "所选检查内容不在方案的检查内容之列，请从列表中选择。", "checkItem"));
        }
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/fieldwork/targets/{targetId:guid}/findings", async (Guid targetId, Request request, ExpectedVersion expected, Door door, CancellationToken ct) =>
            InspectionStep.Tagged(await door.CallAsync((Handler h) => h.HandleAsync(targetId, request, expected, ct), ct)))
        .WithName(nameof(AddFinding)).Idempotent();

    [Needs(Right.RecordFieldwork)]
    internal sealed class Handler(FieldworkDesk desk)
    {
        internal async Task<InspectionStep> HandleAsync(Guid targetId, Request request, ExpectedVersion expected, CancellationToken ct)
        {
            var open = await desk.OpenAsync(targetId, expected, ct);
            var finding = open.Recorded.AddFinding(Guid.CreateVersion7(desk.Now), request.Of(open.Group), desk.By);
            return desk.Done(open.Recorded, $"登记问题 {finding.Ordinal}（{InspectionNames.Of(finding.Severity)}{(finding.IsMajorHazard ? "，重大事故隐患" : null)}）");
        }
    }
}
