using Microsoft.EntityFrameworkCore;
using Province.App.Facts;
using Province.App.Security;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Inspections.Groups;

/// <summary>Who closed the fieldwork of a group, or an organiser, reopens it with a reason (恢复现场检查). A certificate that was released stays released.</summary>
internal static class ReopenFieldwork
{
    internal sealed record Request(string? Reason);

    internal sealed record Response(Guid CampaignId, int Group, int Revision);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/fieldwork/{campaignId:guid}/groups/{group:int}/reopening", async (Guid campaignId, int group, Request request, ExpectedVersion expected, Door door, CancellationToken ct) =>
        {
            var reopened = await door.CallAsync((Handler h) => h.HandleAsync(campaignId, group, request, expected, ct), ct);
            return Tagged.Ok(reopened, reopened.Revision);
        }).WithName(nameof(ReopenFieldwork));

    [Needs(Right.CloseFieldwork), PersonOnly]
    internal sealed class Handler(ProvinceDb db, FieldworkDesk desk, Session session, FactBoard facts)
    {
        internal async Task<Response> HandleAsync(Guid campaignId, int number, Request request, ExpectedVersion expected, CancellationToken ct)
        {
            var group = await desk.GroupAsync(campaignId, number, ct);
            var fieldwork = await desk.FieldworkAsync(campaignId, number, ct);
            RefusedException.Enforce(fieldwork.RefuseReopening(desk.By, desk.SeesAll));
            expected.Enforce(fieldwork.Revision);
            await db.Entry(fieldwork).Collection(f => f.Reopenings).LoadAsync(ct);
            fieldwork.Reopen(request.Reason, desk.By, desk.SeesAll);
            session.Record("fieldwork", campaignId, $"{group.Campaign.Year} 年“{group.Campaign.Title}”第 {number} 组", $"恢复现场检查：{fieldwork.Reopenings[^1].Reason}");
            await db.SaveChangesAsync(ct);
            await facts.TellAsync(new FieldworkReopened(campaignId, number), ct);
            return new Response(campaignId, number, fieldwork.Revision);
        }
    }
}
