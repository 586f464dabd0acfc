using Province.Domain.Refusals;
using Province.Draws.Json;
using Province.Draws.Requests;

namespace Province.Domain.Campaigns.Lots;

/// <summary>Reads what was drawn back into groups, and compares groups with what was drawn.</summary>
public static class LotResults
{
    /// <summary>The groups by a result.</summary>
    /// <param name="request">What was drawn; made by <see cref="LotRequests"/>.</param>
    /// <param name="result">The result, in the form of the draw specification, sections 3.4 and 3.5.</param>
    /// <param name="before">The groups that the request was made of.</param>
    /// <returns>The groups; of pairs the first by area code leads.</returns>
    /// <exception cref="ArgumentException">The request draws no arrangement.</exception>
    public static IReadOnlyList<CrossGroup> Read(DrawRequest request, JsonObject result, IReadOnlyList<CrossGroup> before)
    {
        var groups = (JsonArray)result["groups"]!;
        switch (request)
        {
            case PairingRequest pairing:
                var names = pairing.Cities.ToDictionary(city => city.Id, city => city.Name);
                return [.. groups.Select((set, index) => Paired(index + 1, [.. Texts(set).Select(id => names[id])]))];
            case InspectionRequest inspection:
                var cities = inspection.Cities.ToDictionary(city => city.Id, city => city.Name);
                return [.. before.Zip(groups, (group, drawn) => group with { Inspected = [.. Texts(((JsonObject)drawn)["inspects"]!).Select(id => cities[id])] })];
            case OfficersRequest asked:
                var officers = asked.Officers.ToDictionary(officer => officer.Id, officer => officer.Name);
                return [.. before.Zip(groups, (group, drawn) => group with { GuidingOfficer = officers[((JsonString)((JsonObject)drawn)["officer"]!).Value] })];
            default:
                throw new ArgumentException($"A draw of {request.Kind} is none of an arrangement.", nameof(request));
        }
    }

    /// <summary>Lays what was drawn over the groups of a draft; what the draw does not decide stays.</summary>
    /// <param name="kind">What was drawn.</param>
    /// <param name="drawn">The groups by the draw.</param>
    /// <param name="current">The groups of the draft.</param>
    /// <returns>The groups.</returns>
    /// <exception cref="RefusedException"><c>lots.groups_changed</c>.</exception>
    public static IReadOnlyList<CrossGroup> Over(LotKind kind, IReadOnlyList<CrossGroup> drawn, IReadOnlyList<CrossGroup> current)
    {
        if (kind == LotKind.Pairing)
            return [.. drawn.Select(pair => Find(current, pair) is { } kept ? kept with { Number = pair.Number } : pair)];
        return current.Count == drawn.Count && current.All(group => Find(drawn, group) is not null)
            ? [.. current.Select(group => kind == LotKind.Inspection
                ? group with { Inspected = Find(drawn, group)!.Inspected }
                : group with { GuidingOfficer = Find(drawn, group)!.GuidingOfficer })]
            : throw new RefusedException(LotRefusals.GroupsChanged);
    }

    /// <summary>Where groups differ from what was drawn.</summary>
    /// <param name="kind">What was drawn.</param>
    /// <param name="drawn">The groups by the draw.</param>
    /// <param name="current">The groups as they are.</param>
    /// <returns>A sentence for each drawn group that is another now; empty when all is as drawn. Who leads is no part of a draw.</returns>
    public static IReadOnlyList<string> Departures(LotKind kind, IReadOnlyList<CrossGroup> drawn, IReadOnlyList<CrossGroup> current) =>
        [.. drawn.Select(group => Departure(kind, group, Find(current, group))).OfType<string>()];

    private static string? Departure(LotKind kind, CrossGroup drawn, CrossGroup? current)
    {
        var who = string.Join("、", drawn.Builders);
        if (current is null)
            return $"抽取为{who}同组，现在不是。";
        return kind switch
        {
            LotKind.Inspection when !drawn.Inspected.ToHashSet().SetEquals(current.Inspected) =>
                $"第 {current.Number} 组（{who}）抽取为检查{string.Join("、", drawn.Inspected)}，现为{(current.Inspected.Count == 0 ? "未定" : string.Join("、", current.Inspected))}。",
            LotKind.Officers when drawn.GuidingOfficer != current.GuidingOfficer =>
                $"第 {current.Number} 组（{who}）抽取为{drawn.GuidingOfficer}指导，现为{current.GuidingOfficer ?? "未定"}。",
            _ => null,
        };
    }

    private static CrossGroup Paired(int number, IReadOnlyList<string> cities) => new() { Number = number, Builders = cities, Lead = cities[0] };

    private static CrossGroup? Find(IReadOnlyList<CrossGroup> groups, CrossGroup like) => groups.FirstOrDefault(group => like.Builders.ToHashSet().SetEquals(group.Builders));

    private static IEnumerable<string> Texts(JsonValue list) => ((JsonArray)list).Select(text => ((JsonString)text).Value);
}
