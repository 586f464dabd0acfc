using Microsoft.EntityFrameworkCore;
using Province.App.Exchange;
using Province.Data;
using Province.Domain.Exchange;
using Province.Domain.Inspections;

namespace Province.App.Features.Inspections.Handovers;

/// <summary>Notes what the inspected city says to a finding or did about it; a city answers only for enterprises of its own.</summary>
internal sealed class ReceiveFindingAnswer(ProvinceDb db) : IReceive
{
    public string Kind => FindingAnswer.EnvelopeKind;

    public string Title => "问题办理";

    public async Task HandleAsync(InboxEnvelope envelope, CancellationToken ct)
    {
        var answer = FindingAnswer.Read(envelope.Payload);
        var inspection = await db.Inspections.Include(i => i.Findings).SingleOrDefaultAsync(i => i.Id == answer.InspectionId && i.City == envelope.Sender, ct);
        inspection?.Answer(answer);
    }
}
