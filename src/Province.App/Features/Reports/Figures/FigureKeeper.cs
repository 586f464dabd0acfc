using Microsoft.EntityFrameworkCore;
using Province.App.Facts;
using Province.Data;
using Province.Domain.Reports;

namespace Province.App.Features.Reports.Figures;

/// <summary>Keeps a plan's figures: whatever changes its lines or what was done of them changes the figures in the same transaction.</summary>
internal sealed class FigureKeeper(ProvinceDb db, PlanSums sums) : IOn<PlanFiled>, IOn<PlanLinesReported>
{
    public Task HandleAsync(PlanFiled fact, CancellationToken ct) => KeepAsync(fact.PlanId, ct);

    public Task HandleAsync(PlanLinesReported fact, CancellationToken ct) => KeepAsync(fact.PlanId, ct);

    /// <summary>Brings the figures of a plan in line with its lines; doing so twice changes nothing. Whoever calls holds the turn of the plan's lines.</summary>
    /// <returns>How many figures had to be written, changed or removed.</returns>
    public async Task<int> KeepAsync(Guid planId, CancellationToken ct)
    {
        var summed = await sums.ReadAsync(planId, ct);
        var counted = summed?.Count() ?? new Dictionary<FigureKey, FigureCounts>();
        var kept = await db.KeptFigures.Where(figure => figure.PlanId == planId).ToListAsync(ct);
        var gone = kept.Where(figure => !counted.ContainsKey(figure.Key)).ToList();
        var other = kept.Where(figure => counted.TryGetValue(figure.Key, out var counts) && counts != figure.Counts).ToList();
        var known = kept.Select(figure => figure.Key).ToHashSet();
        var fresh = counted.Where(pair => !known.Contains(pair.Key)).Select(pair => new KeptFigure(summed!.Plan.Tenant, planId, pair.Key, pair.Value)).ToList();
        db.KeptFigures.RemoveRange(gone);
        other.ForEach(figure => figure.Take(counted[figure.Key]));
        db.KeptFigures.AddRange(fresh);
        return gone.Count + other.Count + fresh.Count;
    }
}
