using Microsoft.EntityFrameworkCore;
using Province.App.Exchange;
using Province.Data;
using Province.Domain.Exchange;
using Province.Domain.Inspections;
using Province.Domain.Refusals;

namespace Province.App.Features.Inspections.Handovers;

/// <summary>Notes what the inspected city says to a finding or did about it; a city answers only for enterprises of its own, and with files that it sent.</summary>
internal sealed class ReceiveFindingAnswer(ProvinceDb db) : IReceive
{
    public string Kind => FindingAnswer.EnvelopeKind;

    public string Title => "问题办理";

    public async Task<Refusal?> HandleAsync(InboxEnvelope envelope, CancellationToken ct)
    {
        var answer = FindingAnswer.Read(envelope.Payload);
        var inspection = await db.Inspections.Include(i => i.Findings).SingleOrDefaultAsync(i => i.Id == answer.InspectionId && i.City == envelope.Sender, ct);
        if (inspection is null || answer.Photos.Any(photo => !envelope.Files.Contains(photo.Sha256)))
            return FindingRefusals.Unknown;
        return inspection.Answer(answer);
    }
}
