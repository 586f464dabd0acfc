using Province.Draws.Json;

namespace Province.Draws.Records;

/// <summary>Somebody who takes part in a draw, or who signs.</summary>
/// <param name="Role">The role, an id; the first party of a draw is the operator.</param>
/// <param name="Name">Who fills the role, a text.</param>
public sealed record Party(string Role, string Name)
{
    internal static Party Read(MemberReader reader)
    {
        reader.Known("role", "name");
        return new(reader.Id("role"), reader.Text("name"));
    }

    internal JsonObject ToJson() => JsonObject.Of(("role", Role), ("name", Name));
}
