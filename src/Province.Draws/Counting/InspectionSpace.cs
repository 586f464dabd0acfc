using System.Numerics;
using Province.Draws.Json;
using Province.Draws.Requests;

namespace Province.Draws.Counting;

/// <summary>All arrangements of who inspects whom.</summary>
/// <remarks>Source: specification, section 4.3.</remarks>
internal sealed class InspectionSpace(InspectionRequest request) : OutcomeSpace
{
    private readonly OutcomeTable _table = OutcomeTable.Make(new InspectionStepper(request, request.Rules), TableBounds.Usual)
        ?? throw TableBounds.TooComplex(request.Rules);

    public override BigInteger Count => _table.Count;

    internal long Entries => _table.Entries;

    internal InspectionOdds GroupOdds()
    {
        var ways = new BigInteger[request.Groups.Count, request.Cities.Count];
        _table.Tally((group, taken, before, behind) =>
        {
            var all = Limbs.ToBig(before) * Limbs.ToBig(behind);
            for (; taken != 0; taken &= taken - 1)
                ways[group, BitOperations.TrailingZeroCount(taken)] += all;
        });
        return new(request, Count, ways);
    }

    private protected override JsonObject ResultOf(BigInteger rank) => Result(_table.Walk(rank));

    private protected override BigInteger? RankOf(JsonObject result)
    {
        var path = Groups(result)?.Select(group => new PathStep(group, BigInteger.Zero)).ToList();
        return path?.Count == request.Groups.Count && Result(path).Equals(result) ? _table.Rank(path) : null;
    }

    private JsonObject Result(IReadOnlyList<PathStep> path) => JsonObject.Of(("groups", new JsonArray(path.Select((step, group) => JsonObject.Of(
        ("group", request.Groups[group].Id),
        ("inspects", new JsonArray(Bits.Numbers(step.Choice).Select(city => request.Cities[city].Id))))))));

    private List<ulong>? Groups(JsonObject result)
    {
        if (result["groups"] is not JsonArray groups)
            return null;
        var cities = request.Cities.Index().ToDictionary(c => c.Item.Id, c => Bits.Of(c.Index));
        return [.. groups.Select(group => (group as JsonObject)?["inspects"] is JsonArray inspects
            ? inspects.Aggregate(0UL, (set, city) => set | cities.GetValueOrDefault((city as JsonString)?.Value ?? ""))
            : 0)];
    }
}
