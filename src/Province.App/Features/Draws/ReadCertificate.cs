using Province.App.Security;
using Province.Domain.Draws;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Draws;

/// <summary>Gives a draw's certificate, byte for byte what verifiers read (证书).</summary>
internal static class ReadCertificate
{
    internal static void Map(IEndpointRouteBuilder api, IEndpointRouteBuilder pages)
    {
        api.MapGet("/draws/{drawId:guid}/certificate", SendAsync).WithName(nameof(ReadCertificate)).Produces<byte[]>(StatusCodes.Status200OK, "application/json");
        pages.MapGet("/draws/{drawId:guid}/certificate", SendAsync);
    }

    private static async Task<IResult> SendAsync(Guid drawId, Door door, CancellationToken ct)
    {
        var (number, bytes) = await door.CallAsync((Handler h) => h.HandleAsync(drawId, ct), ct);
        return TypedResults.File(bytes, "application/json", $"draw-{number}.json");
    }

    [Needs(Right.ViewDraws)]
    internal sealed class Handler(DrawSteps steps)
    {
        internal async Task<(int Number, byte[] Bytes)> HandleAsync(Guid drawId, CancellationToken ct)
        {
            var draw = await steps.LoadAsync(drawId, ct);
            return draw.Chain.IsComplete
                ? (draw.Number, draw.Chain.ToCertificate().ToJson().ToBytes())
                : throw new RefusedException(DrawRefusals.NoCertificate);
        }
    }
}
