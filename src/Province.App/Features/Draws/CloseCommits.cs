using Province.App.Security;
using Province.App.Shell.Api;
using Province.Domain.Tenancy;

namespace Province.App.Features.Draws;

/// <summary>The operator closes commitments (承诺截止).</summary>
internal static class CloseCommits
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/draws/{drawId:guid}/commits-closure", async (Guid drawId, ExpectedVersion expected, Door door, CancellationToken ct) =>
            DrawState.Tagged(await door.CallAsync((Handler h) => h.HandleAsync(drawId, expected, ct), ct)))
        .WithName(nameof(CloseCommits));

    [Needs(Right.ConductDraw)]
    internal sealed class Handler(DrawSteps steps)
    {
        internal Task<DrawState> HandleAsync(Guid drawId, ExpectedVersion expected, CancellationToken ct) =>
            steps.TakeAsync(drawId, expected, "承诺截止", (draw, at) => draw.CloseCommits(at), ct);
    }
}
