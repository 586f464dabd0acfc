using System.Globalization;
using System.Numerics;
using Province.Draws.Json;
using Province.Draws.Pools;
using Province.Draws.Records;
using Province.Draws.Requests;

namespace Province.App.Features.Draws;

/// <summary>The outcome that stands, in lines for people.</summary>
internal static class DrawOutcomes
{
    public static DrawView.Outcome? Of(DrawChain chain)
    {
        if (chain.Records.OfType<OutcomeRecord>().LastOrDefault() is not { } outcome)
            return null;
        return new(outcome.Drawn.Outcomes, outcome.Drawn.Rank, outcome.Seed, [.. Lines(chain.Basis, outcome.Drawn)], System.Text.Json.Nodes.JsonNode.Parse(outcome.Drawn.Result.ToString())!);
    }

    private static IEnumerable<DrawView.Line> Lines(DrawBasis basis, DrawnOutcome drawn) => basis.Request switch
    {
        PoolRequest pool => Ids(drawn.Result, "chosen").Select(id => Row(pool, id, drawn.Odds))
            .Concat(Ids(drawn.Result, "included").Select(id => Row(pool, id, null))),
        InspectionRequest inspection => Groups(drawn).Select(group =>
            new DrawView.Line(Text(group, "group"), Text(group, "group"), string.Join("、", Ids(group, "inspects").Select(NamesOf(inspection.Cities))), null)),
        OfficersRequest officers => Groups(drawn).Select(group =>
            new DrawView.Line(Text(group, "group"), NamesOf(officers.Groups)(Text(group, "group")), officers.Officers.First(o => o.Id == Text(group, "officer")).Name, null)),
        PairingRequest pairing => ((JsonArray)drawn.Result["groups"]!).Select((group, i) =>
            new DrawView.Line($"{i + 1}", $"第 {i + 1} 组", string.Join("、", Strings(group).Select(NamesOf(pairing.Cities))), null)),
        OrderRequest order => Ids(drawn.Result, "order").Select((id, i) => new DrawView.Line(id, NamesOf(order.Items)(id), $"第 {i + 1} 位", null)),
        _ => throw new InvalidOperationException($"No words for a draw of the kind {basis.Request.Kind}."),
    };

    private static DrawView.Line Row(PoolRequest pool, string id, JsonArray? odds)
    {
        var number = pool.Pool.Find(id);
        var row = pool.Pool.Fetch([number])[0];
        var detail = string.Join("；", row.Attributes.Where(a => a.Value.Count > 0).Select(a => string.Join("、", a.Value)));
        return new(id, row.Name ?? id, row.Included is { } reason ? $"{detail}（直接列入：{reason}）" : detail, OddsOf(odds, pool.Census.CellOfRow(number)));
    }

    /// <summary>A percentage for people, and the fraction that it stands for while it is short enough to read.</summary>
    private static string? OddsOf(JsonArray? odds, int cell)
    {
        if (odds is null || cell < 0)
            return null;
        var (part, whole) = (Big(((JsonArray)odds[cell])[0]), Big(((JsonArray)odds[cell])[1]));
        var percent = ((decimal)(part * 1_000_000 / whole) / 10_000m).ToString("0.##", CultureInfo.InvariantCulture);
        return whole < 1_000_000 ? $"{percent}%（{part}/{whole}）" : $"{percent}%";
    }

    private static BigInteger Big(JsonValue value) => BigInteger.Parse(((JsonString)value).Value, CultureInfo.InvariantCulture);

    private static Func<string, string> NamesOf(IReadOnlyList<NamedThing> things) => id => things.FirstOrDefault(thing => thing.Id == id)?.Name ?? id;

    private static IEnumerable<JsonObject> Groups(DrawnOutcome drawn) => ((JsonArray)drawn.Result["groups"]!).Cast<JsonObject>();

    private static string Text(JsonObject holder, string member) => ((JsonString)holder[member]!).Value;

    private static IEnumerable<string> Ids(JsonObject holder, string member) => Strings(holder[member]!);

    private static IEnumerable<string> Strings(JsonValue array) => ((JsonArray)array).Select(id => ((JsonString)id).Value);
}
