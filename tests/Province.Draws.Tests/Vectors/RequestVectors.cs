using Province.Draws.Json;
using Province.Draws.Tests.Records;

namespace Province.Draws.Tests.Vectors;

/// <summary>Requests alone: how many outcomes they allow, or why none.</summary>
internal static class RequestVectors
{
    private const string Impossible = "draw.impossible";

    internal static IEnumerable<Vector> All() => [.. Counted(), .. Large(), .. Conflicting(), .. Invalid()];

    private static IEnumerable<Vector> Counted()
    {
        yield return Count("order-5", "5! orders", AnyRequest.Order(5), "120");
        yield return Count("pairing-6", "six cities in pairs: 15", AnyRequest.Pairing(), "15");
        yield return Count("pairing-apart", "two pairs apart, one together: a pairs with c or d", AnyRequest.Pairing(AnyRequest.Apart, AnyRequest.Together), "2");
        yield return Count("officers", "loads 1 to 2, 1 to 2, 0 to 1; g1 not by p1, g4 by p2", AnyRequest.Officers(), "6");
        yield return Count("plain", "C(12, 5)", AnyRequest.Plain(12, 5), "792");
        yield return Count("quota", "exactly two of the four 甲 among five of twelve: C(4, 2) · C(8, 3)", AnyRequest.Plain(12, 5, Quota("q", "甲", 2, 2)), "336");
        yield return Count("quotas", "two 甲 and at most one 乙: C(4, 2) · (C(4, 0) · C(4, 3) + C(4, 1) · C(4, 2))",
            AnyRequest.Plain(12, 5, Quota("q", "甲", 2, 2) + "," + Quota("r", "乙", 0, 1)), "168");
        yield return Count("not-mutual", "three cities in a circle of groups, none mutual: only the two circles", Circle(), "2");
    }

    /// <summary>The first was counted apart from this library, by inclusion and exclusion over the cities that build a group.</summary>
    private static IEnumerable<Vector> Large()
    {
        yield return Count("inspection-21", "21 cities in seven groups of three that may inspect each other", AnyRequest.Threes(21), "7785547001784");
        yield return Count("inspection-14", "14 cities in seven pairs under all four rules",
            AnyRequest.Inspection(AnyRequest.Forbidden, AnyRequest.NotAgain, AnyRequest.NotMutual, AnyRequest.Required), "715418");
    }

    private static IEnumerable<Vector> Conflicting()
    {
        yield return Conflict("quota-too-high", "five 甲 wanted, four there", AnyRequest.Plain(12, 5, Quota("q", "甲", 5, 5)), "q");
        yield return Conflict("two-quotas", "three 甲 and three 乙 among five", AnyRequest.Plain(12, 5, Quota("a", "丙", 0, 5) + "," + Quota("q", "甲", 3, 5) + "," + Quota("r", "乙", 3, 5)), "q", "r");
        yield return Conflict("size", "more rows wanted than there are: no rule is needed for it", AnyRequest.Plain(12, 13));
        yield return Conflict("one-of-each", "a value without an allowed row", AnyRequest.OneOfEach().With("values", new JsonArray(["不存在的县"])), "不存在的县");
        yield return Conflict("required-forbidden", "a group must and must not inspect a city", AnyRequest.Inspection(
            """{"kind":"forbidden","name":"f","text":"回避","pairs":[{"group":"g7","city":"a"}]}""", AnyRequest.NotMutual, AnyRequest.Required), "f", "required");
        yield return new Vector("request-too-complex.json", "twelve quotas over values that cross: more than 2,000,000 entries", AnyRequest.Crossing(12).ToBytes(), "draw.too_complex", "");
    }

    private static IEnumerable<Vector> Invalid()
    {
        yield return Wrong("minimum", "a minimum above its maximum", AnyRequest.Plain(12, 5, Quota("q", "甲", 3, 2)), "rules[0].min");
        yield return Wrong("rules", "thirteen rules", AnyRequest.Plain(12, 5, string.Join(',', Enumerable.Range(0, 13).Select(i => Quota($"q{i:00}", "甲", 0, 5)))), "rules");
        yield return Wrong("unknown", "a member that nobody knows", AnyRequest.Order().With("weights", JsonArray.Of()), "weights");
        yield return Wrong("kind", "a kind that there is not", AnyRequest.Order().With("kind", "lottery"), "kind");
        yield return Wrong("order", "items out of order", AnyRequest.Order().With("items", new JsonArray(((JsonArray)AnyRequest.Order()["items"]!).Reverse())), "items[1]");
        yield return Wrong("excluded", "a row that an exclusion rule hits and that is not excluded", Unexcluded(), "pool.rows[10].attributes.state");
        yield return Wrong("sum", "groups inspect more cities than there are", AnyRequest.Inspection().With("groups", More()), "groups");
    }

    private static JsonObject Unexcluded()
    {
        var rows = AnyRequest.Enterprises().Inner("pool").List("rows");
        return AnyRequest.Enterprises().WithInner("pool", pool => pool.With("rows", rows.WithItem(10, ((JsonObject)rows[10]).Without("excluded"))));
    }

    private static JsonArray More() => AnyRequest.Inspection().List("groups").WithItem(0, ((JsonObject)AnyRequest.Inspection().List("groups")[0]).With("inspects", 3));

    private static JsonObject Circle() => Staged.Parse($$"""
        {"format":"province.draw-request/1","kind":"inspection","title":"三市轮查","cities":[{"id":"a","name":"甲市"},{"id":"b","name":"乙市"},{"id":"c","name":"丙市"}],
         "groups":[{"id":"g1","cities":["a"],"inspects":1},{"id":"g2","cities":["b"],"inspects":1},{"id":"g3","cities":["c"],"inspects":1}],"rules":[{{AnyRequest.NotMutual}}]}
        """);

    private static string Quota(string name, string value, int min, int max) =>
        $$"""{"kind":"quota","name":"{{name}}","text":"{{value}}类 {{min}} 至 {{max}} 家","attribute":"kind","values":["{{value}}"],"min":{{min}},"max":{{max}}}""";

    private static Vector Count(string name, string shows, JsonObject request, string count) =>
        Vector.Of($"request-{name}.json", shows, request, Vector.Outcomes) with { Count = count };

    private static Vector Conflict(string name, string shows, JsonObject request, params string[] rules) =>
        Vector.Of($"request-{name}.json", shows, request, Impossible, "") with { Conflict = rules };

    private static Vector Wrong(string name, string shows, JsonObject request, string place) =>
        Vector.Of($"request-invalid-{name}.json", shows, request, "request.invalid", place);
}
