using Microsoft.EntityFrameworkCore;
using Province.App.Exchange;
using Province.Data;
using Province.Domain.Campaigns.Assignments;
using Province.Domain.Campaigns.Extensions;
using Province.Domain.Exchange;
using Province.Domain.Refusals;

namespace Province.App.Features.Campaigns.Assignments;

/// <summary>Takes in what the province answered to a request for more time.</summary>
internal sealed class ReceiveExtensionAnswer(ProvinceDb db) : IReceive
{
    public string Kind => ExtensionAnswer.EnvelopeKind;

    public string Title => "延期答复";

    public async Task<Refusal?> HandleAsync(InboxEnvelope envelope, CancellationToken ct)
    {
        var answer = ExtensionAnswer.Read(envelope.Payload);
        var extension = await db.DeadlineExtensions.SingleOrDefaultAsync(e => e.Id == envelope.AnswerTo, ct);
        var assignment = await db.CampaignAssignments.SingleOrDefaultAsync(a => a.Id == answer.CampaignId, ct);
        if (extension is not { Stage: ExtensionStage.Asked } || assignment is null)
            return AssignmentRefusals.AnswerPassed;
        extension.Answer(answer);
        assignment.AnswerExtension(extension.Kind, answer);
        return null;
    }
}
