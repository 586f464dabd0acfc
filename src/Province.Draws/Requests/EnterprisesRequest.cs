using Province.Draws.Counting;
using Province.Draws.Json;
using Province.Draws.Pools;

namespace Province.Draws.Requests;

/// <summary>A draw of so many enterprises from a pool, by quotas.</summary>
/// <remarks>Source: specification, section 3.2; domain.md, section 3.</remarks>
public sealed class EnterprisesRequest : PoolRequest
{
    internal const string Word = "enterprises";

    /// <summary>The largest size.</summary>
    public const int LargestSize = 10_000;

    /// <inheritdoc/>
    public override string Kind => Word;

    /// <summary>How many rows are drawn, beside those that are included by name: 1 to 10,000.</summary>
    public required int Size { get; init; }

    /// <summary>The rules, in the order of their names; at most 12.</summary>
    public required IReadOnlyList<EnterpriseRule> Rules { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<DrawRule> NamedRules => Rules;

    /// <inheritdoc/>
    public override PoolCensus BeginCensus() => new(Exclusions, new KeyCoder(Rules));

    internal override DrawConflict FindConflict(IReadOnlyList<Cell> cells) => EnterprisesConflict.Find(this, cells);

    internal static EnterprisesRequest Shape(MemberReader members) => new()
    {
        Title = RequestReader.Title(members, "pool", "exclusions", "size", "rules"),
        Pool = ReadPool(members),
        Exclusions = ReadExclusions(members),
        Size = members.Number("size", 1, LargestSize),
        Rules = RequestReader.Rules<EnterpriseRule>(members, [QuotaRule.Word, EachRule.Word, DistinctRule.Word], ReadRule),
    };

    private protected override CellSpace CellsOf(IReadOnlyList<Cell> cells, IReadOnlyList<CellRows> rows) =>
        new CountedCells(this, [.. cells.Select(cell => cell.Key)], rows);

    private protected override IEnumerable<(string Name, JsonValue? Value)> Members() =>
        [.. base.Members(), ("size", Size), ("rules", RuleArray(Rules))];

    private protected override void CheckConditions(MemberReader members)
    {
        foreach (var (number, rule) in Rules.Index())
        {
            var (min, max) = rule switch
            {
                QuotaRule quota => (quota.Min, quota.Max),
                EachRule each => (each.Min, each.Max),
                _ => (((DistinctRule)rule).Min, Size),
            };
            if (min > max)
                throw members.Fault($"rules[{number}].min", "最小值大于最大值或抽取数", "the minimum is above the maximum or the size");
            if (max > Size)
                throw members.Fault($"rules[{number}].max", "最大值大于抽取数", "the maximum is above the size");
        }
        base.CheckConditions(members);
    }

    private static EnterpriseRule ReadRule(MemberReader rule, string kind)
    {
        rule.Known(kind switch
        {
            QuotaRule.Word => ["kind", "name", "text", "attribute", "values", "min", "max", "standIn"],
            EachRule.Word => ["kind", "name", "text", "attribute", "values", "min", "max"],
            _ => ["kind", "name", "text", "part", "parts", "attribute", "min"],
        });
        var (name, text) = (rule.Id("name"), rule.Text("text"));
        return kind switch
        {
            QuotaRule.Word => new QuotaRule(name, text, rule.Id("attribute"), rule.TextSet("values", 1), Bound(rule, "min"), Bound(rule, "max"),
                rule.Has("standIn") ? ReadStandIn(rule.Inner("standIn")) : null),
            EachRule.Word => new EachRule(name, text, rule.Id("attribute"), rule.TextSet("values", 1), Bound(rule, "min"), Bound(rule, "max")),
            _ => new DistinctRule(name, text, rule.Id("part"), rule.TextSet("parts", 1), rule.Id("attribute"), Bound(rule, "min", 1)),
        };
    }

    private static int Bound(MemberReader rule, string name, int smallest = 0) => rule.Number(name, smallest, LargestSize);

    private static StandIn ReadStandIn(MemberReader members)
    {
        members.Known("missing", "values");
        return new(members.TextSet("missing", 1), members.TextSet("values", 1));
    }
}
