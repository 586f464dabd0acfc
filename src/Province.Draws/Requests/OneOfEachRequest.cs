using Province.Draws.Counting;
using Province.Draws.Json;
using Province.Draws.Pools;

namespace Province.Draws.Requests;

/// <summary>A draw of one row for each of some values, such as one filling station for each county.</summary>
/// <remarks>Source: specification, section 3.3; domain.md, section 2 (one filling station per county).</remarks>
public sealed class OneOfEachRequest : PoolRequest
{
    internal const string Word = "one-of-each";

    /// <inheritdoc/>
    public override string Kind => Word;

    /// <summary>The attribute of which every allowed row has exactly one value; an id.</summary>
    public required string Attribute { get; init; }

    /// <summary>The values, each of which gets one row; a set, not empty.</summary>
    public required IReadOnlyList<string> Values { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<DrawRule> NamedRules => [];

    /// <inheritdoc/>
    public override PoolCensus BeginCensus() => new(Exclusions, new ValueCoder(Attribute, Values));

    internal override DrawConflict FindConflict(IReadOnlyList<Cell> cells) =>
        DrawConflict.OfValues(Attribute, [.. cells.Where(cell => cell.Count == 0).Select(cell => cell.Key[0])]);

    internal static OneOfEachRequest Shape(MemberReader members) => new()
    {
        Title = RequestReader.Title(members, "pool", "exclusions", "attribute", "values"),
        Pool = ReadPool(members),
        Exclusions = ReadExclusions(members),
        Attribute = members.Id("attribute"),
        Values = members.TextSet("values", 1),
    };

    private protected override bool InCellOrder => true;

    private protected override CellSpace CellsOf(IReadOnlyList<Cell> cells, IReadOnlyList<CellRows> rows) => new SingleCells(rows);

    private protected override IEnumerable<(string Name, JsonValue? Value)> Members() =>
        [.. base.Members(), ("attribute", Attribute), ("values", new JsonArray(Values))];
}
