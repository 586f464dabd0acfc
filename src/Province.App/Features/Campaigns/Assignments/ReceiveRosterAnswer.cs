using Microsoft.EntityFrameworkCore;
using Province.App.Exchange;
using Province.Data;
using Province.Domain.Campaigns.Rosters;
using Province.Domain.Exchange;

namespace Province.App.Features.Campaigns.Assignments;

/// <summary>Takes in what the province answered to a roster; an answer to an earlier filing is kept in the inbox and changes nothing.</summary>
internal sealed class ReceiveRosterAnswer(ProvinceDb db) : IReceive
{
    public string Kind => RosterAnswer.EnvelopeKind;

    public string Title => "名单答复";

    public async Task HandleAsync(InboxEnvelope envelope, CancellationToken ct)
    {
        var answer = RosterAnswer.Read(envelope.Payload);
        if (envelope.AnswerTo is { } filing && await db.CampaignAssignments.SingleOrDefaultAsync(a => a.Id == answer.CampaignId, ct) is { } assignment)
            assignment.Answer(filing, answer);
    }
}
