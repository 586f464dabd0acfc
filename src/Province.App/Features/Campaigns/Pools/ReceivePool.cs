using Microsoft.EntityFrameworkCore;
using Province.App.Exchange;
using Province.Data;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Pools;
using Province.Domain.Exchange;
using Province.Domain.Refusals;

namespace Province.App.Features.Campaigns.Pools;

/// <summary>Lays a pool that a city filed on the province's desk.</summary>
internal sealed class ReceivePool(ProvinceDb db) : IReceive
{
    public string Kind => PoolSnapshot.EnvelopeKind;

    public string Title => "候选企业报送";

    public bool AwaitsAnswer => true;

    public async Task<Refusal?> HandleAsync(InboxEnvelope envelope, CancellationToken ct)
    {
        var snapshot = PoolSnapshot.Read(envelope.Payload);
        if (!await db.Campaigns.AnyAsync(c => c.Id == snapshot.CampaignId && c.Stage == CampaignStage.Issued, ct))
            return CampaignRefusals.NotTaken;
        if (!await db.FiledCampaignPools.AnyAsync(pool => pool.Id == envelope.EnvelopeId, ct))
            db.FiledCampaignPools.Add(new FiledCampaignPool(envelope.Tenant, envelope.Sender, envelope.EnvelopeId, snapshot, envelope.Sha256, envelope.SentAt));
        return null;
    }
}
