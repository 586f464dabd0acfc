using Microsoft.EntityFrameworkCore;
using Province.App.Exchange;
using Province.App.Security;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Campaigns.Summaries;
using Province.Domain.Exchange;
using Province.Domain.Refusals;

namespace Province.App.Features.Campaigns.Summaries;

/// <summary>What accepting and returning a summary have in common: the summary at the revision that the officer saw, and the envelope back to the city.</summary>
internal sealed class SummaryAnswers(ProvinceDb db, Session session, Outgoing outgoing, TimeProvider clock)
{
    internal sealed record Response(Guid SummaryId, SummaryStage Stage, int Revision);

    internal static TaggedOk<Response> Tagged(Response response) => Shell.Api.Tagged.Ok(response, response.Revision);

    public async Task<Response> AnswerAsync(Guid id, ExpectedVersion expected, Action<FiledSummary, string, DateTimeOffset> answer, CancellationToken ct)
    {
        var summary = await db.FiledSummaries.SingleOrDefaultAsync(s => s.Id == id, ct) ?? throw new RefusedException(SummaryRefusals.NotFound);
        expected.Enforce(summary.Revision, summary.Stage == SummaryStage.Filed ? null : SummaryRefusals.AnsweredAlready(summary) with { Code = "summary.stale" });
        if (await db.FiledSummaries.AnyAsync(s => s.CampaignId == summary.CampaignId && s.City == summary.City && s.Version > summary.Version, ct))
            throw new RefusedException(SummaryRefusals.Superseded);
        answer(summary, session.Caller.Name, clock.GetUtcNow());
        var campaign = await db.Campaigns.AsNoTracking().SingleAsync(c => c.Id == summary.CampaignId, ct);
        var accepted = summary.Stage == SummaryStage.Accepted;
        var verb = accepted ? "受理" : "退回";
        var letter = new SummaryAnswer(summary.CampaignId, accepted, summary.AnsweredBy!, summary.AnsweredAt!.Value, accepted ? null : summary.Comment);
        outgoing.Send(summary.City, new Letter(SummaryAnswer.EnvelopeKind, $"campaign/{summary.CampaignId}",
            $"{verb} {campaign.Year} 年“{campaign.Title}”第 {summary.Group} 组书面总结（第 {summary.Version} 版）", letter.Write()) { AnswerTo = summary.Id });
        session.Record("filedSummary", summary.Id, $"{campaign.Year} 年“{campaign.Title}”第 {summary.Group} 组书面总结第 {summary.Version} 版", verb);
        return new Response(summary.Id, summary.Stage, summary.Revision);
    }
}
