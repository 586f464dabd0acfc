using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.App.Shell;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Campaigns.Assignments;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns.Assignments;

/// <summary>The campaigns that the province issued to the city, with its two roles in each.</summary>
public static class ListAssignments
{
    /// <summary>A line of the list; made by initialiser, so that the database can sort and filter by its members.</summary>
    public sealed record Row
    {
        public required Guid CampaignId { get; init; }
        public required int Year { get; init; }
        public required string Title { get; init; }
        public required int? BuildsGroup { get; init; }
        public required bool Leads { get; init; }
        public required int? InspectedByGroup { get; init; }
        public required RosterStage RosterStage { get; init; }
        public required DateOnly? RosterDue { get; init; }
        public required DateTimeOffset ChangedAt { get; init; }
    }

    private static readonly SortKeys<Row> Keys = SortKeys<Row>.Usually("-year", row => row.CampaignId)
        .Add("year", row => row.Year).Add("rosterDue", row => row.RosterDue).Add("changedAt", row => row.ChangedAt);

    internal static void Map(IEndpointRouteBuilder api, IEndpointRouteBuilder pages)
    {
        api.MapGet("/campaigns/assignments", async (ListQuery query, Door door, CancellationToken ct) =>
            TypedResults.Ok(await door.CallAsync((Handler h) => h.HandleAsync(query, ct), ct))).WithName(nameof(ListAssignments));
        pages.MapGet("/campaigns/assignments", async (ListQuery query, Door door, CancellationToken ct) =>
            PageResults.Page<AssignmentsPage>(new AssignmentsPage.Shown(await door.CallAsync((Handler h) => h.HandleAsync(query, ct), ct), query.Text)));
    }

    [Needs(Right.ViewAssignments)]
    internal sealed class Handler(ProvinceDb db)
    {
        internal Task<Page<Row>> HandleAsync(ListQuery query, CancellationToken ct)
        {
            var rows = db.CampaignAssignments.AsNoTracking().Select(assignment => new Row
            {
                CampaignId = assignment.Id, Year = assignment.Year, Title = assignment.Title, BuildsGroup = assignment.BuildsGroup, Leads = assignment.Leads,
                InspectedByGroup = assignment.InspectedByGroup, RosterStage = assignment.RosterStage, RosterDue = assignment.RosterDue, ChangedAt = assignment.ChangedAt,
            });
            return (query.Text is { } text ? rows.Where(row => row.Title.Contains(text)) : rows).PageAsync(query, Keys, ct);
        }
    }
}
