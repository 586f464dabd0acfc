using Microsoft.EntityFrameworkCore;
using Province.App.Exchange;
using Province.App.Features.Campaigns.Extensions;
using Province.Data;
using Province.Domain.Calendar;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Rosters;
using Province.Domain.Exchange;
using Province.Domain.Refusals;

namespace Province.App.Features.Campaigns.Rosters;

/// <summary>Lays a roster that a city filed on the province's desk, late or not by the date that holds for the city.</summary>
internal sealed class ReceiveRoster(ProvinceDb db) : IReceive
{
    public string Kind => RosterSnapshot.EnvelopeKind;

    public string Title => "名单报送";

    public bool AwaitsAnswer => true;

    public async Task<Refusal?> HandleAsync(InboxEnvelope envelope, CancellationToken ct)
    {
        var snapshot = RosterSnapshot.Read(envelope.Payload);
        var campaign = await db.Campaigns.AsNoTracking().SingleOrDefaultAsync(c => c.Id == snapshot.CampaignId && c.Stage == CampaignStage.Issued, ct);
        if (campaign is null)
            return CampaignRefusals.NotTaken;
        if (await db.FiledRosters.AnyAsync(roster => roster.Id == envelope.EnvelopeId, ct))
            return null;
        db.FiledRosters.Add(new FiledRoster(envelope.Tenant, envelope.Sender, envelope.EnvelopeId, snapshot, envelope.SentAt,
            ChinaTime.DayOf(envelope.SentAt), await db.DueAsync(campaign.Id, campaign.Terms.Dates, CampaignDateKind.Roster, envelope.Sender, ct)));
        return null;
    }
}
