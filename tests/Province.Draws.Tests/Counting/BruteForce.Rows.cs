using Province.Draws.Json;

namespace Province.Draws.Tests.Counting;

internal static partial class BruteForce
{
    private static List<JsonObject> Rows(JsonObject request) =>
        [.. Objects((JsonObject)request["pool"]!, "rows").OrderBy(row => Text(row, "id"), StringComparer.Ordinal)];

    private static List<JsonObject> Allowed(JsonObject request) =>
        Rows(request).FindAll(row => row["excluded"] is null && row["included"] is null);

    private static string[] Included(JsonObject request) =>
        [.. Rows(request).Where(row => row["included"] is not null).Select(row => Text(row, "id"))];

    private static string[] Held(JsonObject row, string attribute) => Strings((JsonObject)row["attributes"]!, attribute);

    private static List<JsonObject> Enterprises(JsonObject request, string[] kept, string[] withdrawn)
    {
        var allowed = Allowed(request);
        string[] free = [.. allowed.Select(row => Text(row, "id")).Except(kept).Except(withdrawn)];
        if (Number(request, "size") < kept.Length)
            return [];
        var sets = Sets(free, Number(request, "size") - kept.Length).Where(set => KeepsQuotas(request, allowed, [.. kept, .. set]));
        var keys = allowed.ToDictionary(row => Text(row, "id"), row => Key(request, row));
        List<string[]> cells = [.. keys.Values.Distinct(EqualKeys.Instance).OrderBy(key => key, Lists.Instance)];
        return
        [
            .. sets.OrderBy(set => Written(set, cells, keys), Lists.Instance).Select(set => JsonObject.Of(
                ("chosen", new JsonArray(set.Concat(kept).Order(StringComparer.Ordinal))), ("included", new JsonArray(Included(request))))),
        ];
    }

    /// <summary>The numbers and rows of each cell in turn: the order in which unranking chooses them.</summary>
    private static string[] Written(string[] set, List<string[]> cells, Dictionary<string, string[]> keys) =>
    [
        .. cells.SelectMany(cell => set.Where(id => keys[id].SequenceEqual(cell)).ToArray() is var rows ? (string[])[$"{rows.Length:000}", .. rows] : []),
    ];

    private static string[] Key(JsonObject request, JsonObject row) =>
    [
        .. RulesInOrder(request).SelectMany(rule => Text(rule, "kind") switch
        {
            "distinct" => Strings(rule, "parts").Contains(Held(row, Text(rule, "part"))[0])
                ? (string[])[Held(row, Text(rule, "part"))[0], Held(row, Text(rule, "attribute"))[0]] : ["", ""],
            "each" => [Strings(rule, "values").Contains(Held(row, Text(rule, "attribute"))[0]) ? Held(row, Text(rule, "attribute"))[0] : ""],
            _ => [Held(row, Text(rule, "attribute")).Intersect(Counted(request, rule)).Any() ? "1" : "0"],
        }),
    ];

    private static IEnumerable<JsonObject> RulesInOrder(JsonObject request) => new[] { "distinct", "each", "quota" }.SelectMany(kind =>
        Objects(request, "rules").Where(rule => Text(rule, "kind") == kind).OrderBy(rule => Text(rule, "name"), StringComparer.Ordinal));

    private static string[] Counted(JsonObject request, JsonObject quota) => quota["standIn"] is JsonObject standIn
        && !Rows(request).Exists(row => Held(row, Text(quota, "attribute")).Intersect(Strings(standIn, "missing")).Any())
            ? [.. Strings(quota, "values"), .. Strings(standIn, "values")] : Strings(quota, "values");

    private static bool KeepsQuotas(JsonObject request, List<JsonObject> allowed, string[] chosen)
    {
        var rows = allowed.FindAll(row => chosen.Contains(Text(row, "id")));
        return rows.Count == Number(request, "size") && Objects(request, "rules").TrueForAll(rule => Text(rule, "kind") switch
        {
            "quota" => IsWithin(rule, rows.Count(row => Held(row, Text(rule, "attribute")).Intersect(Counted(request, rule)).Any())),
            "each" => Strings(rule, "values").All(value => IsWithin(rule, rows.Count(row => Held(row, Text(rule, "attribute")).Contains(value)))),
            _ => Strings(rule, "parts").All(part => rows.Where(row => Held(row, Text(rule, "part")).Contains(part))
                .SelectMany(row => Held(row, Text(rule, "attribute"))).Distinct().Count() >= Number(rule, "min")),
        });
    }

    private static bool IsWithin(JsonObject rule, int count) => count >= Number(rule, "min") && count <= Number(rule, "max");

    private static List<JsonObject> OneOfEach(JsonObject request, string[] kept, string[] withdrawn)
    {
        var values = Strings(request, "values").Order(StringComparer.Ordinal);
        List<string[]> choices = [.. values.Select(value =>
        {
            string[] all = [.. Allowed(request).Where(row => Held(row, Text(request, "attribute"))[0] == value).Select(row => Text(row, "id"))];
            return all.Intersect(kept).Any() ? [.. all.Intersect(kept)] : all.Except(withdrawn).ToArray();
        })];
        return [.. Products(choices).OrderBy(rows => rows, Lists.Instance).Select(rows => JsonObject.Of(
            ("chosen", new JsonArray(rows)), ("included", new JsonArray(Included(request)))))];
    }

    private sealed class EqualKeys : IEqualityComparer<string[]>
    {
        internal static EqualKeys Instance { get; } = new();

        public bool Equals(string[]? x, string[]? y) => x!.SequenceEqual(y!);

        public int GetHashCode(string[] key) => key.Length == 0 ? 0 : key[0].GetHashCode(StringComparison.Ordinal);
    }
}
