using Microsoft.EntityFrameworkCore;
using Province.App.Exchange;
using Province.App.Facts;
using Province.App.Security;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Campaigns.Rosters;
using Province.Domain.Exchange;
using Province.Domain.Refusals;

namespace Province.App.Features.Campaigns.Rosters;

/// <summary>What accepting and returning have in common: the roster at the revision that the officer saw, and the envelope back to the city.</summary>
internal sealed class RosterAnswers(ProvinceDb db, Session session, Outgoing outgoing, FactBoard facts, TimeProvider clock)
{
    internal sealed record Response(Guid RosterId, FiledRosterStage Stage, int Revision);

    internal static TaggedOk<Response> Tagged(Response response) => Shell.Api.Tagged.Ok(response, response.Revision);

    public async Task<Response> AnswerAsync(Guid id, ExpectedVersion expected, Action<FiledRoster, string, DateTimeOffset> answer, CancellationToken ct)
    {
        var roster = await db.FiledRosters.SingleOrDefaultAsync(r => r.Id == id, ct) ?? throw new RefusedException(RosterRefusals.NotFound);
        expected.Enforce(roster.Revision, roster.Stage == FiledRosterStage.Filed ? null : RosterRefusals.AnsweredAlready(roster) with { Code = "roster.stale" });
        if (await db.FiledRosters.AnyAsync(r => r.CampaignId == roster.CampaignId && r.City == roster.City && r.Version > roster.Version, ct))
            throw new RefusedException(RosterRefusals.Superseded);
        answer(roster, session.Caller.Name, clock.GetUtcNow());
        var campaign = await db.Campaigns.AsNoTracking().SingleAsync(c => c.Id == roster.CampaignId, ct);
        var area = await db.Tenants.Where(tenant => tenant.Id == roster.City).Select(tenant => tenant.Area).SingleAsync(ct);
        var accepted = roster.Stage == FiledRosterStage.Accepted;
        var verb = accepted ? "受理" : "退回";
        var payload = new RosterAnswer(roster.CampaignId, accepted, roster.AnsweredBy!, roster.AnsweredAt!.Value, accepted ? null : roster.Comment);
        outgoing.Send(roster.City, new Letter(RosterAnswer.EnvelopeKind, $"campaign/{roster.CampaignId}",
            $"{verb} {campaign.Year} 年“{campaign.Title}”人员名单（第 {roster.Version} 版）", payload.Write()) { AnswerTo = roster.Id });
        session.Record("filedRoster", roster.Id, $"{area} {campaign.Year} 年“{campaign.Title}”名单第 {roster.Version} 版", verb);
        await TellAsync(roster, ct);
        return new Response(roster.Id, roster.Stage, roster.Revision);
    }

    /// <summary>The answer is written first, so that whoever hears of it reads it.</summary>
    private async Task TellAsync(FiledRoster roster, CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        if (roster.Stage == FiledRosterStage.Accepted)
            await facts.TellAsync(new RosterAccepted(roster.CampaignId, roster.City, roster.Id), ct);
        else
            await facts.TellAsync(new RosterReturned(roster.CampaignId, roster.City, roster.Id), ct);
    }
}
