using System.Text.Json;

namespace Province.Domain.Deadlines;

/// <summary>What a city tells the province of a deadline that is long overdue, and tells again when it is met.</summary>
/// <param name="DeadlineId">The city's deadline.</param>
/// <param name="Kind">What has to be done.</param>
/// <param name="Year">The calendar year.</param>
/// <param name="Title">What has to be done, in one line.</param>
/// <param name="Department">The department that has to do it, or null.</param>
/// <param name="Clause">The clause that it comes from.</param>
/// <param name="Due">The local day that holds.</param>
/// <param name="FirstDue">The local day that was set first.</param>
/// <param name="ClosedOn">The local day on which it was done or dropped; null while it is open.</param>
public sealed record CityDeadlineLetter(
    Guid DeadlineId, DeadlineKind Kind, int Year, string Title, string? Department, string Clause, DateOnly Due, DateOnly FirstDue, DateOnly? ClosedOn)
{
    /// <summary>The kind of envelope that carries it.</summary>
    public const string EnvelopeKind = "deadline.overdue";

    /// <summary>The thread of the envelopes about one deadline.</summary>
    /// <param name="deadlineId">The city's deadline.</param>
    /// <returns>The thread.</returns>
    public static string ThreadOf(Guid deadlineId) => $"deadline/{deadlineId:N}";

    /// <summary>Of a deadline as it stands.</summary>
    /// <param name="deadline">The city's deadline.</param>
    /// <returns>The letter.</returns>
    public static CityDeadlineLetter Of(Deadline deadline) => new(
        deadline.Id, deadline.Kind, deadline.Year, deadline.Title, deadline.Department, deadline.Clause, deadline.Due, deadline.FirstDue, deadline.ClosedOn);

    /// <summary>Writes it for the envelope.</summary>
    /// <returns>JSON without white space.</returns>
    public string Write() => JsonSerializer.Serialize(this, RuleContent.Options);

    /// <summary>Reads it back.</summary>
    /// <param name="json">What <see cref="Write"/> wrote.</param>
    /// <returns>The letter.</returns>
    /// <exception cref="JsonException"><paramref name="json"/> is no such letter.</exception>
    public static CityDeadlineLetter Read(string json) => JsonSerializer.Deserialize<CityDeadlineLetter>(json, RuleContent.Options) ?? throw new JsonException("The text is null, not a letter.");
}
