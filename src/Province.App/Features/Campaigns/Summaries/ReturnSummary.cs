using Province.App.Security;
using Province.App.Shell.Api;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns.Summaries;

/// <summary>The organiser returns a group's summary with a comment; an accepted one too, which opens it again (退回书面总结).</summary>
internal static class ReturnSummary
{
    internal sealed record Request(string? Comment);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/campaigns/summaries/{summaryId:guid}/return", async (Guid summaryId, Request request, ExpectedVersion expected, Door door, CancellationToken ct) =>
            SummaryAnswers.Tagged(await door.CallAsync((Handler h) => h.HandleAsync(summaryId, expected, request, ct), ct)))
        .WithName(nameof(ReturnSummary));

    [Needs(Right.OrganiseCampaign)]
    internal sealed class Handler(SummaryAnswers answers)
    {
        internal Task<SummaryAnswers.Response> HandleAsync(Guid summaryId, ExpectedVersion expected, Request request, CancellationToken ct) =>
            answers.AnswerAsync(summaryId, expected, (summary, by, at) => summary.Return(request.Comment, by, at), ct);
    }
}
