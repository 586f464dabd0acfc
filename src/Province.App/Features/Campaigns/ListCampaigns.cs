using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.App.Shell;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Campaigns;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns;

/// <summary>The province's cross-city campaigns, latest year first (交叉执法).</summary>
public static class ListCampaigns
{
    /// <summary>A line of the list; made by initialiser, so that the database can sort and filter by its members.</summary>
    public sealed record Row
    {
        public required Guid CampaignId { get; init; }
        public required int Year { get; init; }
        public required string Title { get; init; }
        public required CampaignStage Stage { get; init; }
        public required int Groups { get; init; }
        public required DateTimeOffset? IssuedAt { get; init; }
        public required DateTimeOffset ChangedAt { get; init; }
    }

    private static readonly SortKeys<Row> Keys = SortKeys<Row>.Usually("-year", row => row.CampaignId)
        .Add("year", row => row.Year).Add("stage", row => row.Stage).Add("changedAt", row => row.ChangedAt);

    internal static void Map(IEndpointRouteBuilder api, IEndpointRouteBuilder pages)
    {
        api.MapGet("/campaigns", async (ListQuery query, string? stage, Door door, CancellationToken ct) =>
            TypedResults.Ok(await door.CallAsync((Handler h) => h.HandleAsync(query, StageOf(stage), ct), ct))).WithName(nameof(ListCampaigns));
        pages.MapGet("/campaigns", async (ListQuery query, string? stage, Door door, CancellationToken ct) =>
        {
            var page = await door.CallAsync((Handler h) => h.HandleAsync(query, StageOf(stage), ct), ct);
            return PageResults.Page<CampaignsPage>(new CampaignsPage.Shown(page, query.Text, StageOf(stage), door.Caller.Can(Right.OrganiseCampaign)));
        });
    }

    private static CampaignStage? StageOf(string? stage) => ListQuery.Filter<CampaignStage>("stage", stage);

    [Needs(Right.ViewCampaigns)]
    internal sealed class Handler(ProvinceDb db)
    {
        internal Task<Page<Row>> HandleAsync(ListQuery query, CampaignStage? stage, CancellationToken ct)
        {
            var rows = db.Campaigns.AsNoTracking().Select(campaign => new Row
            {
                CampaignId = campaign.Id, Year = campaign.Year, Title = campaign.Title, Stage = campaign.Stage, Groups = campaign.Groups.Count,
                IssuedAt = campaign.IssuedAt, ChangedAt = campaign.ChangedAt,
            });
            if (stage is not null)
                rows = rows.Where(row => row.Stage == stage);
            if (query.Text is { } text)
                rows = rows.Where(row => row.Title.Contains(text));
            return rows.PageAsync(query, Keys, ct);
        }
    }
}
