using Province.Draws.Json;
using Province.Draws.Requests;

namespace Province.Draws.Tests.Counting;

/// <summary>Requests as JSON, in any order of their sets; the kind decides how large they may become.</summary>
internal static partial class AnyRequest
{
    internal static readonly string[] Kinds = ["enterprises", "one-of-each", "inspection", "pairing", "officers", "order"];

    // Above U+FFFF and below: the order of code points is not that of UTF-16 units.
    private static readonly string[] Cities = ["衡阳", "株洲", "\U00020000州", "\uFF21市"];
    private static readonly string[] Industries = ["冶炼", "水泥", "粉尘", "\U00010400"];
    private static readonly string[] Counties = ["c1", "c2", "c3"];

    internal static JsonObject Of(Dice dice, string kind) => kind switch
    {
        "enterprises" => Enterprises(dice, dice.Int(1, 9), dice.Int(1, 4), dice.Int(0, 4)),
        "one-of-each" => OneOfEach(dice),
        "inspection" => Inspection(dice),
        "pairing" => Pairing(dice),
        "officers" => Officers(dice),
        _ => Request("order", ("items", Things(dice, "i", dice.Int(1, 5)))),
    };

    internal static DrawRequest Read(JsonObject request) => DrawRequest.Read(RequestOrder.Sorted(request));

    internal static JsonObject Enterprises(Dice dice, int rows, int size, int rules) => Request("enterprises",
        ("pool", Pool(dice, rows)), ("exclusions", Exclusions), ("size", size),
        ("rules", new JsonArray(dice.Some(Names, rules).Select(name => EnterpriseRule(dice, name, size)))));

    private static readonly string[] Names = ["r1", "r2", "r3", "r4", "r5", "r6", "r7", "r8", "r9", "ra", "rb", "rc"];

    private static JsonArray Exclusions => JsonArray.Of(JsonObject.Of(("name", "direct"), ("text", "省直接检查的不抽")),
        JsonObject.Of(("name", "stopped"), ("text", "停产的不抽"), ("attribute", "state"), ("values", new JsonArray(["停产", "注销"]))));

    private static JsonObject Request(string kind, params (string, JsonValue?)[] members) =>
        JsonObject.Of([("format", "province.draw-request/1"), ("kind", kind), ("title", "试"), .. members]);

    private static JsonObject Pool(Dice dice, int rows) =>
        JsonObject.Of(("rows", new JsonArray(dice.Shuffle(Enumerable.Range(0, rows)).Select(number => Row(dice, $"e{number:0000}")))));

    private static JsonObject Row(Dice dice, string id)
    {
        var stopped = dice.Chance(10);
        var fate = stopped ? "excluded" : dice.Pick("excluded", "included", "", "", "", "", "", "", "", "");
        var excluded = JsonObject.Of(("rule", stopped ? dice.Pick("direct", "stopped") : "direct"), ("reason", "原因"));
        return JsonObject.Of(("id", id), ("name", dice.Chance(50) ? (JsonValue)$"企业{id}" : null),
            ("attributes", JsonObject.Of(
                ("city", new JsonArray([dice.Pick(Cities)])), ("county", new JsonArray([dice.Pick(Counties)])),
                ("industry", new JsonArray(dice.Some(Industries, dice.Int(0, 2)))),
                ("state", stopped ? new JsonArray(["停产"]) : null))),
            ("excluded", fate == "excluded" ? excluded : null),
            ("included", fate == "included" ? JsonObject.Of(("reason", "被检查市推荐")) : null));
    }

    private static JsonObject EnterpriseRule(Dice dice, string name, int size)
    {
        var max = dice.Chance(40) ? size : dice.Int(0, size);
        var min = dice.Int(0, Math.Min(max, 2));
        (string, JsonValue?)[] common = [("name", name), ("text", $"规则{name}")];
        return dice.Int(0, 3) switch
        {
            0 => JsonObject.Of([.. common, ("kind", "each"), ("attribute", "city"), ("values", new JsonArray(dice.Some(Cities, dice.Int(1, 4)))),
                ("min", Math.Min(min, 1)), ("max", max)]),
            1 => JsonObject.Of([.. common, ("kind", "distinct"), ("part", dice.Pick("city", "county")), ("parts", new JsonArray(dice.Pick(
                new[] { "衡阳", "c1" }, ["c2"], ["\uFF21市"], Cities))), ("attribute", dice.Pick("county", "city")), ("min", dice.Int(1, Math.Min(size, 2)))]),
            _ => JsonObject.Of([.. common, ("kind", "quota"), ("attribute", dice.Pick("industry", "industry", "city")),
                ("values", new JsonArray(dice.Some([.. Industries, "衡阳"], dice.Int(1, 2)))), ("min", min), ("max", max),
                ("standIn", dice.Chance(50) ? JsonObject.Of(("missing", new JsonArray(dice.Some(Industries, 1))),
                    ("values", new JsonArray(dice.Some(Industries, dice.Int(1, 2))))) : null)]),
        };
    }

