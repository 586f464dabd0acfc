using Province.Draws.Counting;
using Province.Draws.Json;

namespace Province.Draws.Requests;

/// <summary>Who inspects whom: each city is inspected once, and by no group that it builds.</summary>
/// <remarks>Source: specification, section 3.4; domain.md, section 3 (each city inspected once, each in one group, none inspects itself).</remarks>
public sealed class InspectionRequest : DrawRequest
{
    internal const string Word = "inspection";

    /// <summary>The most cities.</summary>
    public const int MostCities = 40;

    /// <inheritdoc/>
    public override string Kind => Word;

    /// <summary>The cities to be inspected, by id: 1 to 40.</summary>
    public required IReadOnlyList<NamedThing> Cities { get; init; }

    /// <summary>The groups, by id. What they inspect adds up to the number of cities.</summary>
    public required IReadOnlyList<InspectionGroup> Groups { get; init; }

    /// <summary>The rules, in the order of their names; at most 12.</summary>
    public required IReadOnlyList<InspectionRule> Rules { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<DrawRule> NamedRules => Rules;

    /// <inheritdoc/>
    public override OutcomeSpace Space() => new InspectionSpace(this);

    internal override DrawConflict FindConflict() => DrawConflict.OfRules(Rules, rules => new InspectionStepper(this, rules));

    /// <summary>The exact probability with which each group inspects each city.</summary>
    /// <returns>The probabilities.</returns>
    /// <exception cref="DrawFaultException"><c>draw.too_complex</c>.</exception>
    public InspectionOdds Odds() => new InspectionSpace(this).GroupOdds();

    internal static InspectionRequest Shape(MemberReader members) => new()
    {
        Title = RequestReader.Title(members, "cities", "groups", "rules"),
        Cities = RequestReader.Things(members, "cities", 1, MostCities),
        Groups = members.SetBy("groups", (0, int.MaxValue), InspectionGroup.Read, group => group.Id),
        Rules = RequestReader.Rules<InspectionRule>(members,
            [NotMutualRule.Word, NotAgainRule.Word, ForbiddenCitiesRule.Word, RequiredCitiesRule.Word], ReadRule),
    };

    private protected override IEnumerable<(string Name, JsonValue? Value)> Members() =>
    [
        ("cities", Array(Cities, city => city.ToJson())), ("groups", Array(Groups, group => group.ToJson())), ("rules", RuleArray(Rules)),
    ];

    private protected override void CheckConditions(MemberReader members)
    {
        var builders = new HashSet<string>();
        for (var group = 0; group < Groups.Count; group++)
            for (var city = 0; city < Groups[group].Cities.Count; city++)
                if (!builders.Add(Groups[group].Cities[city]))
                    throw members.Fault($"groups[{group}].cities[{city}]", "一个市州只能参加一个组", "a city builds one group at most");
        if (Groups.Sum(group => (long)group.Inspects) is var inspected && inspected != Cities.Count)
            throw members.Fault("groups", $"各组共检查 {inspected} 个市州，应为 {Cities.Count} 个",
                $"the groups inspect {inspected} cities together, there are {Cities.Count}");
        var known = (new NamedIds("group", Groups.Select(group => group.Id).ToHashSet()), new NamedIds("city", Cities.Select(city => city.Id).ToHashSet()));
        foreach (var (number, rule) in Rules.Index())
            IdPairs.CheckIds(members, $"rules[{number}]", PairsOf(rule), known);
    }

    private static IReadOnlyList<(string First, string Second)> PairsOf(InspectionRule rule) => rule switch
    {
        ForbiddenCitiesRule forbidden => forbidden.Pairs,
        RequiredCitiesRule required => required.Pairs,
        _ => [],
    };

    private static InspectionRule ReadRule(MemberReader rule, string kind)
    {
        rule.Known(kind switch
        {
            NotMutualRule.Word => ["kind", "name", "text"],
            NotAgainRule.Word => ["kind", "name", "text", "earlier"],
            _ => ["kind", "name", "text", "pairs"],
        });
        var (name, text) = (rule.Id("name"), rule.Text("text"));
        return kind switch
        {
            NotMutualRule.Word => new NotMutualRule(name, text),
            NotAgainRule.Word => new NotAgainRule(name, text,
                rule.Set("earlier", (0, int.MaxValue), EarlierInspection.Read, EarlierInspection.Compare)),
            ForbiddenCitiesRule.Word => new ForbiddenCitiesRule(name, text, RequestReader.Pairs(rule, "group", "city")),
            _ => new RequiredCitiesRule(name, text, RequestReader.Pairs(rule, "group", "city")),
        };
    }
}
