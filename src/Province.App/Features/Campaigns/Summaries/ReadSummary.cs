using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Summaries;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns.Summaries;

/// <summary>A group's summary as the lead city filed it, and what the province said to it.</summary>
public static class ReadSummary
{
    /// <param name="Filed">The filing.</param>
    /// <param name="City">The name of the city that filed.</param>
    /// <param name="Text">The text.</param>
    /// <param name="Figures">The figures that it was written from, or null.</param>
    /// <param name="Filings">All filings of the city, latest first.</param>
    public sealed record Response(Line Filed, Guid CampaignId, string Title, int Year, string City, SummaryText Text, SummaryFigures? Figures, IReadOnlyList<Line> Filings);

    public sealed record Line(
        Guid SummaryId, int Group, int City, int Version, string FiledBy, DateTimeOffset FiledAt, DateOnly? DueOn, bool IsLate,
        FilingStage Stage, string? AnsweredBy, DateTimeOffset? AnsweredAt, string? Comment, int Revision)
    {
        internal static Line Of(FiledSummary s) => new(s.Id, s.Group, s.City.Code, s.Version, s.FiledBy, s.FiledAt, s.DueOn, s.IsLate, s.Stage, s.AnsweredBy, s.AnsweredAt, s.Comment, s.Revision);
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/campaigns/summaries/{summaryId:guid}", async (Guid summaryId, Door door, CancellationToken ct) =>
        {
            var summary = await door.CallAsync((Handler h) => h.HandleAsync(summaryId, ct), ct);
            return Tagged.Ok(summary, summary.Filed.Revision);
        }).WithName(nameof(ReadSummary));

    [Needs(Right.ViewCampaigns)]
    internal sealed class Handler(ProvinceDb db, CampaignDesk desk)
    {
        internal async Task<Response> HandleAsync(Guid summaryId, CancellationToken ct)
        {
            var summary = await db.FiledSummaries.AsNoTracking().SingleOrDefaultAsync(s => s.Id == summaryId, ct) ?? throw new RefusedException(SummaryRefusals.NotFound);
            var campaign = await db.Campaigns.AsNoTracking().SingleAsync(c => c.Id == summary.CampaignId, ct);
            var filings = await db.FiledSummaries.AsNoTracking().Where(s => s.CampaignId == summary.CampaignId && s.City == summary.City).OrderByDescending(s => s.Version).ToListAsync(ct);
            var city = (await desk.CitiesAsync(ct)).FirstOrDefault(known => known.Id == summary.City)?.Name ?? summary.City.ToString();
            return new Response(Line.Of(summary), campaign.Id, campaign.Title, campaign.Year, city, summary.Text, summary.Figures, [.. filings.Select(Line.Of)]);
        }
    }
}
