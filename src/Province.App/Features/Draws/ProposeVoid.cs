using Province.App.Security;
using Province.App.Shell.Api;
using Province.Domain.Draws;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;
using Province.Draws.Records;

namespace Province.App.Features.Draws;

/// <summary>The operator asks all parties to declare a draw void that has an outcome, for a reason that its request proves (提请作废).</summary>
internal static class ProposeVoid
{
    /// <param name="Reason"><c>duplicate</c> or <c>unlabelled</c>.</param>
    /// <param name="Text">The reason in words.</param>
    /// <param name="Evidence">What proves it: ids of two rows of one name, or the id of a row and an attribute that it lacks.</param>
    internal sealed record Request(string? Reason, string? Text, IReadOnlyList<string>? Evidence);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/draws/{drawId:guid}/void-proposal", async (Guid drawId, Request request, ExpectedVersion expected, Door door, CancellationToken ct) =>
            DrawState.Tagged(await door.CallAsync((Handler h) => h.HandleAsync(drawId, expected, request, ct), ct)))
        .WithName(nameof(ProposeVoid));

    [Needs(Right.ConductDraw)]
    internal sealed class Handler(DrawSteps steps)
    {
        internal Task<DrawState> HandleAsync(Guid drawId, ExpectedVersion expected, Request request, CancellationToken ct)
        {
            var text = string.IsNullOrWhiteSpace(request.Text) ? throw new RefusedException(DrawRefusals.ReasonMissing) : request.Text.Trim();
            var ground = new VoidGround(request.Reason ?? "", text, [.. (request.Evidence ?? []).OfType<string>()]);
            return steps.TakeAsync(drawId, expected, $"提请作废：{text}", (draw, at) => draw.ProposeVoid(ground, at), ct);
        }
    }
}
