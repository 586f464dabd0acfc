using Province.Draws.Json;

namespace Province.Draws.Requests;

/// <summary>A rule of who inspects whom.</summary>
/// <param name="Name"><inheritdoc cref="DrawRule" path="/param[@name='Name']"/></param>
/// <param name="Text"><inheritdoc cref="DrawRule" path="/param[@name='Text']"/></param>
/// <remarks>Source: specification, section 3.4; domain.md, section 3 (arrangement rules).</remarks>
public abstract record InspectionRule(string Name, string Text) : DrawRule(Name, Text);

/// <summary>No two groups exist of which each inspects a city that builds the other.</summary>
/// <param name="Name"><inheritdoc cref="DrawRule" path="/param[@name='Name']"/></param>
/// <param name="Text"><inheritdoc cref="DrawRule" path="/param[@name='Text']"/></param>
/// <remarks>Source: specification, section 3.4; domain.md, section 3 (no two groups inspect each other: a preference with a switch).</remarks>
public sealed record NotMutualRule(string Name, string Text) : InspectionRule(Name, Text)
{
    internal const string Word = "not-mutual";

    private protected override string Kind => Word;

    private protected override IEnumerable<(string Name, JsonValue? Value)> Members() => [];
}

/// <summary>No city is inspected by a group that is built by a city which inspected it in an earlier year.</summary>
/// <param name="Name"><inheritdoc cref="DrawRule" path="/param[@name='Name']"/></param>
/// <param name="Text"><inheritdoc cref="DrawRule" path="/param[@name='Text']"/></param>
/// <param name="Earlier">Who inspected whom; a set by year, inspecting city and inspected city.</param>
/// <remarks>Source: specification, section 3.4; domain.md, section 3 (not the same city as last time: a preference with a switch).</remarks>
public sealed record NotAgainRule(string Name, string Text, IReadOnlyList<EarlierInspection> Earlier) : InspectionRule(Name, Text)
{
    internal const string Word = "not-again";

    private protected override string Kind => Word;

    private protected override IEnumerable<(string Name, JsonValue? Value)> Members() =>
        [("earlier", new JsonArray(Earlier.Select(earlier => earlier.ToJson())))];
}

/// <summary>That a city's officers inspected a city.</summary>
/// <param name="Year">The year: 1900 to 9999.</param>
/// <param name="By">The id of the city whose officers inspected; it need not be in the request.</param>
/// <param name="Of">The id of the city that was inspected; it need not be in the request.</param>
/// <remarks>Source: specification, section 3.4.</remarks>
public sealed record EarlierInspection(int Year, string By, string Of)
{
    private const int FirstYear = 1900;
    private const int LastYear = 9999;

    internal static EarlierInspection Read(MemberReader members)
    {
        members.Known("year", "by", "of");
        return new(members.Number("year", FirstYear, LastYear), members.Id("by"), members.Id("of"));
    }

    internal static int Compare(EarlierInspection one, EarlierInspection other) => one.Year != other.Year
        ? one.Year.CompareTo(other.Year)
        : IdPairs.Compare((one.By, one.Of), (other.By, other.Of));

    internal JsonValue ToJson() => JsonObject.Of(("year", Year), ("by", By), ("of", Of));
}

/// <summary>Certain groups do not inspect certain cities.</summary>
/// <param name="Name"><inheritdoc cref="DrawRule" path="/param[@name='Name']"/></param>
/// <param name="Text"><inheritdoc cref="DrawRule" path="/param[@name='Text']"/></param>
/// <param name="Pairs">Ids of group and city; a set, not empty.</param>
/// <remarks>Source: specification, section 3.4.</remarks>
public sealed record ForbiddenCitiesRule(string Name, string Text, IReadOnlyList<(string Group, string City)> Pairs) : InspectionRule(Name, Text)
{
    internal const string Word = "forbidden";

    private protected override string Kind => Word;

    private protected override IEnumerable<(string Name, JsonValue? Value)> Members() => [("pairs", IdPairs.ToJson(Pairs, "group", "city"))];
}

/// <summary>Certain groups inspect certain cities.</summary>
/// <param name="Name"><inheritdoc cref="DrawRule" path="/param[@name='Name']"/></param>
/// <param name="Text"><inheritdoc cref="DrawRule" path="/param[@name='Text']"/></param>
/// <param name="Pairs">Ids of group and city; a set, not empty.</param>
/// <remarks>Source: specification, section 3.4.</remarks>
public sealed record RequiredCitiesRule(string Name, string Text, IReadOnlyList<(string Group, string City)> Pairs) : InspectionRule(Name, Text)
{
    internal const string Word = "required";

    private protected override string Kind => Word;

    private protected override IEnumerable<(string Name, JsonValue? Value)> Members() => [("pairs", IdPairs.ToJson(Pairs, "group", "city"))];
}
