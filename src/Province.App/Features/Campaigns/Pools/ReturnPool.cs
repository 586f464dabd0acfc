using Province.App.Security;
using Province.App.Shell.Api;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns.Pools;

/// <summary>The organiser returns a city's pool with a comment; an accepted one too, which opens it again (退回候选企业).</summary>
internal static class ReturnPool
{
    internal sealed record Request(string? Comment);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/campaigns/pools/{poolId:guid}/return", async (Guid poolId, Request request, ExpectedVersion expected, Door door, CancellationToken ct) =>
            PoolAnswers.Tagged(await door.CallAsync((Handler h) => h.HandleAsync(poolId, expected, request, ct), ct)))
        .WithName(nameof(ReturnPool));

    [Needs(Right.OrganiseCampaign)]
    internal sealed class Handler(PoolAnswers answers)
    {
        internal Task<PoolAnswers.Response> HandleAsync(Guid poolId, ExpectedVersion expected, Request request, CancellationToken ct) =>
            answers.AnswerAsync(poolId, expected, (pool, by, at) => pool.Return(request.Comment, by, at), ct);
    }
}
