using System.Numerics;
using Province.Draws.Json;
using Province.Draws.Requests;

namespace Province.Draws.Counting;

/// <summary>All outcomes of a kind without rows: one choice after the other, each of which makes one of the result's <c>groups</c>.</summary>
internal abstract class ChoiceSpace(Stepper stepper, IReadOnlyList<DrawRule> rules) : OutcomeSpace
{
    private readonly OutcomeTable _table = OutcomeTable.Make(stepper, TableBounds.Usual) ?? throw TableBounds.TooComplex(rules);

    public override BigInteger Count => _table.Count;

    internal long Entries => _table.Entries;

    private protected void Tally(TallyStep visit) => _table.Tally(visit);

    private protected override JsonObject ResultOf(BigInteger rank) => Result(_table.Walk(rank));

    private protected override BigInteger? RankOf(JsonObject result)
    {
        var path = (result["groups"] as JsonArray)?.Select(group => new PathStep(Choice(group), BigInteger.Zero)).ToList();
        return path?.Count == _table.Positions && Result(path).Equals(result) ? _table.Rank(path) : null;
    }

    /// <summary>What a choice is written as.</summary>
    private protected abstract JsonValue Group(int position, ulong choice);

    /// <summary>The inverse of <see cref="Group"/>; any choice for what is none.</summary>
    private protected abstract ulong Choice(JsonValue group);

    /// <summary>A list of ids as bits; what is no known id counts for the first.</summary>
    private protected static ulong SetOf(JsonValue? ids, IReadOnlyList<NamedThing> things)
    {
        var numbers = things.Index().ToDictionary(thing => thing.Item.Id, thing => thing.Index);
        return (ids as JsonArray)?.Aggregate(0UL, (set, id) => set | Bits.Of(numbers.GetValueOrDefault((id as JsonString)?.Value ?? ""))) ?? 0;
    }

    private protected static JsonArray IdsOf(ulong set, IReadOnlyList<NamedThing> things) => new(Bits.Numbers(set).Select(number => things[number].Id));

    private JsonObject Result(IReadOnlyList<PathStep> path) =>
        JsonObject.Of(("groups", new JsonArray(path.Select((step, position) => Group(position, step.Choice)))));
}
