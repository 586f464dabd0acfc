using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.Data;
using Province.Domain.Inspections;
using Province.Domain.Tenancy;

namespace Province.App.Features.Inspections.Handovers;

/// <summary>What became of the findings of a campaign, by group and inspected city, and which of them are still open.</summary>
public static class ListHandovers
{
    /// <param name="Findings">The findings (条) of the group in the city, those withdrawn not counted.</param>
    /// <param name="Waiting">Handed over, not answered.</param>
    /// <param name="Withdrawn">Withdrawn by the province after a dispute.</param>
    public sealed record Row(
        int Group, int City, string CityName, int Findings, int MajorHazards, int NotHanded, int Waiting, int Accepted, int Disputed, int Rectified, int Cases, int Withdrawn);

    public sealed record OpenLine(
        Guid TargetId, Guid FindingId, int Group, int City, string CityName, string Enterprise, string Text, bool IsMajorHazard, HandoverState State,
        DateTimeOffset? HandedOverAt, string? DisputeReason);

    public sealed record Response(Guid CampaignId, string Title, IReadOnlyList<Row> Rows, IReadOnlyList<OpenLine> Open);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/fieldwork/{campaignId:guid}/handovers", async (Guid campaignId, Door door, CancellationToken ct) =>
            TypedResults.Ok(await door.CallAsync((Handler h) => h.HandleAsync(campaignId, ct), ct))).WithName(nameof(ListHandovers));

    [Needs(Right.ViewFieldwork)]
    internal sealed class Handler(ProvinceDb db, FieldworkDesk desk)
    {
        internal async Task<Response> HandleAsync(Guid campaignId, CancellationToken ct)
        {
            var (title, names) = await desk.CampaignAsync(campaignId, ct);
            var mine = desk.Mine().Where(member => member.CampaignId == campaignId).Select(member => member.Group);
            var all = desk.SeesAll;
            var findings = await db.Inspections.AsNoTracking().Where(i => i.CampaignId == campaignId && (all || mine.Contains(i.Group)))
                .SelectMany(i => i.Findings, (i, f) => new { i.TargetId, i.Group, i.City, i.Name, Finding = f }).ToListAsync(ct);
            var rows = findings.GroupBy(f => (f.Group, f.City)).OrderBy(g => g.Key.Group).ThenBy(g => g.Key.City).Select(g =>
            {
                int Count(HandoverState state) => g.Count(f => f.Finding.Progress.State == state);
                return new Row(g.Key.Group, g.Key.City.Code, names.GetValueOrDefault(g.Key.City, $"{g.Key.City}"), g.Count(f => f.Finding.Counts), g.Count(f => f.Finding.IsMajorHazard && f.Finding.Counts),
                    Count(HandoverState.NotHanded), Count(HandoverState.HandedOver), Count(HandoverState.Accepted), Count(HandoverState.Disputed),
                    Count(HandoverState.Rectified), Count(HandoverState.CaseFiled), Count(HandoverState.Withdrawn));
            });
            var open = findings.Where(f => f.Finding.Progress.IsOpen)
                .OrderByDescending(f => f.Finding.Progress.State == HandoverState.Disputed).ThenByDescending(f => f.Finding.IsMajorHazard)
                .ThenBy(f => f.Finding.HandedOverAt ?? DateTimeOffset.MaxValue).ThenBy(f => f.Group)
                .Select(f => new OpenLine(f.TargetId, f.Finding.Id, f.Group, f.City.Code, names.GetValueOrDefault(f.City, $"{f.City}"), f.Name, f.Finding.Text,
                    f.Finding.IsMajorHazard, f.Finding.Progress.State, f.Finding.HandedOverAt, f.Finding.Progress.DisputeReason));
            return new Response(campaignId, title, [.. rows], [.. open]);
        }
    }
}
