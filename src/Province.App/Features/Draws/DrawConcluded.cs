using Province.Domain.Draws;
using Province.Draws.Json;
using Province.Draws.Records;
using Province.Draws.Requests;

namespace Province.App.Features.Draws;

/// <summary>The fact that a draw has an outcome; told again when a withdrawal led to another one.</summary>
/// <param name="DrawId">The draw.</param>
/// <param name="Number">Its number in the register.</param>
/// <param name="Subject">What it was drawn for.</param>
/// <param name="Request">What was drawn, by which rules.</param>
/// <param name="Result">The result, in the form of the draw specification.</param>
internal sealed record DrawConcluded(Guid DrawId, int Number, string Subject, DrawRequest Request, JsonObject Result)
{
    internal static DrawConcluded Of(RegisteredDraw draw) =>
        new(draw.Id, draw.Number, draw.Subject, draw.Chain.Basis.Request, draw.Chain.Records.OfType<OutcomeRecord>().Last().Drawn.Result);
}

/// <summary>The fact that a draw is void.</summary>
/// <param name="DrawId">The draw.</param>
/// <param name="Subject">What it was drawn for.</param>
internal sealed record DrawVoided(Guid DrawId, string Subject);
