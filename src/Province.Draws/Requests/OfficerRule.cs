using Province.Draws.Json;

namespace Province.Draws.Requests;

/// <summary>A rule of which officer guides which group.</summary>
/// <param name="Name"><inheritdoc cref="DrawRule" path="/param[@name='Name']"/></param>
/// <param name="Text"><inheritdoc cref="DrawRule" path="/param[@name='Text']"/></param>
/// <param name="Pairs">Ids of group and officer; a set, not empty.</param>
/// <remarks>Source: specification, section 3.5.</remarks>
public abstract record OfficerRule(string Name, string Text, IReadOnlyList<(string Group, string Officer)> Pairs) : DrawRule(Name, Text)
{
    private protected override IEnumerable<(string Name, JsonValue? Value)> Members() => [("pairs", IdPairs.ToJson(Pairs, "group", "officer"))];
}

/// <summary>Certain officers do not guide certain groups, such as by recusal (回避).</summary>
/// <param name="Name"><inheritdoc cref="DrawRule" path="/param[@name='Name']"/></param>
/// <param name="Text"><inheritdoc cref="DrawRule" path="/param[@name='Text']"/></param>
/// <param name="Pairs"><inheritdoc cref="OfficerRule" path="/param[@name='Pairs']"/></param>
/// <remarks>Source: specification, section 3.5; domain.md, section 2 (recusal).</remarks>
public sealed record ForbiddenOfficersRule(string Name, string Text, IReadOnlyList<(string Group, string Officer)> Pairs) : OfficerRule(Name, Text, Pairs)
{
    internal const string Word = "forbidden";

    private protected override string Kind => Word;
}

/// <summary>Certain officers guide certain groups.</summary>
/// <param name="Name"><inheritdoc cref="DrawRule" path="/param[@name='Name']"/></param>
/// <param name="Text"><inheritdoc cref="DrawRule" path="/param[@name='Text']"/></param>
/// <param name="Pairs"><inheritdoc cref="OfficerRule" path="/param[@name='Pairs']"/></param>
/// <remarks>Source: specification, section 3.5.</remarks>
public sealed record RequiredOfficersRule(string Name, string Text, IReadOnlyList<(string Group, string Officer)> Pairs) : OfficerRule(Name, Text, Pairs)
{
    internal const string Word = "required";

    private protected override string Kind => Word;
}
