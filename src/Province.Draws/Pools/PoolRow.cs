using Province.Draws.Json;

namespace Province.Draws.Pools;

/// <summary>A candidate of a draw.</summary>
/// <param name="Id">An id, unique within the pool, such as a unified social credit code.</param>
/// <param name="Attributes">Ids, ascending, each with the set of its values, which may be empty.</param>
/// <remarks>Source: specification, section 3.1.</remarks>
public sealed record PoolRow(string Id, IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> Attributes)
{
    private const int FewAttributes = 16;

    /// <summary>What people call it, or null.</summary>
    public string? Name { get; init; }

    /// <summary>Ids of attributes, ascending, each with the salted hash of its value, which may be shown later; or null.</summary>
    public IReadOnlyList<KeyValuePair<string, string>>? Private { get; init; }

    /// <summary>Under which rule and for what reason the row is not drawn from, or null.</summary>
    public RowExclusion? Excluded { get; init; }

    /// <summary>For what reason the row is in the outcome by name, beside those that are drawn, or null.</summary>
    public string? Included { get; init; }

    /// <summary>Whether the row is drawn from: it is neither excluded nor included by name.</summary>
    public bool IsAllowed => Excluded is null && Included is null;

    /// <summary>The values of an attribute.</summary>
    /// <param name="attribute">The attribute's id.</param>
    /// <returns>A set; empty when the row has no such attribute.</returns>
    public IReadOnlyList<string> Values(string attribute)
    {
        if (Attributes.Count > FewAttributes)
            return Search(attribute);
        for (var i = 0; i < Attributes.Count; i++)
            if (Attributes[i].Key == attribute)
                return Attributes[i].Value;
        return [];
    }

    /// <summary>The row in the form of section 3.1.</summary>
    /// <returns>A new object.</returns>
    public JsonObject ToJson() => JsonObject.Of(
        ("id", Id),
        ("name", Name is null ? null : (JsonValue)Name),
        ("attributes", new JsonObject(Attributes.Select(a => KeyValuePair.Create(a.Key, (JsonValue)new JsonArray(a.Value))))),
        ("private", Private is null ? null : new JsonObject(Private.Select(p => KeyValuePair.Create(p.Key, (JsonValue)p.Value)))),
        ("excluded", Excluded is null ? null : JsonObject.Of(("rule", Excluded.Rule), ("reason", Excluded.Reason))),
        ("included", Included is null ? null : JsonObject.Of(("reason", Included))));

    /// <summary>Reads the shape of a row; what it says of exclusion rules is checked with the others.</summary>
    internal static PoolRow Read(MemberReader members)
    {
        members.Known("id", "name", "attributes", "private", "excluded", "included");
        var id = members.Id("id");
        var name = members.Has("name") ? members.Text("name") : null;
        return new(id, members.Map("attributes", (map, attribute) => map.TextSet(attribute)))
        {
            Name = name,
            Private = members.Has("private") ? members.Map("private", (map, attribute) => map.Hash(attribute)) : null,
            Excluded = members.Has("excluded") ? RowExclusion.Read(members.Inner("excluded")) : null,
            Included = members.Has("included") ? ReadReason(members.Inner("included")) : null,
        };
    }

    private IReadOnlyList<string> Search(string attribute)
    {
        var (low, high) = (0, Attributes.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(Attributes[middle].Key, attribute) < 0)
                low = middle + 1;
            else
                high = middle;
        }
        return low < Attributes.Count && Attributes[low].Key == attribute ? Attributes[low].Value : [];
    }

    private static string ReadReason(MemberReader members) => members.Known("reason").Text("reason");
}

/// <summary>Why one row is excluded.</summary>
/// <param name="Rule">The name of an exclusion rule.</param>
/// <param name="Reason">The reason in words; 1 to 1,000 UTF-16 units.</param>
public sealed record RowExclusion(string Rule, string Reason)
{
    internal static RowExclusion Read(MemberReader members)
    {
        members.Known("rule", "reason");
        return new(members.Id("rule"), members.Text("reason"));
    }
}
