using Province.App.Facts;
using Province.App.Security;
using Province.App.Shell.Api;
using Province.Domain.Tenancy;

namespace Province.App.Features.Draws;

/// <summary>Makes the certificate of a draw public: to be done when what was drawn is no longer a secret (公开证书).</summary>
internal static class PublishDraw
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/draws/{drawId:guid}/publication", async (Guid drawId, ExpectedVersion expected, Door door, CancellationToken ct) =>
            DrawState.Tagged(await door.CallAsync((Handler h) => h.HandleAsync(drawId, expected, ct), ct)))
        .WithName(nameof(PublishDraw));

    [Needs(Right.ConductDraw), PersonOnly]
    internal sealed class Handler(DrawSteps steps, DrawPublication publication, FactBoard facts)
    {
        internal async Task<DrawState> HandleAsync(Guid drawId, ExpectedVersion expected, CancellationToken ct)
        {
            var draw = await steps.LoadAsync(drawId, ct);
            expected.Enforce(draw.Revision);
            await publication.ReleaseAsync(draw, ct);
            await steps.SaveAsync(draw, "公开证书", ct);
            await facts.TellAsync(new DrawPublished(draw.Subject), ct);
            return DrawState.Of(draw);
        }
    }
}
