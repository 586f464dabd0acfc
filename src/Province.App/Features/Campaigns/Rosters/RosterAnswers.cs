using Microsoft.EntityFrameworkCore;
using Province.App.Exchange;
using Province.App.Facts;
using Province.App.Security;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Rosters;
using Province.Domain.Exchange;

namespace Province.App.Features.Campaigns.Rosters;

/// <summary>What accepting and returning a roster have in common: the answer on the desk, the envelope back to the city, and the fact.</summary>
internal sealed class RosterAnswers(ProvinceDb db, FilingDesk desk, Session session, Outgoing outgoing, FactBoard facts)
{
    private static readonly FilingRefusals<FiledRoster> Refusals = new(RosterRefusals.NotFound, RosterRefusals.Superseded, roster => RosterRefusals.AnsweredAlready(roster) with { Code = "roster.stale" });

    internal sealed record Response(Guid RosterId, FilingStage Stage, int Revision);

    internal static TaggedOk<Response> Tagged(Response response) => Shell.Api.Tagged.Ok(response, response.Revision);

    public async Task<Response> AnswerAsync(Guid id, ExpectedVersion expected, Action<FiledRoster, string, DateTimeOffset> answer, CancellationToken ct)
    {
        var answered = await desk.AnswerAsync(id, expected, Refusals, answer, ct);
        var roster = answered.Filing;
        var area = await db.Tenants.Where(tenant => tenant.Id == roster.City).Select(tenant => tenant.Area).SingleAsync(ct);
        var payload = new RosterAnswer(roster.CampaignId, answered.IsAccepted, roster.AnsweredBy!, roster.AnsweredAt!.Value, answered.Comment);
        outgoing.Send(roster.City, new Letter(RosterAnswer.EnvelopeKind, $"campaign/{roster.CampaignId}",
            $"{answered.Verb} {answered.CampaignName}人员名单（第 {roster.Version} 版）", payload.Write()) { AnswerTo = roster.Id });
        session.Record("filedRoster", roster.Id, $"{area} {answered.CampaignName}名单第 {roster.Version} 版", answered.Verb);
        await TellAsync(roster, ct);
        return new Response(roster.Id, roster.Stage, roster.Revision);
    }

    /// <summary>The answer is written first, so that whoever hears of it reads it.</summary>
    private async Task TellAsync(FiledRoster roster, CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        if (roster.Stage == FilingStage.Accepted)
            await facts.TellAsync(new RosterAccepted(roster.CampaignId, roster.City, roster.Id), ct);
        else
            await facts.TellAsync(new RosterReturned(roster.CampaignId, roster.City, roster.Id), ct);
    }
}
