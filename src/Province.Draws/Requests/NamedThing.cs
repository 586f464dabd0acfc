using Province.Draws.Json;

namespace Province.Draws.Requests;

/// <summary>A city, a group or an item of a list, by id and name.</summary>
/// <param name="Id">An id, unique among its like.</param>
/// <param name="Name">What people call it; 1 to 1,000 UTF-16 units.</param>
public sealed record NamedThing(string Id, string Name)
{
    internal static NamedThing Read(MemberReader members)
    {
        members.Known("id", "name");
        return new(members.Id("id"), members.Text("name"));
    }

    internal JsonValue ToJson() => JsonObject.Of(("id", Id), ("name", Name));
}
