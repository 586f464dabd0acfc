using System.Numerics;
using Province.Draws.Json;
using Province.Draws.Requests;

namespace Province.Draws.Counting;

/// <summary>All partitions of cities into groups.</summary>
/// <remarks>Source: specification, section 4.4.</remarks>
internal sealed class PairingSpace(PairingRequest request) : OutcomeSpace
{
    private readonly OutcomeTable _table = OutcomeTable.Make(new PairingStepper(request, request.Rules), TableBounds.Usual)
        ?? throw TableBounds.TooComplex(request.Rules);

    public override BigInteger Count => _table.Count;

    internal long Entries => _table.Entries;

    private protected override JsonObject ResultOf(BigInteger rank) => Result(_table.Walk(rank));

    private protected override BigInteger? RankOf(JsonObject result)
    {
        if (result["groups"] is not JsonArray groups)
            return null;
        var cities = request.Cities.Index().ToDictionary(c => c.Item.Id, c => Bits.Of(c.Index));
        var path = groups.Select(group => new PathStep((group as JsonArray)?.Aggregate(0UL,
            (set, city) => set | cities.GetValueOrDefault((city as JsonString)?.Value ?? "")) ?? 0, BigInteger.Zero)).ToList();
        return path.Count == _table.Positions && Result(path).Equals(result) ? _table.Rank(path) : null;
    }

    private JsonObject Result(IReadOnlyList<PathStep> path) => JsonObject.Of(("groups",
        new JsonArray(path.Select(step => new JsonArray(Bits.Numbers(step.Choice).Select(city => request.Cities[city].Id))))));
}
