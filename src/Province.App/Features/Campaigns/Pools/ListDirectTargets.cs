using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.Data;
using Province.Domain.Campaigns;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns.Pools;

/// <summary>What the province inspects directly in a campaign, by credit code (省厅直接执法企业).</summary>
public static class ListDirectTargets
{
    public sealed record Row(string CreditCode, string Name, string Reason, string AddedBy, DateTimeOffset AddedAt);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/campaigns/{campaignId:guid}/direct-targets", async (Guid campaignId, Door door, CancellationToken ct) =>
            TypedResults.Ok(await door.CallAsync((Handler h) => h.HandleAsync(campaignId, ct), ct)))
        .WithName(nameof(ListDirectTargets));

    [Needs(Right.ViewCampaigns)]
    internal sealed class Handler(ProvinceDb db)
    {
        internal async Task<IReadOnlyList<Row>> HandleAsync(Guid campaignId, CancellationToken ct)
        {
            if (!await db.Campaigns.AnyAsync(c => c.Id == campaignId, ct))
                throw new RefusedException(CampaignRefusals.NotFound);
            return await db.CampaignDirectTargets.AsNoTracking().Where(target => target.CampaignId == campaignId).OrderBy(target => target.CreditCode)
                .Select(target => new Row(target.CreditCode, target.Name, target.Reason, target.AddedBy, target.AddedAt)).ToListAsync(ct);
        }
    }
}
