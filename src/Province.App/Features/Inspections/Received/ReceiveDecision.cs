using Microsoft.EntityFrameworkCore;
using Province.App.Exchange;
using Province.Data;
using Province.Domain.Exchange;
using Province.Domain.Inspections;
using Province.Domain.Refusals;

namespace Province.App.Features.Inspections.Received;

/// <summary>Takes in what the province decided about the city's dispute.</summary>
internal sealed class ReceiveDecision(ProvinceDb db) : IReceive
{
    public string Kind => FindingDecision.EnvelopeKind;

    public string Title => "异议处理";

    public async Task<Refusal?> HandleAsync(InboxEnvelope envelope, CancellationToken ct)
    {
        var decision = FindingDecision.Read(envelope.Payload);
        return await db.ReceivedFindings.SingleOrDefaultAsync(finding => finding.Id == decision.FindingId && finding.Sender == envelope.Sender, ct) is { } finding
            ? finding.Decide(decision)
            : FindingRefusals.NotFound;
    }
}
