using Province.Draws.Counting;
using Province.Draws.Json;

namespace Province.Draws.Requests;

/// <summary>Which guiding officer gets which groups, within each officer's load.</summary>
/// <remarks>Source: specification, section 3.5; domain.md, section 3 (a guiding officer for each group).</remarks>
public sealed class OfficersRequest : DrawRequest
{
    internal const string Word = "officers";

    /// <summary>The most groups and the most officers.</summary>
    public const int Most = 40;

    /// <inheritdoc/>
    public override string Kind => Word;

    /// <summary>The groups, by id: 1 to 40.</summary>
    public required IReadOnlyList<NamedThing> Groups { get; init; }

    /// <summary>The officers, by id: 1 to 40.</summary>
    public required IReadOnlyList<GuidingOfficer> Officers { get; init; }

    /// <summary>The rules, in the order of their names; at most 12.</summary>
    public required IReadOnlyList<OfficerRule> Rules { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<DrawRule> NamedRules => Rules;

    /// <inheritdoc/>
    public override OutcomeSpace Space() => new OfficersSpace(this);

    internal override DrawConflict FindConflict() => DrawConflict.OfRules(Rules, rules => new OfficersStepper(this, rules));

    internal static OfficersRequest Shape(MemberReader members) => new()
    {
        Title = RequestReader.Title(members, "groups", "officers", "rules"),
        Groups = RequestReader.Things(members, "groups", 1, Most),
        Officers = members.SetBy("officers", (1, Most), GuidingOfficer.Read, officer => officer.Id),
        Rules = RequestReader.Rules<OfficerRule>(members, [ForbiddenOfficersRule.Word, RequiredOfficersRule.Word], ReadRule),
    };

    private protected override IEnumerable<(string Name, JsonValue? Value)> Members() =>
    [
        ("groups", Array(Groups, group => group.ToJson())), ("officers", Array(Officers, officer => officer.ToJson())), ("rules", RuleArray(Rules)),
    ];

    private protected override void CheckConditions(MemberReader members)
    {
        for (var i = 0; i < Officers.Count; i++)
            if (Officers[i].Min > Officers[i].Max)
                throw members.Fault($"officers[{i}].min", "最小值大于最大值", "the minimum is above the maximum");
        var known = (new NamedIds("group", Groups.Select(group => group.Id).ToHashSet()),
            new NamedIds("officer", Officers.Select(officer => officer.Id).ToHashSet()));
        foreach (var (number, rule) in Rules.Index())
            IdPairs.CheckIds(members, $"rules[{number}]", rule.Pairs, known);
    }

    private static OfficerRule ReadRule(MemberReader rule, string kind)
    {
        rule.Known("kind", "name", "text", "pairs");
        var (name, text, pairs) = (rule.Id("name"), rule.Text("text"), RequestReader.Pairs(rule, "group", "officer"));
        return kind == ForbiddenOfficersRule.Word ? new ForbiddenOfficersRule(name, text, pairs) : new RequiredOfficersRule(name, text, pairs);
    }
}

/// <summary>An officer of the province who guides groups.</summary>
/// <param name="Id">An id, unique among the officers.</param>
/// <param name="Name">Who it is; 1 to 1,000 UTF-16 units.</param>
/// <param name="Min">The fewest groups, inclusive: 0 to <paramref name="Max"/>.</param>
/// <param name="Max">The most groups, inclusive: up to 40.</param>
/// <remarks>Source: specification, section 3.5.</remarks>
public sealed record GuidingOfficer(string Id, string Name, int Min, int Max)
{
    internal static GuidingOfficer Read(MemberReader members)
    {
        members.Known("id", "name", "min", "max");
        return new(members.Id("id"), members.Text("name"),
            members.Number("min", 0, OfficersRequest.Most), members.Number("max", 0, OfficersRequest.Most));
    }

    internal JsonValue ToJson() => JsonObject.Of(("id", Id), ("name", Name), ("min", Min), ("max", Max));
}
