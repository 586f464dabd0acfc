using Province.App.Security;
using Province.App.Shell.Api;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns.Rosters;

/// <summary>The organiser accepts a city's roster (受理名单).</summary>
internal static class AcceptRoster
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/campaigns/rosters/{rosterId:guid}/acceptance", async (Guid rosterId, ExpectedVersion expected, Door door, CancellationToken ct) =>
            RosterAnswers.Tagged(await door.CallAsync((Handler h) => h.HandleAsync(rosterId, expected, ct), ct)))
        .WithName(nameof(AcceptRoster));

    [Needs(Right.OrganiseCampaign)]
    internal sealed class Handler(RosterAnswers answers)
    {
        internal Task<RosterAnswers.Response> HandleAsync(Guid rosterId, ExpectedVersion expected, CancellationToken ct) =>
            answers.AnswerAsync(rosterId, expected, (roster, by, at) => roster.Accept(by, at), ct);
    }
}
