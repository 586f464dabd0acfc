using Province.Draws.Json;

namespace Province.Draws.Requests;

/// <summary>A rule of which cities build a group together.</summary>
/// <param name="Name"><inheritdoc cref="DrawRule" path="/param[@name='Name']"/></param>
/// <param name="Text"><inheritdoc cref="DrawRule" path="/param[@name='Text']"/></param>
/// <param name="Pairs">Ids of two cities, the first below the second; a set, not empty.</param>
/// <remarks>Source: specification, section 3.5.</remarks>
public abstract record PairingRule(string Name, string Text, IReadOnlyList<(string First, string Second)> Pairs) : DrawRule(Name, Text)
{
    private protected override IEnumerable<(string Name, JsonValue? Value)> Members() => [("pairs", IdPairs.ToJson(Pairs, "first", "second"))];
}

/// <summary>The two cities of each pair are in different groups.</summary>
/// <param name="Name"><inheritdoc cref="DrawRule" path="/param[@name='Name']"/></param>
/// <param name="Text"><inheritdoc cref="DrawRule" path="/param[@name='Text']"/></param>
/// <param name="Pairs"><inheritdoc cref="PairingRule" path="/param[@name='Pairs']"/></param>
/// <remarks>Source: specification, section 3.5.</remarks>
public sealed record ApartRule(string Name, string Text, IReadOnlyList<(string First, string Second)> Pairs) : PairingRule(Name, Text, Pairs)
{
    internal const string Word = "apart";

    private protected override string Kind => Word;
}

/// <summary>The two cities of each pair are in one group.</summary>
/// <param name="Name"><inheritdoc cref="DrawRule" path="/param[@name='Name']"/></param>
/// <param name="Text"><inheritdoc cref="DrawRule" path="/param[@name='Text']"/></param>
/// <param name="Pairs"><inheritdoc cref="PairingRule" path="/param[@name='Pairs']"/></param>
/// <remarks>Source: specification, section 3.5.</remarks>
public sealed record TogetherRule(string Name, string Text, IReadOnlyList<(string First, string Second)> Pairs) : PairingRule(Name, Text, Pairs)
{
    internal const string Word = "together";

    private protected override string Kind => Word;
}
