using Province.Draws.Json;

namespace Province.Draws.Pools;

/// <summary>Why rows may not be drawn: a named rule, under which each excluded row gives its own reason.</summary>
/// <param name="Name">An id, unique among the exclusion rules of the request.</param>
/// <param name="Text">The rule in words; 1 to 1,000 UTF-16 units.</param>
/// <param name="Attribute">The attribute that decides, or null when people decide.</param>
/// <param name="Values">With <paramref name="Attribute"/>: every row that holds one of these must be excluded, under any rule, and
/// a row excluded under this rule must hold one; a set, not empty. Empty when <paramref name="Attribute"/> is null.</param>
/// <remarks>Source: specification, section 3.1; domain.md, section 4 (no probability is zero unless a named rule excludes it).</remarks>
public sealed record ExclusionRule(string Name, string Text, string? Attribute, IReadOnlyList<string> Values)
{
    /// <summary>The rule in the form of section 3.1.</summary>
    /// <returns>A new object.</returns>
    public JsonObject ToJson() => JsonObject.Of(("name", Name), ("text", Text),
        ("attribute", Attribute is null ? null : (JsonValue)Attribute), ("values", Attribute is null ? null : new JsonArray(Values)));

    internal static ExclusionRule Read(MemberReader members)
    {
        members.Known("name", "text", "attribute", "values");
        var (name, text) = (members.Id("name"), members.Text("text"));
        if (!members.Has("attribute") && !members.Has("values"))
            return new(name, text, null, []);
        return new(name, text, members.Id("attribute"), members.TextSet("values", 1));
    }
}
