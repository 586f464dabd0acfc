using Province.Draws.Json;

namespace Province.Draws.Requests;

/// <summary>Puts the sets of a request into their order, for input that people or programs wrote in any order.</summary>
/// <remarks>Source: specification, section 3 (the order of each set). Nothing else is changed: what is repeated stays and is refused
/// when the request is read.</remarks>
public static class RequestOrder
{
    private static readonly string[] ById = ["rows", "cities", "groups", "officers", "items"];
    private static readonly string[] ByName = ["rules", "exclusions"];
    private static readonly string[] Strings = ["values", "parts", "missing", "cities"];

    /// <summary>Sorts every set.</summary>
    /// <param name="request">A request, of whatever shape.</param>
    /// <returns>The same members with every set in order; in pairs of cities the smaller id first.</returns>
    public static JsonObject Sorted(JsonObject request) => (JsonObject)Sort("", request);

    private static JsonValue Sort(string name, JsonValue value) => value switch
    {
        JsonObject inner when name == "attributes" =>
            new JsonObject(inner.Names.Zip(inner.Values, (id, values) => KeyValuePair.Create(id, Sort("values", values)))),
        JsonObject inner => Swap(name, new(inner.Names.Zip(inner.Values, (member, part) => KeyValuePair.Create(member, Sort(member, part))))),
        JsonArray set => new JsonArray(set.Select(item => Sort(name == "pairs" ? "pair" : "", item)).Order(Comparer<JsonValue>.Create(Order(name)))),
        _ => value,
    };

    private static JsonObject Swap(string name, JsonObject pair) =>
        name == "pair" && pair["first"] is JsonString first && pair["second"] is JsonString second && string.CompareOrdinal(first.Value, second.Value) > 0
            ? JsonObject.Of(("first", second), ("second", first))
            : pair;

    private static Comparison<JsonValue> Order(string name) => (one, other) =>
    {
        if (one is JsonString first && other is JsonString second)
            return Strings.Contains(name) ? CodePointOrder.Instance.Compare(first.Value, second.Value) : 0;
        foreach (var key in Keys(name))
            if (Compare((one as JsonObject)?[key], (other as JsonObject)?[key]) is not 0 and var order)
                return order;
        return 0;
    };

    private static string[] Keys(string name) => name switch
    {
        _ when ById.Contains(name) => ["id"],
        _ when ByName.Contains(name) => ["name"],
        "pairs" => ["group", "first", "city", "officer", "second"],
        "earlier" => ["year", "by", "of"],
        _ => [],
    };

    private static int Compare(JsonValue? one, JsonValue? other) => (one, other) switch
    {
        (JsonString first, JsonString second) => CodePointOrder.Instance.Compare(first.Value, second.Value),
        (JsonInteger first, JsonInteger second) => first.Value.CompareTo(second.Value),
        _ => 0,
    };
}
