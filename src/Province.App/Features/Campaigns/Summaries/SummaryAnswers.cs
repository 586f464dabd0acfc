using Province.App.Exchange;
using Province.App.Facts;
using Province.App.Security;
using Province.App.Shell.Api;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Summaries;
using Province.Domain.Exchange;

namespace Province.App.Features.Campaigns.Summaries;

/// <summary>What accepting and returning a summary have in common: the answer on the desk, and the envelope back to the city.</summary>
internal sealed class SummaryAnswers(FilingDesk desk, Session session, Outgoing outgoing, FactBoard facts)
{
    private static readonly FilingRefusals<FiledSummary> Refusals = new(SummaryRefusals.NotFound, SummaryRefusals.Superseded, summary => SummaryRefusals.AnsweredAlready(summary) with { Code = "summary.stale" });

    internal sealed record Response(Guid SummaryId, FilingStage Stage, int Revision);

    internal static TaggedOk<Response> Tagged(Response response) => Shell.Api.Tagged.Ok(response, response.Revision);

    public async Task<Response> AnswerAsync(Guid id, ExpectedVersion expected, Action<FiledSummary, string, DateTimeOffset> answer, CancellationToken ct)
    {
        var answered = await desk.AnswerAsync(id, expected, Refusals, answer, ct);
        var summary = answered.Filing;
        var letter = new SummaryAnswer(summary.CampaignId, answered.IsAccepted, summary.AnsweredBy!, summary.AnsweredAt!.Value, answered.Comment);
        outgoing.Send(summary.City, new Letter(SummaryAnswer.EnvelopeKind, $"campaign/{summary.CampaignId}",
            $"{answered.Verb} {answered.CampaignName}第 {summary.Group} 组书面总结（第 {summary.Version} 版）", letter.Write()) { AnswerTo = summary.Id });
        session.Record("filedSummary", summary.Id, $"{answered.CampaignName}第 {summary.Group} 组书面总结第 {summary.Version} 版", answered.Verb);
        await facts.TellAsync(new SummaryAnswered(summary.CampaignId), ct);
        return new Response(summary.Id, summary.Stage, summary.Revision);
    }
}
