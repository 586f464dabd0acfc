using System.Text.Json;
using Province.App.Exchange;
using Province.Data;
using Province.Domain.Audit;
using Province.Domain.Exchange;
using Province.Domain.Refusals;

namespace Province.App.Features.Audit;

/// <summary>The province keeps the head that a city filed.</summary>
internal sealed class ReceiveAuditHead(ProvinceDb db) : IReceive
{
    public string Kind => FiledAuditHead.Kind;

    public string Title => "操作记录封存报备";

    public Task<Refusal?> HandleAsync(InboxEnvelope envelope, CancellationToken ct)
    {
        var head = JsonSerializer.Deserialize<AuditHead>(envelope.Payload, JsonSerializerOptions.Web)
            ?? throw new InvalidOperationException($"Envelope {envelope.EnvelopeId} holds no head.");
        db.FiledAuditHeads.Add(new FiledAuditHead(envelope.Tenant, envelope.Sender, envelope.EnvelopeId, head.Number, head.Hash));
        return Task.FromResult<Refusal?>(null);
    }
}
