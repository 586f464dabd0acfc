using Province.Draws.Json;

namespace Province.Draws.Requests;

/// <summary>Pairs of ids, ordered by the first and then by the second.</summary>
internal static class IdPairs
{
    internal static int Compare((string First, string Second) one, (string First, string Second) other) =>
        string.CompareOrdinal(one.First, other.First) is not 0 and var order ? order : string.CompareOrdinal(one.Second, other.Second);

    internal static JsonArray ToJson(IEnumerable<(string First, string Second)> pairs, string first, string second) =>
        new(pairs.Select(pair => JsonObject.Of((first, pair.First), (second, pair.Second))));

    /// <summary>Refuses ids that are not there.</summary>
    internal static void CheckIds(
        MemberReader members, string rule, IReadOnlyList<(string First, string Second)> pairs, (NamedIds First, NamedIds Second) known)
    {
        for (var i = 0; i < pairs.Count; i++)
        {
            if (!known.First.Ids.Contains(pairs[i].First))
                throw Unknown(members, $"{rule}.pairs[{i}].{known.First.Member}", pairs[i].First);
            if (!known.Second.Ids.Contains(pairs[i].Second))
                throw Unknown(members, $"{rule}.pairs[{i}].{known.Second.Member}", pairs[i].Second);
        }
    }

    private static DrawFaultException Unknown(MemberReader members, string member, string id) =>
        members.Fault(member, $"没有编号“{id}”", $"there is no '{id}'");
}

/// <summary>The ids that a member may name.</summary>
internal readonly record struct NamedIds(string Member, IReadOnlySet<string> Ids);
