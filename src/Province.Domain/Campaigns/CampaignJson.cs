using System.Text.Json;
using Province.Domain.Plans.Statements;

namespace Province.Domain.Campaigns;

/// <summary>Writes and reads what campaigns send and keep as JSON, in the way that plans are written.</summary>
public static class CampaignJson
{
    /// <summary>Writes a value.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="value">The value.</param>
    /// <returns>JSON without white space.</returns>
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, PlanJson.Compact);

    /// <summary>Reads a value back.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="json">What <see cref="Write"/> wrote.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException"><paramref name="json"/> is not such a value.</exception>
    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, PlanJson.Compact) ?? throw new JsonException($"The text is null, not a {typeof(T).Name}.");
}
