using Microsoft.EntityFrameworkCore;
using Province.App.Exchange;
using Province.App.Security;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Campaigns.Pools;
using Province.Domain.Exchange;
using Province.Domain.Refusals;

namespace Province.App.Features.Campaigns.Pools;

/// <summary>What accepting and returning have in common: the pool at the revision that the officer saw, and the envelope back to the city.</summary>
internal sealed class PoolAnswers(ProvinceDb db, Session session, Outgoing outgoing, TimeProvider clock)
{
    internal sealed record Response(Guid PoolId, FiledPoolStage Stage, int Revision);

    internal static TaggedOk<Response> Tagged(Response response) => Shell.Api.Tagged.Ok(response, response.Revision);

    public async Task<Response> AnswerAsync(Guid id, ExpectedVersion expected, Action<FiledCampaignPool, string, DateTimeOffset> answer, CancellationToken ct)
    {
        var pool = await db.FiledCampaignPools.SingleOrDefaultAsync(p => p.Id == id, ct) ?? throw new RefusedException(PoolRefusals.NotFound);
        expected.Enforce(pool.Revision, pool.Stage == FiledPoolStage.Filed ? null : PoolRefusals.AnsweredAlready(pool) with { Code = "pool.stale" });
        if (await db.FiledCampaignPools.AnyAsync(p => p.CampaignId == pool.CampaignId && p.City == pool.City && p.Version > pool.Version, ct))
            throw new RefusedException(PoolRefusals.Superseded);
        answer(pool, session.Caller.Name, clock.GetUtcNow());
        var campaign = await db.Campaigns.AsNoTracking().SingleAsync(c => c.Id == pool.CampaignId, ct);
        var area = await db.Tenants.Where(tenant => tenant.Id == pool.City).Select(tenant => tenant.Area).SingleAsync(ct);
        var accepted = pool.Stage == FiledPoolStage.Accepted;
        var verb = accepted ? "受理" : "退回";
        var payload = new PoolAnswer(pool.CampaignId, accepted, pool.AnsweredBy!, pool.AnsweredAt!.Value, accepted ? null : pool.Comment);
        outgoing.Send(pool.City, new Letter(PoolAnswer.EnvelopeKind, PoolComparisons.ThreadOf(pool.CampaignId),
            $"{verb} {campaign.Year} 年“{campaign.Title}”候选企业名单（第 {pool.Version} 版）", payload.Write()) { AnswerTo = pool.Id });
        session.Record("filedPool", pool.Id, $"{area} {campaign.Year} 年“{campaign.Title}”候选企业第 {pool.Version} 版", verb);
        return new Response(pool.Id, pool.Stage, pool.Revision);
    }
}
