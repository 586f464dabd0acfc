using Province.Draws.Json;

namespace Province.Draws.Requests;

/// <summary>A group of officers that inspects cities.</summary>
/// <param name="Id">An id, unique among the groups.</param>
/// <param name="Cities">Ids of the cities that build it; a set, not empty. A city builds one group at most, and need not be inspected.</param>
/// <param name="Inspects">How many cities it inspects: 1 to 40.</param>
/// <remarks>Source: specification, section 3.4; domain.md, section 3.</remarks>
public sealed record InspectionGroup(string Id, IReadOnlyList<string> Cities, int Inspects)
{
    internal static InspectionGroup Read(MemberReader members)
    {
        members.Known("id", "cities", "inspects");
        return new(members.Id("id"), members.IdSet("cities", 1), members.Number("inspects", 1, InspectionRequest.MostCities));
    }

    internal JsonValue ToJson() => JsonObject.Of(("id", Id), ("cities", new JsonArray(Cities)), ("inspects", Inspects));
}
