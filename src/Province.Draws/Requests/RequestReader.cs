using Province.Draws.Json;

namespace Province.Draws.Requests;

/// <summary>Reads the shape of a request: members, types, ranges, sets.</summary>
internal static class RequestReader
{
    private static readonly string[] Kinds =
    [
        EnterprisesRequest.Word, OneOfEachRequest.Word, InspectionRequest.Word, PairingRequest.Word, OfficersRequest.Word, OrderRequest.Word,
    ];

    internal static DrawRequest Shape(MemberReader members) => Kind(members) switch
    {
        EnterprisesRequest.Word => EnterprisesRequest.Shape(members),
        OneOfEachRequest.Word => OneOfEachRequest.Shape(members),
        InspectionRequest.Word => InspectionRequest.Shape(members),
        PairingRequest.Word => PairingRequest.Shape(members),
        OfficersRequest.Word => OfficersRequest.Shape(members),
        _ => OrderRequest.Shape(members),
    };

    /// <summary>Refuses unknown members and another format, and reads the title.</summary>
    internal static string Title(MemberReader members, params ReadOnlySpan<string> ofTheKind)
    {
        members.Known([.. ofTheKind, "format", "kind", "title"]);
        members.Choice("format", DrawRequest.Format);
        return members.Text("title");
    }

    /// <summary>Reads a set of rules by name.</summary>
    internal static IReadOnlyList<T> Rules<T>(MemberReader members, string[] kinds, Func<MemberReader, string, T> read) where T : DrawRule =>
        members.SetBy("rules", (0, DrawRequest.MostRules), rule => read(rule, rule.Choice("kind", kinds)), rule => rule.Name);

    /// <summary>Reads a set of things with an id and a name.</summary>
    internal static IReadOnlyList<NamedThing> Things(MemberReader members, string name, int fewest, int most) =>
        members.SetBy(name, (fewest, most), NamedThing.Read, thing => thing.Id);

    /// <summary>Reads a set of pairs of ids under the two names given.</summary>
    internal static IReadOnlyList<(string First, string Second)> Pairs(MemberReader members, string first, string second) =>
        members.Set("pairs", (1, int.MaxValue), pair => Pair(pair, first, second), IdPairs.Compare);

    private static (string First, string Second) Pair(MemberReader pair, string first, string second)
    {
        pair.Known(first, second);
        return (pair.Id(first), pair.Id(second));
    }

    /// <summary>Of no known kind, a request is read as far as all kinds are alike.</summary>
    private static string Kind(MemberReader members)
    {
        if (members.Value["kind"] is not JsonString { Value: var kind } || !Kinds.Contains(kind))
            members.Choice("format", DrawRequest.Format);
        return members.Choice("kind", Kinds);
    }
}
