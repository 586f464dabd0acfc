using Province.Draws.Json;

namespace Province.Draws.Requests;

/// <summary>For each of some values separately, at least so many and at most so many drawn rows hold it, such as two from each city.</summary>
/// <param name="Name"><inheritdoc cref="DrawRule" path="/param[@name='Name']"/></param>
/// <param name="Text"><inheritdoc cref="DrawRule" path="/param[@name='Text']"/></param>
/// <param name="Attribute">The attribute that is looked at; every allowed row has exactly one value of it.</param>
/// <param name="Values">The values that are counted; a set, not empty.</param>
/// <param name="Min">The fewest rows of each, inclusive.</param>
/// <param name="Max">The most rows of each, inclusive; at least <paramref name="Min"/>, at most the size.</param>
/// <remarks>Source: specification, section 3.2; domain.md, section 3 (two enterprises at least of each inspected city).</remarks>
public sealed record EachRule(string Name, string Text, string Attribute, IReadOnlyList<string> Values, int Min, int Max)
    : EnterpriseRule(Name, Text)
{
    internal const string Word = "each";

    internal override int KindOrder => 1;

    private protected override string Kind => Word;

    private protected override IEnumerable<(string Name, JsonValue? Value)> Members() =>
        [("attribute", Attribute), ("values", new JsonArray(Values)), ("min", Min), ("max", Max)];
}
