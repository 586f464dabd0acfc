using System.Numerics;
using Province.Draws.Json;
using Province.Draws.Requests;

namespace Province.Draws.Counting;

/// <summary>All ways to give each group its guiding officer.</summary>
/// <remarks>Source: specification, section 4.4.</remarks>
internal sealed class OfficersSpace(OfficersRequest request) : OutcomeSpace
{
    private readonly OutcomeTable _table = OutcomeTable.Make(new OfficersStepper(request, request.Rules), TableBounds.Usual)
        ?? throw TableBounds.TooComplex(request.Rules);

    public override BigInteger Count => _table.Count;

    internal long Entries => _table.Entries;

    private protected override JsonObject ResultOf(BigInteger rank) => Result(_table.Walk(rank));

    private protected override BigInteger? RankOf(JsonObject result)
    {
        if (result["groups"] is not JsonArray groups || groups.Count != request.Groups.Count)
            return null;
        var officers = request.Officers.Index().ToDictionary(o => o.Item.Id, o => (ulong)o.Index);
        var path = groups.Select(group => new PathStep(
            officers.GetValueOrDefault(((group as JsonObject)?["officer"] as JsonString)?.Value ?? ""), BigInteger.Zero)).ToList();
        return Result(path).Equals(result) ? _table.Rank(path) : null;
    }

    private JsonObject Result(IReadOnlyList<PathStep> path) => JsonObject.Of(("groups", new JsonArray(path.Select((step, group) => JsonObject.Of(
        ("group", request.Groups[group].Id), ("officer", request.Officers[(int)step.Choice].Id))))));
}
