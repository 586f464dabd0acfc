using Province.Draws.Json;

namespace Province.Draws.Tests.Counting;

/// <content>Requests that allow thousands of outcomes and can still be tried out.</content>
internal static partial class AnyRequest
{
    internal static JsonObject Large(Dice dice, string kind) => kind switch
    {
        "enterprises" => Enterprises(dice, dice.Int(20, 26), dice.Int(6, 8), dice.Int(0, 3)),
        "one-of-each" => Request(kind, ("pool", Pool(dice, dice.Int(90, 140))), ("exclusions", Exclusions), ("attribute", "county"), ("values", new JsonArray(Counties))),
        "inspection" => LargeInspection(dice),
        "pairing" => LargePairing(dice),
        "officers" => Request(kind, ("groups", Things(dice, "g", 7)), ("officers", new JsonArray(dice.Shuffle(Enumerable.Range(0, 5)).Select(number =>
            JsonObject.Of(("id", $"o{number:00}"), ("name", $"人{number}"), ("min", dice.Int(0, 1)), ("max", dice.Int(3, 4)))))), ("rules", new JsonArray(
                dice.Some(Names, dice.Int(0, 1)).Select(name => JsonObject.Of(("name", name), ("text", $"规则{name}"), ("kind", "forbidden"),
                    ("pairs", new JsonArray([JsonObject.Of(("group", "g03"), ("officer", "o02"))]))))))),
        _ => Request(kind, ("items", Things(dice, "i", 8))),
    };

    private static JsonObject LargeInspection(Dice dice)
    {
        string[] cities = [.. Enumerable.Range(0, dice.Int(9, 10)).Select(number => $"c{number:00}")];
        var builders = new Queue<string>(dice.Shuffle(cities));
        var groups = Enumerable.Range(0, 5).Select(number => JsonObject.Of(("id", $"g{number:00}"), ("inspects", cities.Length == 9 && number == 4 ? 1 : 2),
            ("cities", new JsonArray(Enumerable.Range(0, number == 4 ? 1 : 2).Select(_ => builders.Dequeue()))))).ToList();
        string[] names = [.. groups.Select(group => ((JsonString)group["id"]!).Value)];
        var rules = dice.Some(Names, dice.Int(0, 2)).Select(name => InspectionRule(dice, name, cities, names));
        return Request("inspection", ("cities", Things(dice, "c", cities.Length)), ("groups", new JsonArray(dice.Shuffle(groups))), ("rules", new JsonArray(rules)));
    }

    private static JsonObject LargePairing(Dice dice)
    {
        var apart = JsonObject.Of(("name", "r1"), ("text", "不同组"), ("kind", "apart"), ("pairs", new JsonArray([JsonObject.Of(("first", "c02"), ("second", "c05"))])));
        return Request("pairing", ("cities", Things(dice, "c", 12)), ("groupSize", dice.Pick(2, 3)), ("rules", dice.Chance(50) ? JsonArray.Of(apart) : JsonArray.Of()));
    }
}
