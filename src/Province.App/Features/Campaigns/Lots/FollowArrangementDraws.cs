using Microsoft.EntityFrameworkCore;
using Province.App.Facts;
using Province.App.Features.Draws;
using Province.Data;
using Province.Draws.Records;

namespace Province.App.Features.Campaigns.Lots;

/// <summary>Takes the outcome of a draw of an arrangement into the draft, in the transaction of the outcome, and notes when one is void.</summary>
internal sealed class FollowArrangementDraws(ProvinceDb db, CampaignDesk desk, DrawSteps draws) : IOn<DrawConcluded>, IOn<DrawVoided>
{
    public async Task HandleAsync(DrawConcluded fact, CancellationToken ct)
    {
        if (await db.ArrangementDraws.SingleOrDefaultAsync(draw => draw.DrawId == fact.DrawId, ct) is not { } draw)
            return;
        var campaign = await db.Campaigns.Include(c => c.Groups).SingleAsync(c => c.Id == draw.CampaignId, ct);
        var chain = (await draws.LoadAsync(fact.DrawId, ct)).Chain;
        draw.Conclude(chain.Basis.Request, chain.Records.OfType<OutcomeRecord>().Last().Drawn.Result, campaign, desk.Actor, desk.Now);
    }

    public async Task HandleAsync(DrawVoided fact, CancellationToken ct) =>
        (await db.ArrangementDraws.SingleOrDefaultAsync(draw => draw.DrawId == fact.DrawId, ct))?.Void();
}
