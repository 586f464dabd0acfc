using Microsoft.EntityFrameworkCore;
using Province.App.Facts;
using Province.Data;
using Province.Domain.Reports;

namespace Province.App.Features.Reports.Quarters;

/// <summary>A summary that the province did not take is open again, with the reason.</summary>
internal sealed class FollowDeclined(ProvinceDb db) : IOn<EnvelopeDeclined>
{
    public async Task HandleAsync(EnvelopeDeclined fact, CancellationToken ct)
    {
        if (fact.Kind != QuarterSnapshot.EnvelopeKind)
            return;
        var summary = await db.QuarterSummaries.SingleOrDefaultAsync(one => one.FiledEnvelope == fact.EnvelopeId, ct);
        summary?.Decline(fact.EnvelopeId, fact.Reason);   // the deadlines follow the envelope that tells of it
    }
}
