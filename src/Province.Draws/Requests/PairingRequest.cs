using Province.Draws.Counting;
using Province.Draws.Json;

namespace Province.Draws.Requests;

/// <summary>Which cities build a group together: a partition into groups of one size.</summary>
/// <remarks>Source: specification, section 3.5; domain.md, section 3.</remarks>
public sealed class PairingRequest : DrawRequest
{
    internal const string Word = "pairing";

    private const int Fewest = 2;

    /// <inheritdoc/>
    public override string Kind => Word;

    /// <summary>The cities, by id: 2 to 40.</summary>
    public required IReadOnlyList<NamedThing> Cities { get; init; }

    /// <summary>How many cities build a group: 2 to 40; it divides their number.</summary>
    public required int GroupSize { get; init; }

    /// <summary>The rules, in the order of their names; at most 12.</summary>
    public required IReadOnlyList<PairingRule> Rules { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<DrawRule> NamedRules => Rules;

    /// <inheritdoc/>
    public override OutcomeSpace Space() => new PairingSpace(this);

    internal override DrawConflict FindConflict() => DrawConflict.OfRules(Rules, rules => new PairingStepper(this, rules));

    internal static PairingRequest Shape(MemberReader members) => new()
    {
        Title = RequestReader.Title(members, "cities", "groupSize", "rules"),
        Cities = RequestReader.Things(members, "cities", Fewest, InspectionRequest.MostCities),
        GroupSize = members.Number("groupSize", Fewest, InspectionRequest.MostCities),
        Rules = RequestReader.Rules<PairingRule>(members, [ApartRule.Word, TogetherRule.Word], ReadRule),
    };

    private protected override IEnumerable<(string Name, JsonValue? Value)> Members() =>
        [("cities", Array(Cities, city => city.ToJson())), ("groupSize", GroupSize), ("rules", RuleArray(Rules))];

    private protected override void CheckConditions(MemberReader members)
    {
        if (Cities.Count % GroupSize != 0)
            throw members.Fault("groupSize", $"{Cities.Count} 个市州不能按每组 {GroupSize} 个分完",
                $"{Cities.Count} cities cannot be divided into groups of {GroupSize}");
        var ids = Cities.Select(city => city.Id).ToHashSet();
        foreach (var (number, rule) in Rules.Index())
        {
            IdPairs.CheckIds(members, $"rules[{number}]", rule.Pairs, (new NamedIds("first", ids), new NamedIds("second", ids)));
            for (var i = 0; i < rule.Pairs.Count; i++)
                if (string.CompareOrdinal(rule.Pairs[i].First, rule.Pairs[i].Second) >= 0)
                    throw members.Fault($"rules[{number}].pairs[{i}].second", "一对中的第二个编号应大于第一个", "the second id of a pair must be above the first");
        }
    }

    private static PairingRule ReadRule(MemberReader rule, string kind)
    {
        rule.Known("kind", "name", "text", "pairs");
        var (name, text, pairs) = (rule.Id("name"), rule.Text("text"), RequestReader.Pairs(rule, "first", "second"));
        return kind == ApartRule.Word ? new ApartRule(name, text, pairs) : new TogetherRule(name, text, pairs);
    }
}
