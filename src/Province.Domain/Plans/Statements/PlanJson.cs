using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Province.Domain.Plans.Statements;

/// <summary>Writes and reads <c>province.plan/1</c> as JSON: camel case, enumerations as words, Chinese left as it is.</summary>
public static class PlanJson
{
    /// <summary>The one way in which plans and their diagnostics are written; indented for people.</summary>
    public static JsonSerializerOptions Indented { get; } = Make(indented: true);

    /// <summary>The same without white space, for storage and for snapshots.</summary>
    public static JsonSerializerOptions Compact { get; } = Make(indented: false);

    /// <summary>Writes a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <returns>JSON without white space.</returns>
    public static string Write(PlanDocument plan) => JsonSerializer.Serialize(plan, Compact);

    /// <summary>Reads a plan back.</summary>
    /// <param name="json">What <see cref="Write"/> wrote.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="JsonException"><paramref name="json"/> is not a plan.</exception>
    public static PlanDocument Read(string json) =>
        JsonSerializer.Deserialize<PlanDocument>(json, Compact) ?? throw new JsonException("The text is null, not a plan.");

    private static JsonSerializerOptions Make(bool indented)
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            WriteIndented = indented,
            Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
