using Province.Draws.Json;

namespace Province.Draws.Tests.Counting;

/// <summary>All outcomes of a small request, by trying everything, in the order of section 4. Reads the request's JSON and
/// shares nothing with the code that counts.</summary>
internal static partial class BruteForce
{
    internal static List<JsonObject> Outcomes(JsonObject request, string[]? kept = null, string[]? withdrawn = null) => Text(request, "kind") switch
    {
        "enterprises" => Enterprises(request, kept ?? [], withdrawn ?? []),
        "one-of-each" => OneOfEach(request, kept ?? [], withdrawn ?? []),
        "inspection" => Inspection(request),
        "pairing" => Pairing(request),
        "officers" => Officers(request),
        _ => [.. Orders(Ids(request, "items")).OrderBy(o => o, Lists.Instance).Select(order => JsonObject.Of(("order", new JsonArray(order))))],
    };

    /// <summary>Whether an outcome of the kinds with rules keeps them all.</summary>
    internal static bool Keeps(JsonObject request, JsonObject result) => Text(request, "kind") switch
    {
        "enterprises" => KeepsQuotas(request, Allowed(request), Strings(result, "chosen")),
        "inspection" => KeepsInspection(request, Objects(result, "groups").ToDictionary(g => Text(g, "group"), g => Strings(g, "inspects"))),
        "pairing" => KeepsPairing(request, [.. ((JsonArray)result["groups"]!).Select(Strings)]),
        "officers" => KeepsOfficers(request, Objects(result, "groups").ToDictionary(g => Text(g, "group"), g => Text(g, "officer"))),
        _ => throw new ArgumentOutOfRangeException(nameof(request)),
    };

    internal static string Text(JsonObject of, string name) => ((JsonString)of[name]!).Value;

    internal static int Number(JsonObject of, string name) => (int)((JsonInteger)of[name]!).Value;

    internal static string[] Strings(JsonObject of, string name) => Strings(of[name] ?? JsonArray.Of());

    internal static List<JsonObject> Objects(JsonObject of, string name) => [.. ((JsonArray)of[name]!).Cast<JsonObject>()];

    private static string[] Strings(JsonValue list) => [.. ((JsonArray)list).Select(item => ((JsonString)item).Value)];

    private static string[] Ids(JsonObject of, string name) => [.. Objects(of, name).Select(item => Text(item, "id")).Order(StringComparer.Ordinal)];

    private static IEnumerable<string[]> Orders(string[] items) => items.Length == 0 ? [[]]
        : items.SelectMany(first => Orders([.. items.Where(item => item != first)]).Select(rest => (string[])[first, .. rest]));

    private static IEnumerable<T[]> Sets<T>(T[] items, int size) => size == 0 ? [[]]
        : items.Index().SelectMany(first => Sets(items[(first.Index + 1)..], size - 1).Select(rest => (T[])[first.Item, .. rest]));

    private static IEnumerable<T[]> Products<T>(List<T[]> choices) => choices.Aggregate(
        (IEnumerable<T[]>)[[]], (all, next) => all.SelectMany(one => next.Select(choice => (T[])[.. one, choice])));

    /// <summary>Lists of strings by their first difference in code points; a shorter one first.</summary>
    internal sealed class Lists : IComparer<string[]>
    {
        internal static Lists Instance { get; } = new();

        public int Compare(string[]? x, string[]? y)
        {
            for (var i = 0; i < Math.Min(x!.Length, y!.Length); i++)
                if (System.Text.Encoding.UTF8.GetBytes(x[i]).AsSpan().SequenceCompareTo(System.Text.Encoding.UTF8.GetBytes(y[i])) is not 0 and var order)
                    return order;
            return x.Length - y!.Length;
        }
    }
}
