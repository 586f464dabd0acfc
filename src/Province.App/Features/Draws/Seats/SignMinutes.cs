using System.Buffers.Text;
using Province.App.Files;
using Province.App.Security;
using Province.Domain.Draws;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Draws.Seats;

/// <summary>Whoever sits at a seat signs the minutes by name, with a signature drawn on the device (签字).</summary>
internal static class SignMinutes
{
    internal const int LongestName = 60;
    private const int LargestDrawing = 200_000;

    /// <param name="Name">Who signs.</param>
    /// <param name="Drawing">The drawn signature, a PNG in base64.</param>
    internal sealed record Request(string? Name, string? Drawing);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/draw-seat/signature", async (Request request, Door door, CancellationToken ct) =>
            TypedResults.Ok(await door.CallAsync((Handler h) => h.HandleAsync(request, ct), ct)))
        .WithName(nameof(SignMinutes));

    [Needs(Right.TakeDrawSeat)]
    internal sealed class Handler(DrawSteps steps, FileStore files)
    {
        internal async Task<SeatView> HandleAsync(Request request, CancellationToken ct)
        {
            var name = request.Name?.Trim() is { Length: > 0 and <= LongestName } given ? given : throw new RefusedException(DrawRefusals.SignerMissing);
            var drawing = Decode(request.Drawing);
            var file = await files.StoreAsync("签名.png", drawing, ct);
            if (file.ContentType != "image/png")
                throw new RefusedException(DrawRefusals.DrawingInvalid);
            return await steps.TakeAsync($"{name}签字", (draw, role, at) => draw.Sign(role, name, file.Sha256, at), ct);
        }

        private static byte[] Decode(string? base64) => base64 is { Length: > 0 and <= LargestDrawing } && Base64.IsValid(base64)
            ? Convert.FromBase64String(base64)
            : throw new RefusedException(DrawRefusals.DrawingInvalid);
    }
}
