using Microsoft.EntityFrameworkCore;
using Province.App.Features.Reports.Figures;
using Province.App.Security;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Plans;
using Province.Domain.Reports;
using Province.Domain.Tenancy;

namespace Province.App.Features.Reports.Quarters;

/// <summary>A city's summary of a quarter: the figures as they are now, what the officer says, what was filed, and the quarter before beside it.</summary>
public static class ReadQuarterSummary
{
    /// <param name="PlanVersion">The version of the plan that holds.</param>
    /// <param name="On">The local day of the figures.</param>
    /// <param name="IsOver">Whether the quarter is over, so that it can be filed.</param>
    /// <param name="IsKept">Whether the lines are counted; those of a plan that was filed before figures were kept are not until somebody counts them.</param>
    /// <param name="HasMoved">Whether the figures or the remarks are others than those that were filed last.</param>
    /// <param name="Tables">The figures.</param>
    /// <param name="Fingerprint">Of the figures; whoever signs them sends it along.</param>
    /// <param name="Last">The version of the quarter before that was filed, or null.</param>
    public sealed record Response(
        QuarterState State, Guid PlanId, string PlanTitle, int PlanVersion, DateOnly On, bool IsOver, bool IsKept, bool HasMoved, DateOnly? Due,
        Words Words, QuarterTables Tables, string Fingerprint, FiledBefore? Last);

    /// <summary>What people wrote and signed.</summary>
    public sealed record Words(string Remarks, Guid? WrittenBy, string? WrittenByName, string? FiledBy, DateTimeOffset? FiledAt, string? DeclineReason);

    public sealed record FiledBefore(int Year, int Quarter, int Version, DateOnly On);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/reports/quarters/{year:int}/{quarter:int}", async (int year, int quarter, Door door, CancellationToken ct) =>
        {
            var summary = await door.CallAsync((Handler h) => h.HandleAsync(year, quarter, ct), ct);
            return Tagged.Ok(summary, summary.State.Revision);
        }).WithName(nameof(ReadQuarterSummary));

    [Needs(Right.ViewPlans)]
    internal sealed class Handler(ProvinceDb db, QuarterDesk desk, PlanSums sums)
    {
        internal async Task<Response> HandleAsync(int year, int number, CancellationToken ct)
        {
            var quarter = YearQuarter.Named(year, number);
            var planId = await desk.PlanAsync(year, ct);
            var plan = await db.Plans.AsNoTracking().Include(p => p.Versions).Include(p => p.Steps).AsSplitQuery().SingleAsync(p => p.Id == planId, ct);
            var version = plan.Versions.Single(one => one.Number == plan.FiledVersion());
            var (figures, summary, before) = (await desk.FiguresAsync(planId, year, ct), await desk.FindAsync(quarter, ct), await desk.FindAsync(quarter.Previous, ct));
            return new Response(QuarterState.Of(summary), planId, version.Title, version.Number, figures.On, figures.On > quarter.LastDay, !figures.Book.IsEmpty || (await sums.ReadAsync(planId, ct))!.Reported.Lines.Count == 0,
                (summary.ReadFiled() is { } filed && !figures.Book.Says(filed.Book, number)) || await desk.HasOtherRemarksAsync(summary, ct),
                (await desk.DuesAsync(ct)).TryGetValue(quarter, out var due) ? due : null,
                new Words(summary.Remarks, summary.WrittenBy, summary.WrittenByName, summary.FiledBy, summary.FiledAt, summary.DeclineReason),
                QuarterTables.Of(figures, quarter, before.ReadFiled()), FiledFigures.FingerprintOf(figures.Book.Filed(number), version.Number),
                before.FiguresOn is { } on ? new FiledBefore(before.Year, before.Quarter, before.Version, on) : null);
        }
    }
}