    private static JsonObject OneOfEach(Dice dice) => Request("one-of-each", ("pool", Pool(dice, dice.Int(1, 12))), ("exclusions", Exclusions),
        ("attribute", "county"), ("values", new JsonArray(dice.Some([.. Counties, "c4"], dice.Int(1, 3)))));

    private static JsonArray Things(Dice dice, string letter, int count) => new(dice.Shuffle(Enumerable.Range(0, count))
        .Select(number => JsonObject.Of(("id", $"{letter}{number:00}"), ("name", $"名{number}"))));

    internal static JsonObject Inspection(Dice dice)
    {
        var cities = dice.Int(1, 7);
        string[] ids = [.. Enumerable.Range(0, cities).Select(number => $"c{number:00}")];
        var left = new Queue<string>(dice.Shuffle([.. ids, "x1", "x2", "x3", "x4", "x5", "x6", "x7"]));
        var groups = new List<JsonObject>();
        for (var inspected = 0; inspected < cities;)
        {
            var inspects = dice.Int(1, Math.Min(3, cities - inspected));
            inspected += inspects;
            groups.Add(JsonObject.Of(("id", $"g{groups.Count:00}"), ("inspects", inspects),
                ("cities", new JsonArray(Enumerable.Range(0, Math.Max(1, Math.Min(dice.Int(1, 3), left.Count - 7))).Select(_ => left.Dequeue())))));
        }
        string[] names = [.. groups.Select(group => ((JsonString)group["id"]!).Value)];
        var rules = dice.Some(Names, dice.Int(0, 4)).Select(name => InspectionRule(dice, name, ids, names));
        return Request("inspection", ("cities", Things(dice, "c", cities)), ("groups", new JsonArray(dice.Shuffle(groups))), ("rules", new JsonArray(rules)));
    }

    private static JsonObject InspectionRule(Dice dice, string name, string[] cities, string[] groups)
    {
        (string, JsonValue?)[] common = [("name", name), ("text", $"规则{name}")];
        return dice.Int(0, 3) switch
        {
            0 => JsonObject.Of([.. common, ("kind", "not-again"), ("earlier", new JsonArray(Different(dice, dice.Int(0, 4), () => JsonObject.Of(
                ("year", dice.Int(2019, 2021)), ("by", dice.Pick([.. cities, "x1", "x2"])), ("of", dice.Pick([.. cities, "x1"]))))))]),
            1 => JsonObject.Of([.. common, ("kind", dice.Chance(70) ? "forbidden" : "required"), ("pairs", new JsonArray(Different(dice, dice.Int(1, 3),
                () => JsonObject.Of(("group", dice.Pick(groups)), ("city", dice.Pick(cities))))))]),
            _ => JsonObject.Of([.. common, ("kind", "not-mutual")]),
        };
    }

    private static JsonObject Pairing(Dice dice)
    {
        var (groupSize, groups) = dice.Pick((2, 1), (2, 2), (2, 3), (2, 4), (3, 1), (3, 2), (4, 2), (3, 3));
        string[] ids = [.. Enumerable.Range(0, groupSize * groups).Select(number => $"c{number:00}")];
        var rules = dice.Some(Names, dice.Int(0, 3)).Select(name => JsonObject.Of(("name", name), ("text", $"规则{name}"),
            ("kind", dice.Pick("apart", "together")), ("pairs", new JsonArray(Different(dice, dice.Int(1, 3), () =>
            {
                var pair = dice.Some(ids, 2);
                return JsonObject.Of(("first", pair[0]), ("second", pair[1]));
            })))));
        return Request("pairing", ("cities", Things(dice, "c", ids.Length)), ("groupSize", groupSize), ("rules", new JsonArray(rules)));
    }

    private static JsonObject Officers(Dice dice)
    {
        var (groups, officers) = (dice.Int(1, 5), dice.Int(1, 4));
        var people = Enumerable.Range(0, officers).Select(number =>
        {
            var max = dice.Int(0, 4);
            return JsonObject.Of(("id", $"o{number:00}"), ("name", $"人{number}"), ("min", dice.Int(0, Math.Min(1, max))), ("max", max));
        });
        var rules = dice.Some(Names, dice.Int(0, 3)).Select(name => JsonObject.Of(("name", name), ("text", $"规则{name}"),
            ("kind", dice.Chance(70) ? "forbidden" : "required"), ("pairs", new JsonArray(Different(dice, dice.Int(1, 3), () => JsonObject.Of(
                ("group", $"g{dice.Int(0, groups - 1):00}"), ("officer", $"o{dice.Int(0, officers - 1):00}")))))));
        return Request("officers", ("groups", Things(dice, "g", groups)), ("officers", new JsonArray(dice.Shuffle(people))), ("rules", new JsonArray(rules)));
    }

    private static IEnumerable<JsonObject> Different(Dice dice, int count, Func<JsonObject> make) => Enumerable.Range(0, count).Select(_ => make())
        .DistinctBy(pair => pair["first"] is JsonString first && pair["second"] is JsonString second
            ? string.Join(' ', new[] { first.Value, second.Value }.Order(StringComparer.Ordinal)) : pair.ToString());
}
