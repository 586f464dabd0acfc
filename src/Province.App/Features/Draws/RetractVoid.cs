using Province.App.Security;
using Province.App.Shell.Api;
using Province.Domain.Tenancy;

namespace Province.App.Features.Draws;

/// <summary>The operator takes back what the parties were asked to sign; the outcome stands (撤回提请).</summary>
internal static class RetractVoid
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/draws/{drawId:guid}/void-retraction", async (Guid drawId, ExpectedVersion expected, Door door, CancellationToken ct) =>
            DrawState.Tagged(await door.CallAsync((Handler h) => h.HandleAsync(drawId, expected, ct), ct)))
        .WithName(nameof(RetractVoid));

    [Needs(Right.ConductDraw)]
    internal sealed class Handler(DrawSteps steps)
    {
        internal Task<DrawState> HandleAsync(Guid drawId, ExpectedVersion expected, CancellationToken ct) =>
            steps.TakeAsync(drawId, expected, "撤回提请作废", (draw, at) => draw.RetractVoid(at), ct);
    }
}
