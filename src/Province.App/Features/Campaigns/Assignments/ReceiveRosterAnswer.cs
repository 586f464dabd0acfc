using Microsoft.EntityFrameworkCore;
using Province.App.Exchange;
using Province.Data;
using Province.Domain.Campaigns.Assignments;
using Province.Domain.Campaigns.Rosters;
using Province.Domain.Exchange;
using Province.Domain.Refusals;

namespace Province.App.Features.Campaigns.Assignments;

/// <summary>Takes in what the province answered to a roster; an answer to an earlier filing changes nothing, and the province is told.</summary>
internal sealed class ReceiveRosterAnswer(ProvinceDb db) : IReceive
{
    public string Kind => RosterAnswer.EnvelopeKind;

    public string Title => "名单答复";

    public async Task<Refusal?> HandleAsync(InboxEnvelope envelope, CancellationToken ct)
    {
        var answer = RosterAnswer.Read(envelope.Payload);
        return envelope.AnswerTo is { } filing && await db.CampaignAssignments.SingleOrDefaultAsync(a => a.Id == answer.CampaignId, ct) is { } assignment && assignment.Answer(filing, answer)
            ? null
            : AssignmentRefusals.AnswerPassed;
    }
}
