using Microsoft.EntityFrameworkCore;
using Province.Data;
using Province.Domain.Campaigns.Pools;
using Province.Domain.Exchange;
using Province.Domain.Plans;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns.Pools;

/// <summary>Finds what a pool is compared with: in what the city filed itself, or in what lies on the province's desk.</summary>
internal sealed class PoolComparisons(ProvinceDb db)
{
    /// <summary>On the city's desk: its filed plan of the campaign's year, else of the year before it, and its last filed pool of another campaign.</summary>
    public async Task<PoolComparisonsOf> OfCityAsync(ComparedPool pool, CancellationToken ct)
    {
        string[] plans = [$"plan/{pool.Year}", $"plan/{pool.Year - 1}"];
        var plan = await db.Outbox.AsNoTracking().Where(e => e.Kind == FiledPlanSnapshot.EnvelopeKind && plans.Contains(e.Thread))
            .OrderByDescending(e => e.Thread).ThenByDescending(e => e.SentAt).Select(e => e.Payload).FirstOrDefaultAsync(ct);
        var thread = ThreadOf(pool.CampaignId);
        var last = await db.Outbox.AsNoTracking().Where(e => e.Kind == PoolSnapshot.EnvelopeKind && e.Thread != thread).OrderByDescending(e => e.SentAt).Select(e => e.Payload).FirstOrDefaultAsync(ct);
        return Of(pool, plan, last is null ? null : PoolSnapshot.Read(last));
    }

    /// <summary>On the province's desk: the same of what the city filed with it.</summary>
    public async Task<PoolComparisonsOf> OfProvinceAsync(TenantId city, ComparedPool pool, DateTimeOffset before, CancellationToken ct)
    {
        var plan = await (
            from filed in db.FiledPlans.AsNoTracking()
            join envelope in db.Inbox on new { Sender = filed.City, EnvelopeId = filed.Id } equals new { envelope.Sender, envelope.EnvelopeId }
            where filed.City == city && (filed.Year == pool.Year || filed.Year == pool.Year - 1)
            orderby filed.Year descending, filed.Version descending
            select envelope.Payload).FirstOrDefaultAsync(ct);
        var last = await db.FiledCampaignPools.AsNoTracking().Where(p => p.City == city && p.CampaignId != pool.CampaignId && p.FiledAt < before).OrderByDescending(p => p.FiledAt).FirstOrDefaultAsync(ct);
        return Of(pool, plan, last is null ? null : new PoolSnapshot(last.CampaignId, last.Version, last.FiledBy, last.NoCement, last.Candidates));
    }

    internal static string ThreadOf(Guid campaignId) => $"campaign/{campaignId}";

    private static PoolComparisonsOf Of(ComparedPool pool, string? plan, PoolSnapshot? last) => new(
        plan is null ? null : WithPlan(pool, FiledPlanSnapshot.Read(plan)),
        last is null ? null : new NamedComparison($"上一次交叉执法的候选企业（第 {last.Version} 版）", PoolComparison.WithPool(pool.Candidates, last.Candidates)));

    private static NamedComparison WithPlan(ComparedPool pool, FiledPlanSnapshot plan) =>
        new($"{plan.Title}（第 {plan.Version} 版）", PoolComparison.WithPlan(pool.Candidates, plan.Document, pool.Industries));
}

/// <summary>A pool that is compared.</summary>
internal sealed record ComparedPool(Guid CampaignId, int Year, IReadOnlyList<Industry> Industries, IReadOnlyList<PoolCandidate> Candidates);

/// <summary>A pool beside what the city said before.</summary>
/// <param name="Plan">Beside its filed plan; null when it filed none for the campaign's year or the year before.</param>
/// <param name="LastPool">Beside its last pool of another campaign; null when there is none.</param>
public sealed record PoolComparisonsOf(NamedComparison? Plan, NamedComparison? LastPool);

/// <summary>A comparison with what it is made with.</summary>
/// <param name="With">What the other one is, for people.</param>
/// <param name="Found">What differs.</param>
public sealed record NamedComparison(string With, PoolComparison Found);
