using Province.Draws.Json;

namespace Province.Draws.Requests;

/// <summary>Of the drawn rows at least so many and at most so many hold one of some values, such as one metal smelter at least.</summary>
/// <param name="Name"><inheritdoc cref="DrawRule" path="/param[@name='Name']"/></param>
/// <param name="Text"><inheritdoc cref="DrawRule" path="/param[@name='Text']"/></param>
/// <param name="Attribute">The attribute that is looked at; an id.</param>
/// <param name="Values">The values of which a row must hold one to be counted; a set, not empty.</param>
/// <param name="Min">The fewest rows, inclusive.</param>
/// <param name="Max">The most rows, inclusive; at least <paramref name="Min"/>, at most the size.</param>
/// <param name="StandIn">What may stand in, or null.</param>
/// <remarks>Source: specification, section 3.2; domain.md, section 3 (per group one metal smelter, and one among cement, dust
/// explosion and ammonia).</remarks>
public sealed record QuotaRule(
    string Name, string Text, string Attribute, IReadOnlyList<string> Values, int Min, int Max, StandIn? StandIn = null)
    : EnterpriseRule(Name, Text)
{
    internal const string Word = "quota";

    internal override int KindOrder => 2;

    private protected override string Kind => Word;

    private protected override IEnumerable<(string Name, JsonValue? Value)> Members() =>
    [
        ("attribute", Attribute), ("values", new JsonArray(Values)), ("min", Min), ("max", Max), ("standIn", StandIn?.ToJson()),
    ];
}

/// <summary>Values that count too when the whole pool, excluded and included rows with it, holds none of some others.</summary>
/// <param name="Missing">The values of which the pool must hold none; a set, not empty.</param>
/// <param name="Values">The values that then count as well; a set, not empty.</param>
/// <remarks>Source: specification, section 3.2; domain.md, section 3 (where neither city has a cement works, another
/// building-materials enterprise may stand in).</remarks>
public sealed record StandIn(IReadOnlyList<string> Missing, IReadOnlyList<string> Values)
{
    internal JsonObject ToJson() => JsonObject.Of(("missing", new JsonArray(Missing)), ("values", new JsonArray(Values)));
}
