using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.App.Shell;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Inspections;
using Province.Domain.Tenancy;

namespace Province.App.Features.Inspections.Received;

/// <summary>The findings that cross groups handed over to the city, the open ones first.</summary>
public static class ListReceivedFindings
{
    /// <summary>A line of the list; made by initialiser, so that the database can sort and filter by its members.</summary>
    public sealed record Row
    {
        public required Guid FindingId { get; init; }
        public required int Year { get; init; }
        public required int Group { get; init; }
        public required string Enterprise { get; init; }
        public required string County { get; init; }
        public required DateOnly On { get; init; }
        public required string Text { get; init; }
        public required FindingSeverity Severity { get; init; }
        public required bool IsMajorHazard { get; init; }
        public required HandoverState State { get; init; }
        public required bool IsOpen { get; init; }
        public required DateTimeOffset ReceivedAt { get; init; }
    }

    private static readonly SortKeys<Row> Keys = SortKeys<Row>.Usually("-isOpen", row => row.FindingId)
        .Add("isOpen", row => row.IsOpen).Add("receivedAt", row => row.ReceivedAt).Add("on", row => row.On).Add("enterprise", row => row.Enterprise);

    internal static void Map(IEndpointRouteBuilder api, IEndpointRouteBuilder pages)
    {
        api.MapGet("/received-findings", async (ListQuery query, string? state, Door door, CancellationToken ct) =>
            TypedResults.Ok(await CallAsync(query, state, door, ct))).WithName(nameof(ListReceivedFindings));
        pages.MapGet("/received-findings", async (ListQuery query, string? state, Door door, CancellationToken ct) =>
            PageResults.Page<ReceivedFindingsPage>(new ReceivedFindingsPage.Shown(await CallAsync(query, state, door, ct), query.Text, ListQuery.Filter<HandoverState>("state", state))));
    }

    private static Task<Page<Row>> CallAsync(ListQuery query, string? state, Door door, CancellationToken ct)
    {
        var asked = ListQuery.Filter<HandoverState>("state", state);
        return door.CallAsync((Handler h) => h.HandleAsync(query, asked, ct), ct);
    }

    [Needs(Right.ViewReceivedFindings)]
    internal sealed class Handler(ProvinceDb db)
    {
        internal Task<Page<Row>> HandleAsync(ListQuery query, HandoverState? state, CancellationToken ct)
        {
            var rows = db.ReceivedFindings.AsNoTracking().Select(finding => new Row
            {
                FindingId = finding.Id, Year = finding.Year, Group = finding.Group, Enterprise = finding.Enterprise, County = finding.County, On = finding.On,
                Text = finding.Text, Severity = finding.Severity, IsMajorHazard = finding.IsMajorHazard, State = finding.Progress.State,
                IsOpen = finding.Progress.State != HandoverState.Rectified && finding.Progress.State != HandoverState.CaseFiled && finding.Progress.State != HandoverState.Withdrawn, ReceivedAt = finding.ReceivedAt,
            });
            if (state is { } asked)
                rows = rows.Where(row => row.State == asked);
            if (query.Text is { } text)
                rows = rows.Where(row => row.Enterprise.Contains(text) || row.Text.Contains(text));
            return rows.PageAsync(query, Keys, ct);
        }
    }
}
