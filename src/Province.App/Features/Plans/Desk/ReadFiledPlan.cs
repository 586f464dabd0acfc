using Province.App.Shell.Api;
using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.Data;
using Province.Domain.Plans;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Plans.Desk;

/// <summary>A filed plan as the city sealed it, and what the province said to it.</summary>
public static class ReadFiledPlan
{
    public sealed record Response(
        Guid Id, int City, string Area, int Year, int Version, FiledPlanStage Stage, int Revision, string Sha256, DateTimeOffset FiledAt, string FiledBy,
        string? AnsweredBy, DateTimeOffset? AnsweredAt, IReadOnlyList<ReturnComment> Comments, FiledPlanSnapshot Snapshot, IReadOnlyList<Filing> Filings);

    /// <summary>One of the filings of the same city and year.</summary>
    public sealed record Filing(Guid Id, int Version, DateTimeOffset FiledAt, FiledPlanStage Stage);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/filed-plans/{id:guid}", async (Guid id, Door door, CancellationToken ct) =>
        {
            var plan = await door.CallAsync((Handler h) => h.HandleAsync(id, ct), ct);
            return Tagged.Ok(plan, plan.Revision);
        })
        .WithName(nameof(ReadFiledPlan));

    [Needs(Right.ViewFiledPlans)]
    internal sealed class Handler(ProvinceDb db)
    {
        internal async Task<Response> HandleAsync(Guid id, CancellationToken ct)
        {
            var plan = await db.FiledPlans.AsNoTracking().Include(p => p.Comments).SingleOrDefaultAsync(p => p.Id == id, ct)
                ?? throw new RefusedException(FiledPlanRefusals.NotFound);
            var payload = await db.Inbox.Where(e => e.Sender == plan.City && e.EnvelopeId == id).Select(e => e.Payload).SingleAsync(ct);
            var area = await db.Tenants.Where(t => t.Id == plan.City).Select(t => t.Area).SingleAsync(ct);
            var filings = await db.FiledPlans.Where(p => p.City == plan.City && p.Year == plan.Year).OrderByDescending(p => p.Version)
                .Select(p => new Filing(p.Id, p.Version, p.FiledAt, p.Stage)).ToListAsync(ct);
            return new Response(plan.Id, plan.City.Code, area, plan.Year, plan.Version, plan.Stage, plan.Revision, plan.Sha256, plan.FiledAt, plan.FiledBy,
                plan.AnsweredBy, plan.AnsweredAt, [.. plan.Comments.OrderBy(c => c.Ordinal).Select(c => new ReturnComment(c.Annex, c.Text))],
                FiledPlanSnapshot.Read(payload), filings);
        }
    }
}
