using Province.Draws.Json;
using Province.Draws.Records;
using Province.Draws.Requests;

namespace Province.Draws.Explaining;

/// <summary>Results in words, with names beside ids.</summary>
internal static class RowWords
{
    internal static string Name(DrawBasis basis, string id) => basis.Row(id)?.Name is { } name ? $"{name}（{id}）" : id;

    internal static IEnumerable<string> Result(DrawBasis basis, JsonObject result) => basis.Request switch
    {
        OneOfEachRequest one => Texts(result, "chosen").Zip(one.Values, (id, value) => $"{value}：{Name(basis, id)}").Concat(Included(basis, result)),
        PoolRequest => Texts(result, "chosen").Select((id, i) => $"{i + 1}. {Name(basis, id)}").Concat(Included(basis, result)),
        InspectionRequest request => Groups(result).Select(group => $"{Group(request, Text(group, "group"))} 检查 {Named(request.Cities, Texts(group, "inspects"))}"),
        PairingRequest request => ((JsonArray)result["groups"]!).Select((group, i) => $"第 {i + 1} 组：{Named(request.Cities, ((JsonArray)group).Select(Text))}"),
        OfficersRequest request => Groups(result).Select(group =>
            $"{Named(request.Groups, [Text(group, "group")])}：{request.Officers.First(officer => officer.Id == Text(group, "officer")).Name}（{Text(group, "officer")}）"),
        OrderRequest request => Texts(result, "order").Select((id, i) => $"{i + 1}. {Named(request.Items, [id])}"),
        _ => throw new InvalidOperationException($"No words for a result of {basis.Request.Kind}."),
    };

    internal static string Named(IReadOnlyList<NamedThing> things, IEnumerable<string> ids) =>
        string.Join("、", ids.Select(id => things.FirstOrDefault(thing => thing.Id == id) is { } thing ? $"{thing.Name}（{id}）" : id));

    internal static string Group(InspectionRequest request, string id) =>
        $"{id} 组（{Named(request.Cities, request.Groups.First(group => group.Id == id).Cities)}）";

    private static IEnumerable<string> Included(DrawBasis basis, JsonObject result) =>
        Texts(result, "included").Select(id => $"直接列入：{Name(basis, id)}（{basis.Row(id)!.Included}）");

    private static IEnumerable<JsonObject> Groups(JsonObject result) => ((JsonArray)result["groups"]!).Cast<JsonObject>();

    private static IEnumerable<string> Texts(JsonObject holder, string name) => ((JsonArray)holder[name]!).Select(Text);

    private static string Text(JsonObject holder, string name) => Text(holder[name]!);

    private static string Text(JsonValue value) => ((JsonString)value).Value;
}
