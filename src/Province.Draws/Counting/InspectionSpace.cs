using System.Numerics;
using Province.Draws.Json;
using Province.Draws.Requests;

namespace Province.Draws.Counting;

/// <summary>All arrangements of who inspects whom.</summary>
/// <remarks>Source: specification, section 4.3.</remarks>
internal sealed class InspectionSpace(InspectionRequest request) : ChoiceSpace(new InspectionStepper(request, request.Rules), request.Rules)
{
    internal InspectionOdds GroupOdds()
    {
        var ways = new BigInteger[request.Groups.Count, request.Cities.Count];
        Tally((group, taken, before, behind) =>
        {
            var all = Limbs.ToBig(before) * Limbs.ToBig(behind);
            for (; taken != 0; taken &= taken - 1)
                ways[group, BitOperations.TrailingZeroCount(taken)] += all;
        });
        return new(request, Count, ways);
    }

    private protected override JsonValue Group(int position, ulong choice) =>
        JsonObject.Of(("group", request.Groups[position].Id), ("inspects", IdsOf(choice, request.Cities)));

    private protected override ulong Choice(JsonValue group) => SetOf((group as JsonObject)?["inspects"], request.Cities);
}
