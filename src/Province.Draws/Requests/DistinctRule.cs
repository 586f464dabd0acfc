using Province.Draws.Json;

namespace Province.Draws.Requests;

/// <summary>For each of some parts, the drawn rows in it hold together at least so many different values, such as two counties of each city.</summary>
/// <param name="Name"><inheritdoc cref="DrawRule" path="/param[@name='Name']"/></param>
/// <param name="Text"><inheritdoc cref="DrawRule" path="/param[@name='Text']"/></param>
/// <param name="Part">The attribute that says which part a row is in; every allowed row has exactly one value of it.</param>
/// <param name="Parts">The parts that are looked at; a set, not empty.</param>
/// <param name="Attribute">The attribute whose values are counted; every allowed row has exactly one.</param>
/// <param name="Min">The fewest different values in each part: 1 to the size.</param>
/// <remarks>Source: specification, section 3.2; domain.md, section 3 (in two counties at least).</remarks>
public sealed record DistinctRule(string Name, string Text, string Part, IReadOnlyList<string> Parts, string Attribute, int Min)
    : EnterpriseRule(Name, Text)
{
    internal const string Word = "distinct";

    internal override int KindOrder => 0;

    internal override int KeyElements => 2;

    private protected override string Kind => Word;

    private protected override IEnumerable<(string Name, JsonValue? Value)> Members() =>
        [("part", Part), ("parts", new JsonArray(Parts)), ("attribute", Attribute), ("min", Min)];
}
