using Province.App.Security;
using Province.App.Shell.Api;
using Province.Domain.Draws;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;
using Province.Draws.Records;

namespace Province.App.Features.Draws;

/// <summary>The operator declares a draw void before its last value, with a reason that stays to be seen (作废).</summary>
/// <remarks>After the outcome every party has to sign, for a reason that the request proves: see <see cref="ProposeVoid"/>.</remarks>
internal static class DeclareDrawVoid
{
    internal sealed record Request(string? Reason);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/draws/{drawId:guid}/voiding", async (Guid drawId, Request request, ExpectedVersion expected, Door door, CancellationToken ct) =>
            DrawState.Tagged(await door.CallAsync((Handler h) => h.HandleAsync(drawId, expected, request, ct), ct)))
        .WithName(nameof(DeclareDrawVoid));

    [Needs(Right.ConductDraw)]
    internal sealed class Handler(DrawSteps steps, Session session)
    {
        internal Task<DrawState> HandleAsync(Guid drawId, ExpectedVersion expected, Request request, CancellationToken ct)
        {
            var reason = string.IsNullOrWhiteSpace(request.Reason) ? throw new RefusedException(DrawRefusals.ReasonMissing) : request.Reason.Trim();
            return steps.TakeAsync(drawId, expected, $"作废：{reason}",
                (draw, at) => draw.Void(new VoidGround(VoidGround.Stated, reason, []), [new Party(draw.Seats[0].Role, session.Caller.Name)], at), ct);
        }
    }
}
