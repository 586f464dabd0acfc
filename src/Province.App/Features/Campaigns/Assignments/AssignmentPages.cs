using Province.App.Security;
using Province.App.Shell;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns.Assignments;

/// <summary>The page of a city's part in a campaign.</summary>
internal static class AssignmentPages
{
    internal static void Map(IEndpointRouteBuilder pages) => pages
        .MapGet("/campaigns/assignments/{campaignId:guid}", async (Guid campaignId, string? tab, Door door, CancellationToken ct) =>
        {
            var assignment = await ReadAsync(campaignId, door, ct);
            return PageResults.Page<AssignmentPage>(new AssignmentPage.Shown(assignment, tab ?? "roles", door.Caller.AccountId, door.Caller.Can(Right.FileRoster)));
        });

    internal static Task<ReadAssignment.Response> ReadAsync(Guid campaignId, Door door, CancellationToken ct) =>
        door.CallAsync((ReadAssignment.Handler h) => h.HandleAsync(campaignId, ct), ct);
}
