using Province.Draws.Json;
using Province.Draws.Requests;

namespace Province.Draws.Counting;

/// <summary>All ways to give each group its guiding officer.</summary>
/// <remarks>Source: specification, section 4.4.</remarks>
internal sealed class OfficersSpace(OfficersRequest request) : ChoiceSpace(new OfficersStepper(request, request.Rules), request.Rules)
{
    private protected override JsonValue Group(int position, ulong choice) =>
        JsonObject.Of(("group", request.Groups[position].Id), ("officer", request.Officers[(int)choice].Id));

    private protected override ulong Choice(JsonValue group)
    {
        var officer = (group as JsonObject)?["officer"];
        return (ulong)request.Officers.Index().FirstOrDefault(one => officer is JsonString id && id.Value == one.Item.Id).Index;
    }
}
