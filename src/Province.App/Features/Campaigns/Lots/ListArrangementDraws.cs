using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.Data;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Lots;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns.Lots;

/// <summary>The draws that an arrangement stands on, and where it differs from them by now.</summary>
public static class ListArrangementDraws
{
    /// <param name="DrawId">The draw.</param>
    /// <param name="Number">Its number in the register.</param>
    /// <param name="Kind">What it decides.</param>
    /// <param name="Stage">How far it is.</param>
    /// <param name="IsLatest">Whether no later draw decides the same.</param>
    /// <param name="Drawn">The groups by the draw; empty before its outcome.</param>
    /// <param name="Departures">Where the arrangement differs from it, a sentence each; of an earlier one none.</param>
    public sealed record Row(
        Guid DrawId, int Number, LotKind Kind, LotStage Stage, bool IsLatest, DateTimeOffset OpenedAt, DateTimeOffset? AppliedAt,
        IReadOnlyList<CrossGroup> Drawn, IReadOnlyList<string> Departures);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/campaigns/{campaignId:guid}/arrangement-draws", async (Guid campaignId, Door door, CancellationToken ct) =>
            TypedResults.Ok(await door.CallAsync((Handler h) => h.HandleAsync(campaignId, ct), ct)))
        .WithName(nameof(ListArrangementDraws));

    [Needs(Right.ViewCampaigns)]
    internal sealed class Handler(ProvinceDb db)
    {
        internal async Task<IReadOnlyList<Row>> HandleAsync(Guid campaignId, CancellationToken ct)
        {
            var campaign = await db.Campaigns.AsNoTracking().Include(c => c.Groups).SingleOrDefaultAsync(c => c.Id == campaignId, ct)
                ?? throw new RefusedException(CampaignRefusals.NotFound);
            return await OfAsync(campaign, ct);
        }

        internal async Task<IReadOnlyList<Row>> OfAsync(Campaign campaign, CancellationToken ct)
        {
            var draws = await db.ArrangementDraws.AsNoTracking().Where(draw => draw.CampaignId == campaign.Id).OrderByDescending(draw => draw.Number).ToListAsync(ct);
            return [.. draws.Select(draw => Of(draw, draws.First(other => other.Kind == draw.Kind && (other.Stage != LotStage.Void || draw.Stage == LotStage.Void)) == draw, campaign.CrossGroups()))];
        }

        private static Row Of(ArrangementDraw draw, bool isLatest, IReadOnlyList<CrossGroup> current)
        {
            var drawn = draw.DrawnGroups();
            return new Row(draw.DrawId, draw.Number, draw.Kind, draw.Stage, isLatest, draw.OpenedAt, draw.AppliedAt, drawn,
                isLatest && (draw.Stage is LotStage.Drawn or LotStage.Applied) ? LotResults.Departures(draw.Kind, drawn, current) : []);
        }
    }
}
