using Microsoft.EntityFrameworkCore;
using Province.App.Facts;
using Province.App.Features.Deadlines.Sources;
using Province.Data;
using Province.Domain.Deadlines;

namespace Province.App.Features.Deadlines;

/// <summary>Whatever changes the dates of a subject, or what was done about them, settles its deadlines in the same transaction.</summary>
internal sealed class FollowFacts(DeadlineBook book) : IOn<PlanFiled>, IOn<FiledPlanAnswered>, IOn<CampaignIssued>, IOn<CampaignRearranged>, IOn<CampaignTimeGranted>,
    IOn<CampaignDatesMoved>, IOn<RosterFiled>, IOn<RosterAccepted>, IOn<RosterReturned>, IOn<SummaryFiled>, IOn<SummaryAnswered>, IOn<FieldworkClosed>, IOn<FindingAnswered>,
    IOn<PoolFiled>, IOn<PoolAnswered>, IOn<TrainingRecorded>, IOn<FieldworkReopened>, IOn<PlanLinesReported>, IOn<QuarterSummaryFiled>
{
    public async Task HandleAsync(PlanFiled fact, CancellationToken ct)
    {
        await book.SettleAsync(DeadlineSubject.Plan, fact.PlanId, ct);
        await book.SettleAsync(DeadlineSubject.Year, YearDates.IdOf(fact.Year), ct);
        await book.SettleAsync(DeadlineSubject.Summaries, YearDates.IdOf(fact.Year), ct);
    }

    public Task HandleAsync(FiledPlanAnswered fact, CancellationToken ct) => book.SettleAsync(DeadlineSubject.Year, YearDates.IdOf(fact.Year), ct);

    public Task HandleAsync(CampaignIssued fact, CancellationToken ct) => CampaignAsync(fact.CampaignId, ct);

    public Task HandleAsync(CampaignRearranged fact, CancellationToken ct) => CampaignAsync(fact.CampaignId, ct);

    public Task HandleAsync(CampaignTimeGranted fact, CancellationToken ct) => CampaignAsync(fact.CampaignId, ct);

    public Task HandleAsync(CampaignDatesMoved fact, CancellationToken ct) => CampaignAsync(fact.CampaignId, ct);

    public Task HandleAsync(RosterFiled fact, CancellationToken ct) => CampaignAsync(fact.CampaignId, ct);

    public Task HandleAsync(RosterAccepted fact, CancellationToken ct) => CampaignAsync(fact.CampaignId, ct);

    public Task HandleAsync(RosterReturned fact, CancellationToken ct) => CampaignAsync(fact.CampaignId, ct);

    public Task HandleAsync(SummaryFiled fact, CancellationToken ct) => CampaignAsync(fact.CampaignId, ct);

    public Task HandleAsync(SummaryAnswered fact, CancellationToken ct) => CampaignAsync(fact.CampaignId, ct);

    public Task HandleAsync(FieldworkClosed fact, CancellationToken ct) => CampaignAsync(fact.CampaignId, ct);

    public Task HandleAsync(FieldworkReopened fact, CancellationToken ct) => CampaignAsync(fact.CampaignId, ct);

    public Task HandleAsync(PoolFiled fact, CancellationToken ct) => CampaignAsync(fact.CampaignId, ct);

    public Task HandleAsync(PoolAnswered fact, CancellationToken ct) => CampaignAsync(fact.CampaignId, ct);

    public Task HandleAsync(TrainingRecorded fact, CancellationToken ct) => CampaignAsync(fact.CampaignId, ct);

    public Task HandleAsync(FindingAnswered fact, CancellationToken ct) => book.SettleAsync(DeadlineSubject.Finding, fact.FindingId, ct);

    public Task HandleAsync(PlanLinesReported fact, CancellationToken ct) => book.SettleAsync(DeadlineSubject.Plan, fact.PlanId, ct);

    public Task HandleAsync(QuarterSummaryFiled fact, CancellationToken ct) => book.SettleAsync(DeadlineSubject.Summaries, YearDates.IdOf(fact.Year), ct);

    private Task CampaignAsync(Guid campaignId, CancellationToken ct) => book.SettleAsync(DeadlineSubject.Campaign, campaignId, ct);
}

/// <summary>What arrives by the exchange is about the subject that its thread names: <c>plan/2025</c>, <c>summary/2025/1</c>, <c>campaign/…</c>, <c>inspection/…</c>, <c>deadline/…</c>.</summary>
internal sealed class FollowEnvelopes(ProvinceDb db, DeadlineBook book) : IOn<EnvelopeTaken>
{
    public async Task HandleAsync(EnvelopeTaken fact, CancellationToken ct)
    {
        var thread = fact.Envelope.Thread.Split('/');
        if (thread is ["plan", var text] && int.TryParse(text, out var year))
            await YearAsync(year, ct);
        if (thread is ["summary", var summed, _] && int.TryParse(summed, out var summedYear))
            await book.SettleAsync(DeadlineSubject.Summaries, YearDates.IdOf(summedYear), ct);
        if (thread is ["campaign", var campaign] && Guid.TryParse(campaign, out var campaignId))
            await book.SettleAsync(DeadlineSubject.Campaign, campaignId, ct);
        if (thread is ["deadline", var deadline] && Guid.TryParse(deadline, out var deadlineId))
        {
            await book.SettleAsync(DeadlineSubject.CityDeadline, deadlineId, ct);
            await book.SettleOfAsync(deadlineId, ct);
        }

        if (thread is not ["inspection", var inspection] || !Guid.TryParse(inspection, out var inspectionId))
            return;
        await db.SaveChangesAsync(ct);
        foreach (var finding in await db.ReceivedFindings.Where(f => f.InspectionId == inspectionId).Select(f => f.Id).ToListAsync(ct))
            await book.SettleAsync(DeadlineSubject.Finding, finding, ct);
    }

    private async Task YearAsync(int year, CancellationToken ct)
    {
        await book.SettleAsync(DeadlineSubject.Year, YearDates.IdOf(year), ct);
        await book.SettleAsync(DeadlineSubject.Summaries, YearDates.IdOf(year), ct);
    }
}
