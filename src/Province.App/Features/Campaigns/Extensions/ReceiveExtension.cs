using Microsoft.EntityFrameworkCore;
using Province.App.Exchange;
using Province.Data;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Extensions;
using Province.Domain.Exchange;
using Province.Domain.Refusals;

namespace Province.App.Features.Campaigns.Extensions;

/// <summary>Lays a city's request for more time on the province's desk. The first date is the campaign's own, whatever the city wrote.</summary>
internal sealed class ReceiveExtension(ProvinceDb db) : IReceive
{
    public string Kind => ExtensionRequest.EnvelopeKind;

    public string Title => "延期申请";

    public bool AwaitsAnswer => true;

    public async Task<Refusal?> HandleAsync(InboxEnvelope envelope, CancellationToken ct)
    {
        var asked = ExtensionRequest.Read(envelope.Payload);
        var campaign = await db.Campaigns.AsNoTracking().SingleOrDefaultAsync(c => c.Id == asked.CampaignId, ct);
        if (campaign is null)
            return CampaignRefusals.NotTaken;
        if (campaign.Terms.Dates.Of(asked.Kind) is not { } first)
            return ExtensionRefusals.NoDate;
        if (!await db.DeadlineExtensions.AnyAsync(e => e.Id == envelope.EnvelopeId, ct))
            db.DeadlineExtensions.Add(new DeadlineExtension(envelope.Tenant, envelope.EnvelopeId, envelope.Sender, asked with { FirstDue = first }));
        return null;
    }
}
