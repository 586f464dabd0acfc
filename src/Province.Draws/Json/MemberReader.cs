namespace Province.Draws.Json;

/// <summary>Reads one object member by member and notices what is missing, ill-formed or too much.</summary>
/// <remarks>Every fault carries the one code that the reader was made with, and the path of the member. Call
/// <see cref="End"/> when all members have been asked for: it refuses the others.</remarks>
public sealed partial class MemberReader
{
    private readonly JsonPlace _place;
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    private MemberReader(JsonObject value, JsonPlace place, string code) => (Value, _place, Code) = (value, place, code);

    /// <summary>The code of every fault, such as <c>request.invalid</c>.</summary>
    public string Code { get; }

    /// <summary>The object that is read.</summary>
    public JsonObject Value { get; }

    /// <summary>The path of the object, such as <c>request.rules[2]</c>.</summary>
    public string Path => _place.ToString();

    /// <summary>Begins to read an object.</summary>
    /// <param name="value">What must be an object.</param>
    /// <param name="path">What it is called, such as <c>request</c> or <c>records[3]</c>; may be empty.</param>
    /// <param name="code">The code of every fault.</param>
    /// <returns>A reader that has read nothing yet.</returns>
    /// <exception cref="DrawFaultException"><paramref name="value"/> is no object.</exception>
    public static MemberReader Of(JsonValue value, string path, string code) => Of(value, new JsonPlace(path), code);

    /// <summary>Refuses every member that is not named here, the first in order of name. To be called before members are read:
    /// of several faults in one object, an unknown member comes first.</summary>
    /// <param name="names">All names that the object may have.</param>
    /// <returns>This reader.</returns>
    /// <exception cref="DrawFaultException">There is another.</exception>
    public MemberReader Known(params ReadOnlySpan<string> names)
    {
        foreach (var name in Value.Names)
            if (!names.Contains(name))
                throw Unknown(name);
        return this;
    }

    /// <summary>Whether there is a member of that name; it counts as asked for.</summary>
    /// <param name="name">The member's name.</param>
    /// <returns>True when there is.</returns>
    public bool Has(string name)
    {
        _asked.Add(name);
        return Value[name] is not null;
    }

    /// <summary>A member of any type.</summary>
    /// <param name="name">The member's name.</param>
    /// <returns>Its value.</returns>
    /// <exception cref="DrawFaultException">There is none.</exception>
    public JsonValue Any(string name)
    {
        _asked.Add(name);
        return Value[name] ?? throw Fault(name, $"缺少成员“{name}”", $"the member '{name}' is missing");
    }

    /// <summary>A member that is an object, to be read in turn.</summary>
    /// <param name="name">The member's name.</param>
    /// <returns>A reader for it.</returns>
    /// <exception cref="DrawFaultException">It is missing or no object.</exception>
    public MemberReader Inner(string name) => Of(Any(name), _place.Member(name), Code);

    /// <summary>A member that is an integer.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="smallest">The smallest value allowed.</param>
    /// <param name="largest">The largest value allowed.</param>
    /// <returns>Its value.</returns>
    /// <exception cref="DrawFaultException">It is missing, no integer, or outside the range.</exception>
    public int Number(string name, int smallest, int largest) => (int)LargeNumber(name, smallest, largest);

    /// <summary>A member that is an integer, however large.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="smallest">The smallest value allowed.</param>
    /// <param name="largest">The largest value allowed.</param>
    /// <returns>Its value.</returns>
    /// <exception cref="DrawFaultException">It is missing, no integer, or outside the range.</exception>
    public long LargeNumber(string name, long smallest, long largest) =>
        Any(name) is JsonInteger { Value: var value } && value >= smallest && value <= largest
            ? value
            : throw Fault(name, $"应为 {smallest} 至 {largest} 的整数", $"must be an integer from {smallest} to {largest}");

    /// <summary>A member that is a string.</summary>
    /// <param name="name">The member's name.</param>
    /// <returns>Its value.</returns>
    /// <exception cref="DrawFaultException">It is missing or no string.</exception>
    public string Raw(string name) => StringIn(Any(name), _place.Member(name));

    /// <summary>A member that is an id.</summary>
    /// <param name="name">The member's name.</param>
    /// <returns>Its value.</returns>
    /// <exception cref="DrawFaultException">It is missing or no id.</exception>
    public string Id(string name) => IdIn(Any(name), _place.Member(name));

    /// <summary>A member that is a text: 1 to 1,000 UTF-16 units.</summary>
    /// <param name="name">The member's name.</param>
    /// <returns>Its value.</returns>
    /// <exception cref="DrawFaultException">It is missing or no text.</exception>
    public string Text(string name) => TextIn(Any(name), _place.Member(name));

    /// <summary>A member that is a hash: 64 lower-case hexadecimal digits.</summary>
    /// <param name="name">The member's name.</param>
    /// <returns>Its value.</returns>
    /// <exception cref="DrawFaultException">It is missing or no hash.</exception>
    public string Hash(string name) => HashIn(Any(name), _place.Member(name));

    /// <summary>A member that is a hash or the empty string.</summary>
    /// <param name="name">The member's name.</param>
    /// <returns>Its value.</returns>
    /// <exception cref="DrawFaultException">It is missing or neither.</exception>
    public string HashOrNone(string name) => Any(name) is JsonString { Value.Length: 0 } ? "" : Hash(name);

    /// <summary>A member that is a time.</summary>
    /// <param name="name">The member's name.</param>
    /// <returns>Its value, in UTC.</returns>
    /// <exception cref="DrawFaultException">It is missing or no time.</exception>
    public DateTimeOffset Time(string name) => Formats.Time(Raw(name))
        ?? throw Fault(name, "应为时间，形如 2026-01-31T08:00:00Z", "must be a time such as 2026-01-31T08:00:00Z");

    /// <summary>A member that is one of some words.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="words">The words allowed.</param>
    /// <returns>Its value.</returns>
    /// <exception cref="DrawFaultException">It is missing or another.</exception>
    public string Choice(string name, params string[] words) => Raw(name) is var value && words.Contains(value)
        ? value
        : throw Fault(name, $"应为 {string.Join("、", words)} 之一", $"must be one of {string.Join(", ", words)}");

    /// <summary>Refuses members that have not been asked for.</summary>
    /// <exception cref="DrawFaultException">There is one.</exception>
    public void End()
    {
        foreach (var name in Value.Names)
            if (!_asked.Contains(name))
                throw Unknown(name);
    }

    /// <summary>A fault at a member, or at the object itself.</summary>
    /// <param name="name">The member's name, such as <c>values</c> or <c>pairs[2]</c>; empty for the object.</param>
    /// <param name="chinese">What is wrong, in Chinese, without the full stop.</param>
    /// <param name="english">What is wrong, in English, without the full stop.</param>
    /// <returns>What to throw.</returns>
    public DrawFaultException Fault(string name, string chinese, string english) =>
        FaultAt(name.Length == 0 ? _place : _place.Member(name), chinese, english);

    private static MemberReader Of(JsonValue value, JsonPlace place, string code) => value is JsonObject found
        ? new MemberReader(found, place, code)
        : throw new DrawFaultException(code, place.ToString(), "应为对象。", "It must be an object.");

    private DrawFaultException Unknown(string name) => Fault(name, $"不认识成员“{name}”", $"the member '{name}' is not known here");

    private DrawFaultException FaultAt(JsonPlace place, string chinese, string english) =>
        new(Code, place.ToString(), $"{chinese}。", $"It is invalid: {english}.");
}
