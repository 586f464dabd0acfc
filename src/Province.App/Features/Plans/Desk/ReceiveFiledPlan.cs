using Microsoft.EntityFrameworkCore;
using Province.App.Exchange;
using Province.Data;
using Province.Domain.Exchange;
using Province.Domain.Plans;
using Province.Domain.Refusals;

namespace Province.App.Features.Plans.Desk;

/// <summary>Lays a plan that a city filed on the province's desk.</summary>
internal sealed class ReceiveFiledPlan(ProvinceDb db) : IReceive
{
    public string Kind => FiledPlanSnapshot.EnvelopeKind;

    public string Title => "计划报送";

    public bool AwaitsAnswer => true;

    public async Task<Refusal?> HandleAsync(InboxEnvelope envelope, CancellationToken ct)
    {
        if (await db.FiledPlans.AnyAsync(plan => plan.Id == envelope.EnvelopeId, ct))
            return null;
        var snapshot = FiledPlanSnapshot.Read(envelope.Payload);
        db.FiledPlans.Add(new FiledPlan(envelope.Tenant, envelope.Sender, envelope.EnvelopeId, envelope.Sha256, snapshot, envelope.SentAt));
        return null;
    }
}
