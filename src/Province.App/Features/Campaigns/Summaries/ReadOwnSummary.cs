using Province.App.Security;
using Province.App.Shell.Api;
using Province.Domain.Campaigns.Summaries;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns.Summaries;

/// <summary>The summary on the lead city's desk, with the figures that the province sent.</summary>
public static class ReadOwnSummary
{
    /// <param name="State">Where it stands.</param>
    /// <param name="Group">The number of the group.</param>
    /// <param name="Title">The campaign's title.</param>
    /// <param name="Text">The text as it stands.</param>
    /// <param name="IsWritten">Whether somebody wrote it; false while it is what was made from the figures.</param>
    /// <param name="Figures">The figures that came last, or null.</param>
    /// <param name="FirstDue">The day that the campaign set.</param>
    /// <param name="Due">The day that holds, extensions counted.</param>
    /// <param name="ReturnComment">What the province asked to be mended, while it is returned.</param>
    /// <param name="IsOpen">Whether it may be changed now.</param>
    public sealed record Response(
        SummaryState State, int? Group, int Year, string Title, SummaryText Text, bool IsWritten, SummaryFigures? Figures,
        DateOnly? FirstDue, DateOnly? Due, string? ReturnComment, bool IsOpen);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/campaigns/assignments/{campaignId:guid}/summary", async (Guid campaignId, Door door, CancellationToken ct) =>
        {
            var summary = await door.CallAsync((Handler h) => h.HandleAsync(campaignId, ct), ct);
            return Tagged.Ok(summary, summary.State.Revision);
        }).WithName(nameof(ReadOwnSummary));

    [Needs(Right.ViewAssignments)]
    internal sealed class Handler(SummaryDesk desk)
    {
        internal async Task<Response> HandleAsync(Guid campaignId, CancellationToken ct)
        {
            var (assignment, summary) = await desk.FindAsync(campaignId, ct);
            var (first, due) = await desk.DueAsync(assignment, ct);
            return new Response(SummaryState.Of(summary), assignment.BuildsGroup, assignment.Year, assignment.Title, summary.Text, summary.IsWritten, summary.Figures,
                first, due, summary.ReturnComment, summary.RefuseChange() is null);
        }
    }
}
