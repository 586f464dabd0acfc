using Province.App.Security;
using Province.App.Shell.Api;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns.Rosters;

/// <summary>The organiser returns a city's roster with a comment; an accepted one too, which opens it again (退回名单).</summary>
internal static class ReturnRoster
{
    internal sealed record Request(string? Comment);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/campaigns/rosters/{rosterId:guid}/return", async (Guid rosterId, Request request, ExpectedVersion expected, Door door, CancellationToken ct) =>
            RosterAnswers.Tagged(await door.CallAsync((Handler h) => h.HandleAsync(rosterId, expected, request, ct), ct)))
        .WithName(nameof(ReturnRoster));

    [Needs(Right.OrganiseCampaign)]
    internal sealed class Handler(RosterAnswers answers)
    {
        internal Task<RosterAnswers.Response> HandleAsync(Guid rosterId, ExpectedVersion expected, Request request, CancellationToken ct) =>
            answers.AnswerAsync(rosterId, expected, (roster, by, at) => roster.Return(request.Comment, by, at), ct);
    }
}
