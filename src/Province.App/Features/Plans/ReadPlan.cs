using Province.App.Shell.Api;
using Microsoft.EntityFrameworkCore;
using Province.App.Plans;
using Province.App.Security;
using Province.Data;
using Province.Domain.Plans;
using Province.Domain.Plans.Diagnostics;
using Province.Domain.Plans.Statements;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Plans;

/// <summary>A plan with one of its versions: the data, the text, what does not add up, what was said to it, and its history.</summary>
public static class ReadPlan
{
    public sealed record Response(
        PlanState State, PlanVersionHead Version, IReadOnlyList<PlanVersionHead> Versions, PlanDocument Document, IReadOnlyList<string> Source,
        IReadOnlyList<FoundDiagnostic> Diagnostics, IReadOnlyList<CommentLine> Comments, IReadOnlyList<StepLine> Steps, PlanPersons Persons);

    /// <summary>Who took the steps that another person must take.</summary>
    public sealed record PlanPersons(Guid? Submitter, Guid? Reviewer);

    public sealed record PlanVersionHead(
        int Number, string Title, string FileName, string FileSha256, string? Reason, Issuance? Issuance, PlanFigures Figures);

    public sealed record FoundDiagnostic(string Key, Diagnostic Diagnostic, string? Explanation, string? ExplainedBy);

    public sealed record CommentLine(int Version, int? Annex, string Text);

    public sealed record StepLine(PlanStepKind Kind, int Version, string ActorName, DateTimeOffset At, string? Reason);

    /// <summary>What a page can do without, showing one tab at a time: the diagnostics with the text that they stand beside, and the history.</summary>
    [Flags]
    public enum Parts { None = 0, Findings = 1, Steps = 2, All = Findings | Steps }

    internal static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/plans/{planId:guid}", async (Guid planId, int? version, Door door, CancellationToken ct) =>
        {
            var plan = await door.CallAsync((Handler h) => h.HandleAsync(planId, version, ct), ct);
            return Tagged.Ok(plan, plan.State.Revision);
        }).WithName(nameof(ReadPlan));
        api.MapGet("/plans/{planId:guid}/diagnostics", async (Guid planId, int? version, Door door, CancellationToken ct) =>
        {
            var plan = await door.CallAsync((Handler h) => h.HandleAsync(planId, version, ct), ct);
            return Tagged.Ok(plan.Diagnostics, plan.State.Revision);
        }).WithName("ReadPlanDiagnostics");
    }

    [Needs(Right.ViewPlans)]
    internal sealed class Handler(ProvinceDb db, PlanDocuments documents)
    {
        internal Task<Response> HandleAsync(Guid planId, int? number, CancellationToken ct) => HandleAsync(planId, number, Parts.All, ct);

        internal async Task<Response> HandleAsync(Guid planId, int? number, Parts parts, CancellationToken ct)
        {
            var found = await Plans(parts).Where(p => p.Id == planId)
                .Select(p => new { Plan = p, IsCommented = db.PlanComments.Any(c => c.PlanId == p.Id) }).SingleOrDefaultAsync(ct)
                ?? throw new RefusedException(PlanRefusals.NotFound);
            var plan = found.Plan;
            var version = plan.Versions.FirstOrDefault(v => v.Number == (number ?? plan.CurrentVersion))
                ?? throw new RefusedException(PlanRefusals.VersionNotFound);
            var contents = db.PlanContents.Where(c => c.PlanId == planId && c.Number == version.Number).AsSingleQuery();
            var content = parts.HasFlag(Parts.Findings) ? await contents.AsNoTracking().SingleAsync(ct) : null;
            return new Response(
                PlanState.Of(plan), Head(version), [.. plan.Versions.OrderByDescending(v => v.Number).Select(Head)],
                await documents.ReadAsync(version, async () => content?.Document ?? await contents.Select(c => c.Document).SingleAsync(ct)),
                content?.ReadSource(version.FileName).Lines ?? [],
                content is null ? [] : await DiagnosticsAsync(planId, content, ct),
                found.IsCommented ? await CommentsAsync(planId, ct) : [],
                [.. plan.Steps.OrderByDescending(s => s.Ordinal).Select(s => new StepLine(s.Kind, s.Version, s.ActorName, s.At, s.Reason))],
                new PlanPersons(plan.SubmittedBy, plan.ReviewedBy));
        }

        /// <summary>The versions come in the plan's own statement; with the steps as well each would come once for each of the other.</summary>
        private IQueryable<Plan> Plans(Parts parts)
        {
            var plans = db.Plans.AsNoTracking().Include(p => p.Versions);
            return parts.HasFlag(Parts.Steps) ? plans.Include(p => p.Steps) : plans.AsSingleQuery();
        }

        private async Task<IReadOnlyList<CommentLine>> CommentsAsync(Guid planId, CancellationToken ct) =>
            await db.PlanComments.Where(c => c.PlanId == planId).OrderBy(c => c.Version).ThenBy(c => c.Ordinal)
                .Select(c => new CommentLine(c.Version, c.Annex, c.Text)).AsSingleQuery().ToListAsync(ct);

        private async Task<IReadOnlyList<FoundDiagnostic>> DiagnosticsAsync(Guid planId, PlanContent content, CancellationToken ct)
        {
            var explained = await db.DiagnosticExplanations.AsNoTracking().Where(e => e.PlanId == planId).ToDictionaryAsync(e => e.Key, ct);
            return [.. content.ReadDiagnostics().Select(diagnostic => Found(diagnostic, explained))];
        }

        private static FoundDiagnostic Found(Diagnostic diagnostic, Dictionary<string, DiagnosticExplanation> explained)
        {
            var key = DiagnosticExplanation.KeyOf(diagnostic);
            var explanation = explained.GetValueOrDefault(key);
            return new FoundDiagnostic(key, diagnostic, explanation?.Reason, explanation?.By);
        }

        private static PlanVersionHead Head(PlanVersion v) => new(v.Number, v.Title, v.FileName, v.FileSha256, v.Reason, v.Issuance, v.Figures);
    }
}
