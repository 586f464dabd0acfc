using Microsoft.EntityFrameworkCore;
using Province.App.Exchange;
using Province.App.Facts;
using Province.App.Security;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Pools;
using Province.Domain.Exchange;

namespace Province.App.Features.Campaigns.Pools;

/// <summary>What accepting and returning a pool have in common: the answer on the desk, the envelope back to the city, and the fact.</summary>
internal sealed class PoolAnswers(ProvinceDb db, FilingDesk desk, Session session, Outgoing outgoing, FactBoard facts)
{
    private static readonly FilingRefusals<FiledCampaignPool> Refusals = new(PoolRefusals.NotFound, PoolRefusals.Superseded, pool => PoolRefusals.AnsweredAlready(pool) with { Code = "pool.stale" });

    internal sealed record Response(Guid PoolId, FilingStage Stage, int Revision);

    internal static TaggedOk<Response> Tagged(Response response) => Shell.Api.Tagged.Ok(response, response.Revision);

    public async Task<Response> AnswerAsync(Guid id, ExpectedVersion expected, Action<FiledCampaignPool, string, DateTimeOffset> answer, CancellationToken ct)
    {
        var answered = await desk.AnswerAsync(id, expected, Refusals, answer, ct);
        var pool = answered.Filing;
        var area = await db.Tenants.Where(tenant => tenant.Id == pool.City).Select(tenant => tenant.Area).SingleAsync(ct);
        var payload = new PoolAnswer(pool.CampaignId, answered.IsAccepted, pool.AnsweredBy!, pool.AnsweredAt!.Value, answered.Comment);
        outgoing.Send(pool.City, new Letter(PoolAnswer.EnvelopeKind, PoolComparisons.ThreadOf(pool.CampaignId),
            $"{answered.Verb} {answered.CampaignName}候选企业名单（第 {pool.Version} 版）", payload.Write()) { AnswerTo = pool.Id });
        session.Record("filedPool", pool.Id, $"{area} {answered.CampaignName}候选企业第 {pool.Version} 版", answered.Verb);
        await facts.TellAsync(new PoolAnswered(pool.CampaignId), ct);
        return new Response(pool.Id, pool.Stage, pool.Revision);
    }
}
