using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Province.App.Features.Campaigns.Extensions;
using Province.App.Security;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Calendar;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Extensions;
using Province.Domain.Campaigns.Pools;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns.Pools;

/// <summary>A pool as the city filed it: its figures, what it says beside what the city said before, what the province inspects directly in it.</summary>
public static class ReadFiledPool
{
    /// <param name="Filed">The filing.</param>
    /// <param name="CityName">The city's name.</param>
    /// <param name="Figures">What is in it; direct targets are out.</param>
    /// <param name="Direct">The candidates that are out by name, with why.</param>
    /// <param name="Comparisons">What the pool says beside what the city said before.</param>
    /// <param name="Filings">All filings of the city, latest first.</param>
    /// <param name="Due">The day by which the pool is due, extensions counted, or null.</param>
    /// <param name="DaysLate">How many days (天) the first filing came after it; 0 when it was in time.</param>
    public sealed record Response(
        FiledPoolLine Filed, Guid CampaignId, string Title, int Year, string CityName, PoolFigures Figures, IReadOnlyList<DirectTarget> Direct,
        PoolComparisonsOf Comparisons, IReadOnlyList<FiledPoolLine> Filings, DateOnly? Due, int DaysLate);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/campaigns/pools/{poolId:guid}", async (Guid poolId, Door door, CancellationToken ct) =>
        {
            var pool = await door.CallAsync((Handler h) => h.HandleAsync(poolId, ct), ct);
            return Tagged.Ok(pool, pool.Filed.Revision);
        }).WithName(nameof(ReadFiledPool));

    [Needs(Right.ViewCampaigns)]
    internal sealed class Handler(ProvinceDb db, CampaignDesk desk, GroupPools pools, PoolComparisons comparisons)
    {
        internal async Task<Response> HandleAsync(Guid poolId, CancellationToken ct)
        {
            var pool = await db.FiledCampaignPools.AsNoTracking().SingleOrDefaultAsync(p => p.Id == poolId, ct) ?? throw new RefusedException(PoolRefusals.NotFound);
            var campaign = await db.Campaigns.AsNoTracking().SingleAsync(c => c.Id == pool.CampaignId, ct);
            var direct = new DirectIndex(await pools.DirectTargetsAsync(pool.CampaignId, ct));
            var filings = await db.FiledCampaignPools.AsNoTracking().Where(p => p.CampaignId == pool.CampaignId && p.City == pool.City).Select(FiledPoolLine.AsLine).OrderByDescending(line => line.Version).ToListAsync(ct);
            var compared = await comparisons.OfProvinceAsync(pool.City, new(campaign.Id, campaign.Year, campaign.Terms.Industries, pool.Candidates), pool.FiledAt, ct);
            var city = (await desk.CitiesAsync(ct)).FirstOrDefault(city => city.Id == pool.City)?.Name ?? $"{pool.City}";
            var due = await db.DueAsync(campaign.Id, campaign.Terms.Dates, CampaignDateKind.Pool, pool.City, ct);
            return new Response(filings.Single(line => line.PoolId == poolId), campaign.Id, campaign.Title, campaign.Year, city,
                PoolFigures.Of(pool.Candidates, direct),
                [.. pool.Candidates.Select(candidate => direct.Find(candidate) is { } target ? new DirectTarget(candidate.CreditCode, candidate.Name, target.Reason) : null).OfType<DirectTarget>()],
                compared, filings, due, DeadlineExtension.DaysLate(due, ChinaTime.DayOf(filings[^1].FiledAt)));
        }
    }
}

/// <summary>A filing of a pool; made by initialiser, so that the database can read it without the candidates.</summary>
public sealed record FiledPoolLine
{
    public required Guid PoolId { get; init; }
    public required int City { get; init; }
    public required int Version { get; init; }
    public required string FiledBy { get; init; }
    public required DateTimeOffset FiledAt { get; init; }
    public required string Sha256 { get; init; }
    public required bool? NoCement { get; init; }
    public required int Candidates { get; init; }
    public required FilingStage Stage { get; init; }
    public required string? AnsweredBy { get; init; }
    public required DateTimeOffset? AnsweredAt { get; init; }
    public required string? Comment { get; init; }
    public required int Revision { get; init; }

    internal static readonly Expression<Func<FiledCampaignPool, FiledPoolLine>> AsLine = pool => new FiledPoolLine
    {
        PoolId = pool.Id, City = pool.City.Code, Version = pool.Version, FiledBy = pool.FiledBy, FiledAt = pool.FiledAt, Sha256 = pool.Sha256, NoCement = pool.NoCement,
        Candidates = pool.CandidateCount, Stage = pool.Stage, AnsweredBy = pool.AnsweredBy, AnsweredAt = pool.AnsweredAt, Comment = pool.Comment, Revision = pool.Revision,
    };
}
