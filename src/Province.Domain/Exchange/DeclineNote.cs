using System.Text.Json;

namespace Province.Domain.Exchange;

/// <summary>What a receiver tells a sender whose envelope arrived and was not taken: it made no row of the receiver's (未受理).</summary>
/// <param name="Code">Why: the stable code of a refusal, at most 60 characters.</param>
/// <param name="Reason">The same in words, at most 1,000 characters.</param>
/// <param name="At">When it was looked at, UTC.</param>
public sealed record DeclineNote(string Code, string Reason, DateTimeOffset At)
{
    /// <summary>The kind of envelope that carries it; one of these is never declined itself.</summary>
    public const string EnvelopeKind = "exchange.declined";

    /// <summary>Writes it for the envelope.</summary>
    /// <returns>JSON without white space.</returns>
    public string Write() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);

    /// <summary>Reads it back.</summary>
    /// <param name="json">What <see cref="Write"/> wrote.</param>
    /// <returns>The note.</returns>
    /// <exception cref="JsonException"><paramref name="json"/> is no such note.</exception>
    public static DeclineNote Read(string json) => JsonSerializer.Deserialize<DeclineNote>(json, JsonSerializerOptions.Web) ?? throw new JsonException("The text is null, not a note.");
}
