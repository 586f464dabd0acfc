using Province.Draws.Counting;
using Province.Draws.Json;

namespace Province.Draws.Requests;

/// <summary>A random order of a list.</summary>
/// <remarks>Source: specification, section 3.5.</remarks>
public sealed class OrderRequest : DrawRequest
{
    internal const string Word = "order";

    private const int Most = 2_000;

    /// <inheritdoc/>
    public override string Kind => Word;

    /// <summary>The items, by id: 1 to 2,000.</summary>
    public required IReadOnlyList<NamedThing> Items { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<DrawRule> NamedRules => [];

    /// <inheritdoc/>
    public override OutcomeSpace Space() => new OrderSpace(Items);

    internal override DrawConflict FindConflict() => throw new InvalidOperationException("Every list has an order.");

    internal static OrderRequest Shape(MemberReader members) => new()
    {
        Title = RequestReader.Title(members, "items"),
        Items = RequestReader.Things(members, "items", 1, Most),
    };

    private protected override IEnumerable<(string Name, JsonValue? Value)> Members() => [("items", Array(Items, item => item.ToJson()))];

    private protected override void CheckConditions(MemberReader members)
    {
    }
}
