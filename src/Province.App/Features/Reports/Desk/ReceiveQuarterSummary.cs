using Microsoft.EntityFrameworkCore;
using Province.App.Exchange;
using Province.Data;
using Province.Domain.Exchange;
using Province.Domain.Refusals;
using Province.Domain.Reports;

namespace Province.App.Features.Reports.Desk;

/// <summary>Counts a city's summary of a quarter from its own lines, and lays it on the province's desk; one that does not add up goes back with the reason.</summary>
internal sealed class ReceiveQuarterSummary(ProvinceDb db) : IReceive
{
    public string Kind => QuarterSnapshot.EnvelopeKind;

    public string Title => "季度汇总报送";

    public async Task<Refusal?> HandleAsync(InboxEnvelope envelope, CancellationToken ct)
    {
        if (await db.FiledQuarterSummaries.AnyAsync(summary => summary.Id == envelope.EnvelopeId, ct))
            return null;
        var snapshot = QuarterSnapshot.Read(envelope.Payload);
        if (snapshot.Refuse() is { } refusal)
            return refusal;
        if (envelope.Thread != QuarterSnapshot.ThreadOf(new YearQuarter(snapshot.Year, snapshot.Quarter)))
            return QuarterRefusals.Malformed("往来的主题与内容不是同一个季度");
        if (await db.FiledQuarterSummaries.AnyAsync(summary => summary.City == envelope.Sender && summary.Year == snapshot.Year && summary.Quarter == snapshot.Quarter && summary.Version >= snapshot.Version, ct))
            return QuarterRefusals.Malformed($"第 {snapshot.Version} 版已经收到过");
        db.FiledQuarterSummaries.Add(new FiledQuarterSummary(envelope.Tenant, envelope.Sender, envelope.EnvelopeId, envelope.Sha256, snapshot, envelope.SentAt));
        return null;
    }
}
