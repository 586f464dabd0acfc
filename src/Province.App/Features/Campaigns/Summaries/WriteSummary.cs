using Province.App.Security;
using Province.App.Shell.Api;
using Province.Domain.Campaigns.Summaries;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns.Summaries;

/// <summary>The lead city writes its group's summary (编写书面总结).</summary>
internal static class WriteSummary
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPut("/campaigns/assignments/{campaignId:guid}/summary/text", async (Guid campaignId, SummaryText request, ExpectedVersion expected, Door door, CancellationToken ct) =>
            SummaryState.Tagged(await door.CallAsync((Handler h) => h.HandleAsync(campaignId, expected, request, ct), ct)))
        .WithName(nameof(WriteSummary));

    [Needs(Right.FileRoster)]
    internal sealed class Handler(SummaryDesk desk)
    {
        internal Task<SummaryState> HandleAsync(Guid campaignId, ExpectedVersion expected, SummaryText text, CancellationToken ct) =>
            desk.TakeAsync(campaignId, expected, (_, summary) =>
            {
                summary.Write(text.Tidy(), desk.Now);
                return "编写书面总结";
            }, ct);
    }
}
