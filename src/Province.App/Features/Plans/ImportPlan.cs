using Province.App.Shell.Api;
using Microsoft.EntityFrameworkCore;
using Province.App.Files;
using Province.App.Security;
using Province.Data;
using Province.Domain.Plans;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Plans;

/// <summary>The planner imports a document as the city's plan of its year, or as that plan's next version (导入).</summary>
internal static class ImportPlan
{
    /// <summary>What to import.</summary>
    /// <param name="File">The document.</param>
    /// <param name="Year">The year it is expected to be for, or null to go by the document.</param>
    /// <param name="ConfirmYear">Whether another year than the expected one is fine.</param>
    /// <param name="Reason">Why there is a next version; needed once the plan was accepted.</param>
    internal sealed record Request(Upload File, int? Year = null, bool ConfirmYear = false, string? Reason = null);

    internal sealed record Response(Guid PlanId, int Year, int Version, PlanStage Stage, int Revision, string Title, bool Issued, PlanFigures Figures);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/plans/import", async (HttpRequest http, Door door, CancellationToken ct) =>
        {
            door.Require(Right.PreparePlan);
            var request = await ImportForm.RequestAsync(http, ct);
            var response = await door.CallAsync((Handler h) => h.HandleAsync(request, ct), ct);
            return Tagged.Created($"/api/v1/plans/{response.PlanId}", response, response.Revision);
        })
        .WithName(nameof(ImportPlan)).Idempotent();

    [Needs(Right.PreparePlan)]
    internal sealed class Handler(ProvinceDb db, PlanSteps steps, Session session, FileStore files, TimeProvider clock)
    {
        internal async Task<Response> HandleAsync(Request request, CancellationToken ct)
        {
            var import = PlanDocumentReading.Read(request.File);
            var year = await CheckedYearAsync(import, request, ct);
            var plan = await db.Plans.Include(p => p.Versions).SingleOrDefaultAsync(p => p.Year == year, ct);
            if (plan is null)
                db.Plans.Add(plan = new Plan(session.Tenant, Guid.CreateVersion7(clock.GetUtcNow()), year));
            var version = plan.Import(import, request.Reason?.Trim(), steps.Actor, steps.Now);
            await files.StoreAsync(request.File.FileName, request.File.Content, ct);
            await steps.SaveAsync(plan, $"导入“{request.File.FileName}”，{version.Figures.Errors} 个错误，{version.Figures.Warnings} 个提醒", ct);
            return new Response(plan.Id, plan.Year, version.Number, plan.Stage, plan.Revision, version.Title, version.Issuance is not null, version.Figures);
        }

        private async Task<int> CheckedYearAsync(ImportedPlan import, Request request, CancellationToken ct)
        {
            var own = await db.Tenants.Where(t => t.Id == session.Tenant).Select(t => t.Area).SingleAsync(ct);
            if (import.Document.City is { } named && named != own)
                throw new RefusedException(PlanRefusals.OtherCity(own, named));
            if (import.Document.Year is not { } year)
                throw new RefusedException(PlanRefusals.NoYear);
            if (request.Year is { } asked && asked != year && !request.ConfirmYear)
                throw new RefusedException(PlanRefusals.OtherYear(asked, year));
            return year;
        }
    }
}
