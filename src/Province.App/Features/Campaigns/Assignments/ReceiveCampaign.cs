using Microsoft.EntityFrameworkCore;
using Province.App.Exchange;
using Province.Data;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Assignments;
using Province.Domain.Exchange;
using Province.Domain.Refusals;

namespace Province.App.Features.Campaigns.Assignments;

/// <summary>Lays an issued campaign on the city's desk, or its later version over the earlier.</summary>
internal sealed class ReceiveCampaign(ProvinceDb db) : IReceive
{
    public string Kind => CampaignSnapshot.EnvelopeKind;

    public string Title => "交叉执法下达";

    public async Task<Refusal?> HandleAsync(InboxEnvelope envelope, CancellationToken ct)
    {
        var snapshot = CampaignSnapshot.Read(envelope.Payload);
        var known = await db.CampaignAssignments.SingleOrDefaultAsync(assignment => assignment.Id == snapshot.CampaignId, ct);
        if (known is null)
            db.CampaignAssignments.Add(new CampaignAssignment(envelope.Tenant, envelope.Sender, envelope.EnvelopeId, snapshot, envelope.SentAt));
        else
            known.Take(envelope.EnvelopeId, snapshot, await db.DeadlineExtensions.AsNoTracking().Where(e => e.CampaignId == known.Id).ToListAsync(ct), envelope.SentAt);
        return null;
    }
}
