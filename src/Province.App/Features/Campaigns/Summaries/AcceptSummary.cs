using Province.App.Security;
using Province.App.Shell.Api;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns.Summaries;

/// <summary>The organiser accepts a group's summary (受理书面总结).</summary>
internal static class AcceptSummary
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/campaigns/summaries/{summaryId:guid}/acceptance", async (Guid summaryId, ExpectedVersion expected, Door door, CancellationToken ct) =>
            SummaryAnswers.Tagged(await door.CallAsync((Handler h) => h.HandleAsync(summaryId, expected, ct), ct)))
        .WithName(nameof(AcceptSummary));

    [Needs(Right.OrganiseCampaign)]
    internal sealed class Handler(SummaryAnswers answers)
    {
        internal Task<SummaryAnswers.Response> HandleAsync(Guid summaryId, ExpectedVersion expected, CancellationToken ct) =>
            answers.AnswerAsync(summaryId, expected, (summary, by, at) => summary.Accept(by, at), ct);
    }
}
