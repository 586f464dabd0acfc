using Province.App.Exchange;
using Province.App.Features.Reports.Figures;
using Province.App.Security;
using Province.Domain.Exchange;
using Province.Domain.Refusals;
using Province.Domain.Reports;

namespace Province.App.Features.Reports.Quarters;

/// <summary>Seals what is filed: the figures and the lines that they are counted from, read at one time.</summary>
internal sealed class QuarterPost(PlanSums sums, QuarterDesk desk, Session session, Outgoing outgoing)
{
    /// <param name="shown">The fingerprint of the figures that the signer was shown.</param>
    internal async Task<OutboxEnvelope> SendAsync(QuarterSummary summary, Guid planId, string? shown, CancellationToken ct)
    {
        var (when, plan) = (summary.When, (await sums.ReadAsync(planId, ct))!);
        if (plan.Reported.Lines.Count > 0 && (await desk.FiguresAsync(planId, when.Year, ct)).Book.IsEmpty)
            throw new RefusedException(QuarterRefusals.NotCounted);
        var snapshot = new QuarterSnapshot(QuarterSnapshot.FormatName, when.Year, when.Quarter, summary.Version + 1, planId, plan.Version.Number, plan.Version.Title,
            desk.Today, desk.Actor.Name, summary.Remarks, FiledFigures.Of(plan.Count(), when.Quarter), plan.LinesUntil(when));
        if (FiledFigures.FingerprintOf(snapshot.Figures, snapshot.PlanVersion) != shown)
            throw new RefusedException(QuarterRefusals.FiguresMoved);
        RefusedException.Enforce(snapshot.Refuse());
        var envelope = outgoing.Send(session.Tenant.Province, new Letter(QuarterSnapshot.EnvelopeKind, QuarterSnapshot.ThreadOf(when),
            $"报送 {when}执法情况汇总（第 {snapshot.Version} 版）", snapshot.Write()));
        summary.File(envelope.Id, snapshot, desk.Actor, desk.Now);
        return envelope;
    }
}
