using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Province.App.Exchange;
using Province.Data;
using Province.Domain.Calendar;
using Province.Domain.Exchange;
using Province.Domain.Plans;
using Province.Domain.Refusals;
using Province.Domain.Reports;

namespace Province.App.Features.Reports.Desk;

/// <summary>Counts a city's summary of a quarter from its own lines, compares those with the plan that the city filed, and lays it on the province's desk;
/// one that does not add up goes back with the reason.</summary>
internal sealed class ReceiveQuarterSummary(ProvinceDb db) : IReceive
{
    public string Kind => QuarterSnapshot.EnvelopeKind;

    public string Title => "季度汇总报送";

    public async Task<Refusal?> HandleAsync(InboxEnvelope envelope, CancellationToken ct)
    {
        if (await db.FiledQuarterSummaries.AnyAsync(summary => summary.Id == envelope.EnvelopeId, ct))
            return null;
        if (Read(envelope.Payload) is not { } snapshot)
            return QuarterRefusals.Malformed("内容不完整");
        if (snapshot.Refuse() is { } refusal)
            return refusal;
        if (envelope.Thread != QuarterSnapshot.ThreadOf(snapshot.When))
            return QuarterRefusals.Malformed("往来的主题与内容不是同一个季度");
        if (snapshot.On > ChinaTime.DayOf(envelope.SentAt))
            return QuarterRefusals.Malformed("数字截至的日期在报送以后");
        if (await db.FiledQuarterSummaries.AnyAsync(summary => summary.City == envelope.Sender && summary.Year == snapshot.Year && summary.Quarter == snapshot.Quarter && summary.Version >= snapshot.Version, ct))
            return QuarterRefusals.Malformed($"第 {snapshot.Version} 版已经收到过");
        if (await RefuseLinesAsync(envelope, snapshot, ct) is { } differs)
            return differs;
        db.FiledQuarterSummaries.Add(new FiledQuarterSummary(envelope.Tenant, envelope.Sender, envelope.EnvelopeId, envelope.Sha256, snapshot, envelope.SentAt));
        return null;
    }

    /// <exception cref="DeliveryFailedException">The plan is not here yet; the summary is brought again.</exception>
    private async Task<Refusal?> RefuseLinesAsync(InboxEnvelope envelope, QuarterSnapshot snapshot, CancellationToken ct)
    {
        var plans = await db.FiledPlans.AsNoTracking().Where(plan => plan.City == envelope.Sender && plan.Year == snapshot.Year && plan.PlanId == snapshot.PlanId)
            .Select(plan => new { plan.Id, plan.Version }).ToListAsync(ct);
        if (plans.Find(plan => plan.Version == snapshot.PlanVersion) is { } summed)
            return snapshot.RefuseAgainst(FiledPlanSnapshot.Read(await db.Inbox.Where(e => e.Sender == envelope.Sender && e.EnvelopeId == summed.Id).Select(e => e.Payload).SingleAsync(ct)).Document);
        // Plans arrive in their order: behind a later version no earlier one will come.
        return plans.Exists(plan => plan.Version > snapshot.PlanVersion) ? QuarterRefusals.Malformed($"没有收到过年度计划第 {snapshot.PlanVersion} 版")
            : throw new DeliveryFailedException(DeliveryFailures.Receiver, $"Summary {envelope.EnvelopeId} sums up version {snapshot.PlanVersion} of plan {snapshot.PlanId}, which has not arrived.");
    }

    private static QuarterSnapshot? Read(string payload)
    {
        try
        {
            return QuarterSnapshot.Read(payload);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
