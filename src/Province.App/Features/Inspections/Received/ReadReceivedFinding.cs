using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Inspections;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Inspections.Received;

/// <summary>A finding that was handed over to the city, with its photos and what the city did about it.</summary>
public static class ReadReceivedFinding
{
    public sealed record Response(
        Guid FindingId, string CampaignTitle, int Year, int Group, string CreditCode, string Enterprise, string County, DateOnly On, string Members,
        string Text, string? CheckItem, FindingSeverity Severity, bool IsMajorHazard, DateTimeOffset ReceivedAt, IReadOnlyList<FileLine> Files,
        HandoverState State, string? AnsweredBy, DateTimeOffset? AnsweredAt, string? DisputeReason, DateOnly? RectifiedOn, string? Rectification, string? CaseNumber,
        IReadOnlyList<HandedFile> RectificationFiles, DisputeDecision? Decision, string? DecisionReason, string? DecidedBy, DateTimeOffset? DecidedAt, int Revision);

    public sealed record FileLine(string Sha256, string Name, string ContentType);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/received-findings/{findingId:guid}", async (Guid findingId, Door door, CancellationToken ct) =>
        {
            var finding = await door.CallAsync((Handler h) => h.HandleAsync(findingId, ct), ct);
            return Tagged.Ok(finding, finding.Revision);
        }).WithName(nameof(ReadReceivedFinding));

    [Needs(Right.ViewReceivedFindings)]
    internal sealed class Handler(ProvinceDb db)
    {
        internal async Task<Response> HandleAsync(Guid findingId, CancellationToken ct)
        {
            var f = await db.ReceivedFindings.AsNoTracking().SingleOrDefaultAsync(finding => finding.Id == findingId, ct) ?? throw new RefusedException(FindingRefusals.NotFound);
            var files = await db.Files.AsNoTracking().Where(file => f.Files.Contains(file.Sha256)).Select(file => new FileLine(file.Sha256, file.Name, file.ContentType)).ToListAsync(ct);
            return new Response(f.Id, f.CampaignTitle, f.Year, f.Group, f.CreditCode, f.Enterprise, f.County, f.On, f.Members,
                f.Text, f.CheckItem, f.Severity, f.IsMajorHazard, f.ReceivedAt, [.. files.OrderBy(file => f.Files.IndexOf(file.Sha256))],
                f.Progress.State, f.Progress.AnsweredBy, f.Progress.AnsweredAt, f.Progress.DisputeReason, f.Progress.RectifiedOn, f.Progress.Rectification, f.Progress.CaseNumber,
                f.Progress.RectificationFiles, f.Progress.Decision, f.Progress.DecisionReason, f.Progress.DecidedBy, f.Progress.DecidedAt, f.Revision);
        }
    }
}
