using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Campaigns;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns.Pools;

/// <summary>The candidates on a city's own desk.</summary>
public static class ListCandidates
{
    /// <summary>A line of the list; made by initialiser, so that the database can sort and filter by its members.</summary>
    public sealed record Row
    {
        public required string CreditCode { get; init; }
        public required string Name { get; init; }
        public required string County { get; init; }
        public required IReadOnlyList<EnterpriseKind> Kinds { get; init; }
        public required DateOnly? LastInspected { get; init; }
        public required bool IsProposed { get; init; }
    }

    private static readonly SortKeys<Row> Keys = SortKeys<Row>.Usually("creditCode", row => row.CreditCode)
        .Add("creditCode", row => row.CreditCode).Add("name", row => row.Name).Add("county", row => row.County).Add("lastInspected", row => row.LastInspected);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/campaigns/assignments/{campaignId:guid}/pool/candidates", async (Guid campaignId, ListQuery query, string? county, string? kind, Door door, CancellationToken ct) =>
            TypedResults.Ok(await door.CallAsync((Handler h) => h.HandleAsync(campaignId, query, county, ListQuery.Filter<EnterpriseKind>("kind", kind), ct), ct)))
        .WithName(nameof(ListCandidates));

    [Needs(Right.ViewAssignments)]
    internal sealed class Handler(ProvinceDb db, PoolDesk desk)
    {
        internal async Task<Page<Row>> HandleAsync(Guid campaignId, ListQuery query, string? county, EnterpriseKind? kind, CancellationToken ct)
        {
            await desk.EnforceInspectedAsync(campaignId, ct);
            var rows = db.CampaignPoolCandidates.AsNoTracking().Where(candidate => candidate.CampaignId == campaignId);
            if (!string.IsNullOrEmpty(county))
                rows = rows.Where(candidate => candidate.County == county);
            if (kind is { } asked)
                rows = rows.Where(candidate => candidate.Kinds.Contains(asked));
            if (query.Text is { } text)
                rows = rows.Where(candidate => candidate.Name.Contains(text) || candidate.CreditCode.Contains(text));
            return await rows.Select(candidate => new Row
            {
                CreditCode = candidate.CreditCode, Name = candidate.Name, County = candidate.County, Kinds = candidate.Kinds,
                LastInspected = candidate.LastInspected, IsProposed = candidate.IsProposed,
            }).PageAsync(query, Keys, ct);
        }
    }
}
