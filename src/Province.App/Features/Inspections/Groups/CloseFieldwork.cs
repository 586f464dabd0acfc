using Microsoft.EntityFrameworkCore;
using Province.App.Facts;
using Province.App.Security;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Campaigns.Pools;
using Province.Domain.Draws;
using Province.Domain.Inspections;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Inspections.Groups;

/// <summary>The head of a group, or an organiser, closes its fieldwork (结束现场检查).</summary>
internal static class CloseFieldwork
{
    internal sealed record Response(Guid CampaignId, int Group, DateTimeOffset ClosedAt, int Revision);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/fieldwork/{campaignId:guid}/groups/{group:int}/closing", async (Guid campaignId, int group, ExpectedVersion expected, Door door, CancellationToken ct) =>
        {
            var closed = await door.CallAsync((Handler h) => h.HandleAsync(campaignId, group, expected, ct), ct);
            return Tagged.Ok(closed, closed.Revision);
        }).WithName(nameof(CloseFieldwork));

    [Needs(Right.CloseFieldwork), PersonOnly]
    internal sealed class Handler(ProvinceDb db, FieldworkDesk desk, Session session, FactBoard facts)
    {
        internal async Task<Response> HandleAsync(Guid campaignId, int number, ExpectedVersion expected, CancellationToken ct)
        {
            var group = await desk.GroupAsync(campaignId, number, ct);
            if (!desk.SeesAll && !group.IsLeader)
                throw new RefusedException(FieldworkRefusals.NotLeader);
            var fieldwork = await desk.FieldworkAsync(campaignId, number, ct);
            if (fieldwork.ClosedAt is null)
            {
                expected.Enforce(fieldwork.Revision);
                await EnforceDrawnAsync(GroupDraw.SubjectOf(campaignId, number), ct);
            }

            var targets = await db.GroupTargets.AsNoTracking().Where(t => t.CampaignId == campaignId && t.Group == number).ToListAsync(ct);
            var inspections = await db.Inspections.AsNoTracking().Where(i => i.CampaignId == campaignId && i.Group == number).ToListAsync(ct);
            fieldwork.Close(targets, inspections, desk.By);
            session.Record("fieldwork", campaignId, $"{group.Campaign.Year} 年“{group.Campaign.Title}”第 {number} 组",
                $"结束现场检查：{inspections.Count(i => i.State == InspectionState.Inspected)} 家已检查，{inspections.Count(i => i.State == InspectionState.Unavailable)} 家无法检查");
            await db.SaveChangesAsync(ct);
            await facts.TellAsync(new FieldworkClosed(campaignId, number), ct);
            return new Response(campaignId, number, fieldwork.ClosedAt!.Value, fieldwork.Revision);
        }

        private async Task EnforceDrawnAsync(string subject, CancellationToken ct)
        {
            if (await db.Draws.Where(draw => draw.Subject == subject && draw.Stage != DrawStage.Drawn && draw.Stage != DrawStage.Void).Select(draw => (int?)draw.Number).FirstOrDefaultAsync(ct) is { } number)
                throw new RefusedException(FieldworkRefusals.DrawOpen(number));
        }
    }
}
