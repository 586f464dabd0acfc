using Province.Draws.Json;

namespace Province.Draws.Records;

/// <summary>A hash, or 32 bytes written like one, beside the role that it belongs to.</summary>
/// <param name="Role">The role, an id.</param>
/// <param name="Value">64 hexadecimal digits.</param>
public sealed record RoleValue(string Role, string Value)
{
    internal static Func<MemberReader, RoleValue> Reading(string member) => reader =>
    {
        reader.Known("role", member);
        return new(reader.Id("role"), reader.Hash(member));
    };

    internal JsonObject ToJson(string member) => JsonObject.Of(("role", Role), (member, Value));
}
