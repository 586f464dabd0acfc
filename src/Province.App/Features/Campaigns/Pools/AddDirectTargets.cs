using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Pools;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns.Pools;

/// <summary>The organiser notes what the province inspects directly, a line an enterprise; all lines or none (登记省厅直接执法企业).</summary>
internal static class AddDirectTargets
{
    /// <param name="Lines">Lines of credit code, name and reason, with a comma or a tab between them.</param>
    internal sealed record Request(string? Lines);

    internal sealed record Response(int Added, int Total);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/campaigns/{campaignId:guid}/direct-targets", async (Guid campaignId, Request request, Door door, CancellationToken ct) =>
            TypedResults.Ok(await door.CallAsync((Handler h) => h.HandleAsync(campaignId, request, ct), ct)))
        .WithName(nameof(AddDirectTargets)).Idempotent();

    [Needs(Right.OrganiseCampaign)]
    internal sealed class Handler(ProvinceDb db, CampaignDesk desk, OpenGroupDraws draws, Session session)
    {
        internal async Task<Response> HandleAsync(Guid campaignId, Request request, CancellationToken ct)
        {
            var campaign = await db.Campaigns.AsNoTracking().SingleOrDefaultAsync(c => c.Id == campaignId, ct) ?? throw new RefusedException(CampaignRefusals.NotFound);
            var targets = DirectTargetLines.Read(request.Lines);
            var held = await db.CampaignDirectTargets.Where(target => target.CampaignId == campaignId).Select(target => target.CreditCode).ToListAsync(ct);
            if (targets.FirstOrDefault(target => held.Contains(target.CreditCode)) is { } again)
                throw new RefusedException(PoolRefusals.DirectAlready(again));
            await draws.EnforceUntouchedAsync(campaignId, targets, ct);
            db.CampaignDirectTargets.AddRange(targets.Select(target => new CampaignDirectTarget(session.Tenant, campaignId, target, desk.Actor.Name, desk.Now)));
            session.Record("campaign", campaignId, $"{campaign.Year} 年“{campaign.Title}”", $"登记省厅直接执法企业 {targets.Count} 家：{string.Join('、', targets.Take(10).Select(target => target.Name))}");
            return new Response(targets.Count, held.Count + targets.Count);
        }
    }
}
