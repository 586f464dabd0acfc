using Microsoft.EntityFrameworkCore;
using Province.App.Exchange;
using Province.App.Facts;
using Province.App.Security;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Exchange;
using Province.Domain.Plans;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Plans;

/// <summary>The planner files an approved and issued version with the province (报送).</summary>
internal static class FilePlan
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/plans/{planId:guid}/filing", async (Guid planId, ExpectedVersion expected, Door door, CancellationToken ct) =>
            PlanState.Tagged(await door.CallAsync((Handler h) => h.HandleAsync(planId, expected, ct), ct)))
        .WithName(nameof(FilePlan));

    [Needs(Right.PreparePlan)]
    internal sealed class Handler(ProvinceDb db, PlanSteps steps, Outgoing outgoing, FactBoard facts)
    {
        internal async Task<PlanState> HandleAsync(Guid planId, ExpectedVersion expected, CancellationToken ct)
        {
            await db.TakeTurnAsync(Turn.PlanLines, ct);   // whoever reports a line at the same time reports it of this version or of the last
            var plan = await steps.LoadAsync(planId, expected, ct);
            RefusedException.Enforce(plan.RefuseFiling());
            var snapshot = await SnapshotAsync(plan, ct);
            var subject = $"报送 {plan.Year} 年度监督检查计划（第 {plan.CurrentVersion} 版）";
            var envelope = outgoing.Send(plan.Tenant.Province,
                new Letter(FiledPlanSnapshot.EnvelopeKind, $"plan/{plan.Year}", subject, snapshot.Write()) { Files = [snapshot.File.Sha256] });
            plan.File(envelope.Id, steps.Actor, steps.Now);
            await steps.SaveAsync(plan, $"报送省应急管理厅，快照指纹 {envelope.Sha256[..12]}", ct);
            await facts.TellAsync(new PlanFiled(plan.Id, plan.Year), ct);
            return PlanState.Of(plan);
        }

        private async Task<FiledPlanSnapshot> SnapshotAsync(Plan plan, CancellationToken ct)
        {
            var version = plan.Current;
            var content = await db.PlanContents.AsNoTracking().SingleAsync(c => c.PlanId == plan.Id && c.Number == version.Number, ct);
            var diagnostics = content.ReadDiagnostics();
            var explanations = await db.DiagnosticExplanations.AsNoTracking()
                .Where(e => e.PlanId == plan.Id).ToDictionaryAsync(e => e.Key, e => e.Reason, ct);
            var kept = diagnostics.Select(DiagnosticExplanation.KeyOf).Where(explanations.ContainsKey).Distinct().ToDictionary(key => key, key => explanations[key]);
            return new FiledPlanSnapshot(plan.Id, plan.Year, version.Number, version.Title, version.Issuance!, version.Figures,
                new PlanFile(version.FileName, version.FileSha256), steps.Actor.Name,
                content.ReadDocument(), content.ReadSource(version.FileName).Lines, diagnostics, kept);
        }
    }
}
