using System.Text.Json;
using Province.Domain.Plans.Diagnostics;
using Province.Domain.Plans.Statements;

namespace Province.Domain.Plans;

/// <summary>What a city files: the version as it stands, whole, so that the province needs nothing of the city's.</summary>
/// <param name="PlanId">The city's plan.</param>
/// <param name="Year">The calendar year that it is for.</param>
/// <param name="Version">The version, from 1.</param>
/// <param name="Title">The title.</param>
/// <param name="Issuance">Number, date and approval.</param>
/// <param name="Figures">The figures that lists show.</param>
/// <param name="File">The original document, attached to the envelope.</param>
/// <param name="FiledBy">The name of who filed it.</param>
/// <param name="Document">The plan as data.</param>
/// <param name="Source">The lines that it was read from.</param>
/// <param name="Diagnostics">What does not add up.</param>
/// <param name="Explanations">The city's reasons, by diagnostic.</param>
public sealed record FiledPlanSnapshot(
    Guid PlanId, int Year, int Version, string Title, Issuance Issuance, PlanFigures Figures, PlanFile File, string FiledBy,
    PlanDocument Document, IReadOnlyList<string> Source, IReadOnlyList<Diagnostic> Diagnostics, IReadOnlyDictionary<string, string> Explanations)
{
    /// <summary>The kind of envelope that carries it.</summary>
    public const string EnvelopeKind = "plan.filed";

    /// <summary>Writes it for the envelope.</summary>
    /// <returns>JSON without white space.</returns>
    public string Write() => JsonSerializer.Serialize(this, PlanJson.Compact);

    /// <summary>Reads it back.</summary>
    /// <param name="json">What <see cref="Write"/> wrote.</param>
    /// <returns>The snapshot.</returns>
    /// <exception cref="JsonException"><paramref name="json"/> is no snapshot.</exception>
    public static FiledPlanSnapshot Read(string json) =>
        JsonSerializer.Deserialize<FiledPlanSnapshot>(json, PlanJson.Compact) ?? throw new JsonException("The text is null, not a filed plan.");
}

/// <summary>The province's answer to a filed plan.</summary>
/// <param name="Accepted">Whether it was accepted; else it was returned.</param>
/// <param name="By">The name of the provincial officer.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Comments">The comments; at least one when it was returned.</param>
public sealed record FiledPlanAnswer(bool Accepted, string By, DateTimeOffset At, IReadOnlyList<ReturnComment> Comments)
{
    /// <summary>The kind of envelope that carries it.</summary>
    public const string EnvelopeKind = "plan.answered";

    /// <summary>Writes it for the envelope.</summary>
    /// <returns>JSON without white space.</returns>
    public string Write() => JsonSerializer.Serialize(this, PlanJson.Compact);

    /// <summary>Reads it back.</summary>
    /// <param name="json">What <see cref="Write"/> wrote.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="JsonException"><paramref name="json"/> is no answer.</exception>
    public static FiledPlanAnswer Read(string json) =>
        JsonSerializer.Deserialize<FiledPlanAnswer>(json, PlanJson.Compact) ?? throw new JsonException("The text is null, not an answer.");
}
