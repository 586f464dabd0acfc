using Province.Draws.Explaining;
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
        var drawn = outcome.Drawn;
        return new(drawn.Outcomes, drawn.Rank, outcome.Seed, [.. Lines(chain.Basis, drawn)], System.Text.Json.Nodes.JsonNode.Parse(drawn.Result.ToString())!);
    }

    private static IEnumerable<DrawView.Line> Lines(DrawBasis basis, DrawnOutcome drawn) => basis.Request is PoolRequest pool
        ? Ids(drawn.Result, "chosen").Select(id => Row(pool, id, drawn.Odds)).Concat(Ids(drawn.Result, "included").Select(id => Row(pool, id, null)))
        : DrawExplanation.ResultLines(basis, drawn.Result).Select(line => new DrawView.Line("", line, null, null));

    private static DrawView.Line Row(PoolRequest pool, string id, JsonArray? odds)
    {
        var number = pool.Pool.Find(id);
        var (row, cell) = (pool.Pool.Fetch([number])[0], pool.Census.CellOfRow(number));
        var detail = string.Join("；", row.Attributes.Where(a => a.Value.Count > 0).Select(a => string.Join("、", a.Value)));
        return new(id, row.Name ?? id, row.Included is { } reason ? $"{detail}（直接列入：{reason}）" : detail,
            odds is null || cell < 0 ? null : DrawExplanation.Odds((JsonArray)odds[cell]));
    }

    private static IEnumerable<string> Ids(JsonObject result, string member) => ((JsonArray)result[member]!).Select(id => ((JsonString)id).Value);
}
