using Microsoft.EntityFrameworkCore;
using Province.App.Exchange;
using Province.Data;
using Province.Domain.Exchange;
using Province.Domain.Inspections;
using Province.Domain.Refusals;

namespace Province.App.Features.Inspections.Received;

/// <summary>Lays findings that a cross group handed over on the city's desk, each once.</summary>
internal sealed class ReceiveFindings(ProvinceDb db) : IReceive
{
    public string Kind => FindingsLetter.EnvelopeKind;

    public string Title => "问题移交";

    public async Task<Refusal?> HandleAsync(InboxEnvelope envelope, CancellationToken ct)
    {
        var letter = FindingsLetter.Read(envelope.Payload);
        var known = await db.ReceivedFindings.Where(finding => finding.InspectionId == letter.InspectionId).Select(finding => finding.Id).ToListAsync(ct);
        for (var ordinal = 0; ordinal < letter.Findings.Count; ordinal++)
            if (!known.Contains(letter.Findings[ordinal].Id))
                db.ReceivedFindings.Add(new ReceivedFinding(envelope.Tenant, envelope.Sender, envelope.EnvelopeId, letter, ordinal, envelope.SentAt));
        return null;
    }
}
