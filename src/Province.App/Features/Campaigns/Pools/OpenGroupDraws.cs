using Microsoft.EntityFrameworkCore;
using Province.Data;
using Province.Domain.Campaigns.Pools;
using Province.Domain.Draws;
using Province.Domain.Refusals;

namespace Province.App.Features.Campaigns.Pools;

/// <summary>Keeps what is out of the pools as it was while a group's draw has no outcome: a list that is changed under it would be a reason to draw again.</summary>
internal sealed class OpenGroupDraws(ProvinceDb db, GroupPools pools)
{
    /// <exception cref="RefusedException">One of the enterprises is a candidate of a group whose draw is open.</exception>
    public async Task EnforceUntouchedAsync(Guid campaignId, IReadOnlyList<DirectTarget> targets, CancellationToken ct)
    {
        await db.TakeTurnAsync(Turn.Draws, ct);   // a draw that is opened at the same time is seen here, or sees the new list
        var ofCampaign = GroupDraw.SubjectPrefix(campaignId);
        var open = await db.Draws.Where(draw => draw.Stage != DrawStage.Drawn && draw.Stage != DrawStage.Void && draw.Subject.StartsWith(ofCampaign))
            .OrderBy(draw => draw.Number).Select(draw => new { draw.Number, draw.Subject }).ToListAsync(ct);
        var index = new DirectIndex(targets);
        foreach (var draw in open)
        {
            if (GroupDraw.ReadSubject(draw.Subject) is not { } group)
                continue;
            var candidates = (await pools.OfAsync(campaignId, group.Group, ct)).SelectMany(inspected => inspected.Pool?.Candidates ?? []);
            if (candidates.FirstOrDefault(candidate => index.Find(candidate) is not null) is { } touched)
                throw new RefusedException(PoolRefusals.DirectDrawOpen(touched.Name, group.Group, draw.Number));
        }
    }
}
