using System.Text.Json;
using Province.Domain.Plans.Statements;

namespace Province.Domain.Campaigns.Statements;

/// <summary>Writes and reads <c>province.scheme/1</c> as JSON, in the way of <see cref="PlanJson"/>.</summary>
public static class SchemeJson
{
    /// <summary>Writes a scheme.</summary>
    /// <param name="scheme">The scheme.</param>
    /// <returns>JSON without white space.</returns>
    public static string Write(SchemeDocument scheme) => JsonSerializer.Serialize(scheme, PlanJson.Compact);

    /// <summary>Reads a scheme back.</summary>
    /// <param name="json">What <see cref="Write"/> wrote.</param>
    /// <returns>The scheme.</returns>
    /// <exception cref="JsonException"><paramref name="json"/> is not a scheme.</exception>
    public static SchemeDocument Read(string json) =>
        JsonSerializer.Deserialize<SchemeDocument>(json, PlanJson.Compact) ?? throw new JsonException("The text is null, not a scheme.");
}
