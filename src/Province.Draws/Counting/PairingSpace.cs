using Province.Draws.Json;
using Province.Draws.Requests;

namespace Province.Draws.Counting;

/// <summary>All partitions of cities into groups.</summary>
/// <remarks>Source: specification, section 4.4.</remarks>
internal sealed class PairingSpace(PairingRequest request) : ChoiceSpace(new PairingStepper(request, request.Rules), request.Rules)
{
    private protected override JsonValue Group(int position, ulong choice) => IdsOf(choice, request.Cities);

    private protected override ulong Choice(JsonValue group) => SetOf(group, request.Cities);
}
