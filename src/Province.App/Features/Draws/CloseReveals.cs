using Province.App.Security;
using Province.App.Shell.Api;
using Province.Domain.Tenancy;

namespace Province.App.Features.Draws;

/// <summary>The operator closes reveals (公开截止); whoever gave no value is absent and counts as zero.</summary>
internal static class CloseReveals
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/draws/{drawId:guid}/reveals-closure", async (Guid drawId, ExpectedVersion expected, Door door, CancellationToken ct) =>
            DrawState.Tagged(await door.CallAsync((Handler h) => h.HandleAsync(drawId, expected, ct), ct)))
        .WithName(nameof(CloseReveals));

    [Needs(Right.ConductDraw)]
    internal sealed class Handler(DrawSteps steps)
    {
        internal Task<DrawState> HandleAsync(Guid drawId, ExpectedVersion expected, CancellationToken ct) =>
            steps.TakeAsync(drawId, expected, "公开截止", (draw, at) => draw.CloseReveals(at), ct);
    }
}
