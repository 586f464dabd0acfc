using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.Data;
using Province.Domain.Inspections;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Inspections.Handovers;

/// <summary>The group hands over all that it found and has not handed over, one envelope for each enterprise (移交全组问题).</summary>
internal static class HandOverGroup
{
    /// <param name="Enterprises">How many enterprises (家).</param>
    /// <param name="Findings">How many findings (条).</param>
    internal sealed record Response(int Enterprises, int Findings);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/fieldwork/{campaignId:guid}/groups/{group:int}/handover", async (Guid campaignId, int group, Door door, CancellationToken ct) =>
            TypedResults.Ok(await door.CallAsync((Handler h) => h.HandleAsync(campaignId, group, ct), ct)))
        .WithName(nameof(HandOverGroup));

    [Needs(Right.RecordFieldwork)]
    internal sealed class Handler(ProvinceDb db, FieldworkDesk desk, FindingsPost post, Session session)
    {
        internal async Task<Response> HandleAsync(Guid campaignId, int number, CancellationToken ct)
        {
            var group = await desk.GroupAsync(campaignId, number, ct);
            var waiting = await FieldworkDesk.Whole(db.Inspections)
                .Where(i => i.CampaignId == campaignId && i.Group == number && i.Findings.Any(finding => finding.Progress.State == HandoverState.NotHanded))
                .OrderBy(i => i.City).ThenBy(i => i.Id).ToListAsync(ct);
            if (waiting.Count == 0)
                throw new RefusedException(InspectionRefusals.NothingToHandOver);
            var findings = waiting.Sum(inspection => post.Send(group, inspection, desk.By));
            session.Record("fieldwork", campaignId, $"{group.Campaign.Year} 年“{group.Campaign.Title}”第 {number} 组", $"移交 {waiting.Count} 家企业的 {findings} 条问题");
            return new Response(waiting.Count, findings);
        }
    }
}
