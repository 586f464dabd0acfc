using System.Text.Json;

namespace Province.Domain.Deadlines.Extensions;

/// <summary>More time is asked for; also what goes to the province where it answers.</summary>
/// <param name="Deadline">The city's deadline as it stands.</param>
/// <param name="Until">The day that is asked for.</param>
/// <param name="Reason">Why; 1 to 500 characters.</param>
/// <param name="By">The name of who asks.</param>
/// <param name="At">When, UTC.</param>
public sealed record TimeAsk(CityDeadlineLetter Deadline, DateOnly Until, string Reason, string By, DateTimeOffset At)
{
    /// <summary>The kind of envelope that carries it.</summary>
    public const string EnvelopeKind = "deadline.extension";

    /// <summary>The account that asks, which is the same in every tenant; null only in a letter that names nobody.</summary>
    public Guid? ById { get; init; }

    /// <summary>Writes it for the envelope.</summary>
    /// <returns>JSON without white space.</returns>
    public string Write() => JsonSerializer.Serialize(this, RuleContent.Options);

    /// <summary>Reads it back.</summary>
    /// <param name="json">What <see cref="Write"/> wrote.</param>
    /// <returns>The request.</returns>
    /// <exception cref="JsonException"><paramref name="json"/> is no request.</exception>
    public static TimeAsk Read(string json) => JsonSerializer.Deserialize<TimeAsk>(json, RuleContent.Options) ?? throw new JsonException("The text is null, not a request.");
}

/// <summary>The answer to it; where the province gives it, what goes back to the city.</summary>
/// <param name="DeadlineId">The city's deadline.</param>
/// <param name="GrantedUntil">The last day in time from now on, or null when no more time is given.</param>
/// <param name="Reason">Why; needed where no time is given.</param>
/// <param name="By">The name of who answers.</param>
/// <param name="At">When, UTC.</param>
public sealed record TimeAnswer(Guid DeadlineId, DateOnly? GrantedUntil, string? Reason, string By, DateTimeOffset At)
{
    /// <summary>The kind of envelope that carries it.</summary>
    public const string EnvelopeKind = "deadline.extension.answered";

    /// <summary>Writes it for the envelope.</summary>
    /// <returns>JSON without white space.</returns>
    public string Write() => JsonSerializer.Serialize(this, RuleContent.Options);

    /// <summary>Reads it back.</summary>
    /// <param name="json">What <see cref="Write"/> wrote.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="JsonException"><paramref name="json"/> is no answer.</exception>
    public static TimeAnswer Read(string json) => JsonSerializer.Deserialize<TimeAnswer>(json, RuleContent.Options) ?? throw new JsonException("The text is null, not an answer.");
}
