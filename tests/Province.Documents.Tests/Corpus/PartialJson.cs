using System.Text.Json;
using System.Text.Json.Nodes;
using Province.Documents.Tests.Printing;

namespace Province.Documents.Tests.Corpus;

/// <summary>Compares what was read with a part of it: members that are not expected are not compared, lists are compared whole.</summary>
internal static class PartialJson
{
    public static IEnumerable<string> Differences(string path, JsonNode? expected, JsonNode? read) => (expected, read) switch
    {
        (JsonObject want, JsonObject got) => want.SelectMany(member => Differences($"{path}.{member.Key}", member.Value, got[member.Key])),
        (JsonArray want, JsonArray got) when want.Count == got.Count => want.SelectMany((item, i) => Differences($"{path}[{i}]", item, got[i])),
        (JsonArray want, JsonArray got) => [$"{path}: {want.Count} expected, {got.Count} read: {string.Join(" | ", got.Select(Short))}"],
        _ when Value(expected) == Value(read) => [],
        _ => [$"{path}: {Short(expected)} expected, {Short(read)} read"],
    };

    private static string? Value(JsonNode? node) => node?.GetValueKind() switch
    {
        null or JsonValueKind.Null => null,
        JsonValueKind.String => PlanViews.Text(node.GetValue<string>()),
        JsonValueKind.Number => node.GetValue<decimal>().ToString("0.####"),
        _ => node.ToJsonString(),
    };

    private static string Short(JsonNode? node) => node?.ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) ?? "null";
}
