using Province.App.Security;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Draws;
using Province.Domain.Tenancy;
using Province.Draws.Explaining;

namespace Province.App.Features.Draws;

/// <summary>A draw as its operator and the projector show it.</summary>
public static class ReadDraw
{
    /// <param name="Tenant">Whose register.</param>
    /// <param name="Explanation">For a layman, in Chinese; empty before there is an outcome.</param>
    /// <param name="IsReleased">Whether the certificate is public.</param>
    public sealed record Page(DrawView Draw, TenantId Tenant, IReadOnlyList<ExplainedPart> Explanation, bool IsReleased);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/draws/{drawId:guid}", async (Guid drawId, KnownVersion known, Door door, CancellationToken ct) =>
            Tagged.OkOrUnchanged(await door.CallAsync((Handler h) => h.HandleAsync(drawId, known, ct), ct), draw => draw.State.Revision))
        .WithName(nameof(ReadDraw));

    [Needs(Right.ViewDraws)]
    internal sealed class Handler(DrawSteps steps, DrawPublication publication)
    {
        internal async Task<DrawView?> HandleAsync(Guid drawId, KnownVersion known, CancellationToken ct) =>
            await steps.LoadAsync(drawId, known, ct) is { } draw ? DrawView.Of(draw) : null;

        internal async Task<DrawView> HandleAsync(Guid drawId, CancellationToken ct) => DrawView.Of(await steps.LoadAsync(drawId, ct));

        internal async Task<Page> ReadPageAsync(Guid drawId, CancellationToken ct)
        {
            var draw = await steps.LoadAsync(drawId, ct);
            return new(DrawView.Of(draw), draw.Tenant, draw.Chain.IsComplete ? DrawExplanation.Of(draw.Chain) : [], await publication.IsReleasedAsync(draw, ct));
        }
    }
}
