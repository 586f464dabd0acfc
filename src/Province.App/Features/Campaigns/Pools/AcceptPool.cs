using Province.App.Security;
using Province.App.Shell.Api;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns.Pools;

/// <summary>The organiser accepts a city's pool, which closes it (受理候选企业).</summary>
internal static class AcceptPool
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/campaigns/pools/{poolId:guid}/acceptance", async (Guid poolId, ExpectedVersion expected, Door door, CancellationToken ct) =>
            PoolAnswers.Tagged(await door.CallAsync((Handler h) => h.HandleAsync(poolId, expected, ct), ct)))
        .WithName(nameof(AcceptPool));

    [Needs(Right.OrganiseCampaign)]
    internal sealed class Handler(PoolAnswers answers)
    {
        internal Task<PoolAnswers.Response> HandleAsync(Guid poolId, ExpectedVersion expected, CancellationToken ct) =>
            answers.AnswerAsync(poolId, expected, (pool, by, at) => pool.Accept(by, at), ct);
    }
}
