using Province.Draws.Json;

namespace Province.Draws.Tests.Counting;

internal static partial class BruteForce
{
    private static List<JsonObject> Inspection(JsonObject request)
    {
        var groups = Objects(request, "groups").OrderBy(group => Text(group, "id"), StringComparer.Ordinal).ToList();
        var cities = Ids(request, "cities");
        return
        [
            .. Dealt([.. groups.Select(group => Number(group, "inspects"))], cities.Length)
                .Select(by => groups.Index().Select(g => (string[])[.. cities.Where((_, city) => by[city] == g.Index)]).ToArray())
                .Where(taken => KeepsInspection(request, groups.Zip(taken).ToDictionary(pair => Text(pair.First, "id"), pair => pair.Second)))
                .OrderBy(taken => taken.SelectMany(set => set).ToArray(), Lists.Instance)
                .Select(taken => JsonObject.Of(("groups", new JsonArray(groups.Zip(taken, (group, set) =>
                    JsonObject.Of(("group", Text(group, "id")), ("inspects", new JsonArray(set)))))))),
        ];
    }

    /// <summary>For each city the place of a group, every group as often as it inspects.</summary>
    private static IEnumerable<int[]> Dealt(int[] inspects, int cities) => cities == 0 ? [[]]
        : Enumerable.Range(0, inspects.Length).Where(group => inspects[group] > 0).SelectMany(group =>
            Dealt([.. inspects.Select((left, other) => other == group ? left - 1 : left)], cities - 1).Select(rest => (int[])[group, .. rest]));

    private static bool KeepsInspection(JsonObject request, Dictionary<string, string[]> inspects)
    {
        var builders = Objects(request, "groups").ToDictionary(group => Text(group, "id"), group => Strings(group, "cities"));
        if (inspects.Any(group => group.Value.Intersect(builders[group.Key]).Any()))
            return false;
        bool Visits(string group, string other) => inspects[group].Intersect(builders[other]).Any();
        return Objects(request, "rules").TrueForAll(rule => Text(rule, "kind") switch
        {
            "not-mutual" => !inspects.Keys.Any(one => inspects.Keys.Any(other => one != other && Visits(one, other) && Visits(other, one))),
            "not-again" => Objects(rule, "earlier").TrueForAll(earlier => !inspects.Any(group =>
                builders[group.Key].Contains(Text(earlier, "by")) && group.Value.Contains(Text(earlier, "of")))),
            var kind => Objects(rule, "pairs").TrueForAll(pair => inspects[Text(pair, "group")].Contains(Text(pair, "city")) == (kind == "required")),
        });
    }

    private static List<JsonObject> Pairing(JsonObject request) =>
    [
        .. Partitions(Ids(request, "cities"), Number(request, "groupSize")).Where(groups => KeepsPairing(request, groups))
            .OrderBy(groups => groups.SelectMany(group => group).ToArray(), Lists.Instance)
            .Select(groups => JsonObject.Of(("groups", new JsonArray(groups.Select(group => new JsonArray(group)))))),
    ];

    private static IEnumerable<List<string[]>> Partitions(string[] cities, int size) => cities.Length == 0 ? [[]]
        : Sets(cities[1..], size - 1).SelectMany(others => Partitions([.. cities[1..].Except(others)], size)
            .Select(rest => (List<string[]>)[[cities[0], .. others], .. rest]));

    private static bool KeepsPairing(JsonObject request, List<string[]> groups) =>
        Objects(request, "rules").TrueForAll(rule => Objects(rule, "pairs").TrueForAll(pair =>
            groups.Exists(group => group.Contains(Text(pair, "first")) && group.Contains(Text(pair, "second"))) == (Text(rule, "kind") == "together")));

    private static List<JsonObject> Officers(JsonObject request)
    {
        var groups = Ids(request, "groups");
        var officers = Ids(request, "officers");
        return
        [
            .. Products<string>([.. groups.Select(_ => officers)])
                .Where(of => KeepsOfficers(request, groups.Zip(of).ToDictionary(pair => pair.First, pair => pair.Second)))
                .OrderBy(of => of, Lists.Instance)
                .Select(of => JsonObject.Of(("groups", new JsonArray(groups.Zip(of, (group, officer) =>
                    JsonObject.Of(("group", group), ("officer", officer))))))),
        ];
    }

    private static bool KeepsOfficers(JsonObject request, Dictionary<string, string> guides) =>
        Objects(request, "officers").TrueForAll(officer => IsWithin(officer, guides.Values.Count(each => each == Text(officer, "id"))))
        && Objects(request, "rules").TrueForAll(rule => Objects(rule, "pairs").TrueForAll(pair =>
            guides[Text(pair, "group")] == Text(pair, "officer") == (Text(rule, "kind") == "required")));
}
