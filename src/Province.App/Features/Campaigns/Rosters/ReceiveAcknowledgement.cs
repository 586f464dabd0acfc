using Microsoft.EntityFrameworkCore;
using Province.App.Exchange;
using Province.Data;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Rosters;
using Province.Domain.Exchange;
using Province.Domain.Refusals;

namespace Province.App.Features.Campaigns.Rosters;

/// <summary>Notes that a member of a city's roster acknowledged the discipline rules.</summary>
internal sealed class ReceiveAcknowledgement(ProvinceDb db) : IReceive
{
    public string Kind => AcknowledgementNote.EnvelopeKind;

    public string Title => "纪律确认";

    public async Task<Refusal?> HandleAsync(InboxEnvelope envelope, CancellationToken ct)
    {
        var note = AcknowledgementNote.Read(envelope.Payload);
        if (!await db.Campaigns.AnyAsync(campaign => campaign.Id == note.CampaignId, ct))
            return CampaignRefusals.NotTaken;
        var known = await db.DisciplineAcknowledgements
            .SingleOrDefaultAsync(held => held.CampaignId == note.CampaignId && held.City == envelope.Sender && held.MemberId == note.MemberId, ct);
        if (known is null)
            db.DisciplineAcknowledgements.Add(new DisciplineAcknowledgement(envelope.Tenant, envelope.Sender, note));
        else
            known.Renew(note);
        return null;
    }
}
