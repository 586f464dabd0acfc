using Province.Draws.Counting;
using Province.Draws.Json;
using Province.Draws.Pools;

namespace Province.Draws.Requests;

/// <summary>What is drawn, from what, by which rules. Its canonical form is hashed before any seed exists.</summary>
/// <remarks>Source: specification, section 3. A request that was read keeps every condition of that section; one that was built is
/// checked by <see cref="Check"/>.</remarks>
public abstract class DrawRequest
{
    /// <summary>The first member of every request.</summary>
    public const string Format = "province.draw-request/1";

    /// <summary>The most named rules.</summary>
    public const int MostRules = 12;

    private protected DrawRequest()
    {
    }

    /// <summary>What the draw is called; 1 to 1,000 UTF-16 units.</summary>
    public required string Title { get; init; }

    /// <summary>The kind, as it is written in the request.</summary>
    public abstract string Kind { get; }

    /// <summary>The rules, in the order of their names.</summary>
    public abstract IReadOnlyList<DrawRule> NamedRules { get; }

    /// <summary>Reads a request and checks every condition of section 3.</summary>
    /// <param name="request">The request; sets must be in order (see <see cref="RequestOrder"/> for input that is not).</param>
    /// <param name="place">Where it stands, which begins the place of every fault; empty for a file of its own.</param>
    /// <param name="poolFile">The path of the pool file, or null when the request has none or it is not at hand.</param>
    /// <param name="progress">Hears how many rows of the pool file were read, now and then.</param>
    /// <returns>A request of one of the six kinds.</returns>
    /// <exception cref="DrawFaultException"><c>request.invalid</c> with the path of the member; <c>pool.invalid</c> with the line of the
    /// pool file; <c>pool.count</c>; <c>pool.hash</c>.</exception>
    public static DrawRequest Read(JsonObject request, string place = "request", string? poolFile = null, IProgress<long>? progress = null)
    {
        var members = MemberReader.Of(request, place, "request.invalid");
        var read = RequestReader.Shape(members);
        read.CheckConditions(members);
        if (poolFile is not null && read is PoolRequest pool)
            pool.ReadPoolFile(poolFile, members, progress);
        return read;
    }

    /// <summary>Checks a request that was built and not read.</summary>
    /// <exception cref="DrawFaultException"><c>request.invalid</c> with the path of the member.</exception>
    public void Check() => Read(ToJson(), "");

    /// <summary>The request in the form of section 3.</summary>
    /// <returns>A new object, whose canonical form is what is hashed.</returns>
    public JsonObject ToJson() => JsonObject.Of([("format", Format), ("kind", Kind), ("title", Title), .. Members()]);

    /// <summary>Everything that the request allows.</summary>
    /// <returns>The space; its count is 0 when the rules contradict each other.</returns>
    /// <exception cref="DrawFaultException"><c>draw.too_complex</c>, with the rules in words.</exception>
    /// <exception cref="InvalidOperationException">The pool file is not at hand.</exception>
    public abstract OutcomeSpace Space();

    /// <summary>Why nothing is allowed.</summary>
    /// <returns>The smallest set of rules that contradict each other, or null when something is allowed.</returns>
    /// <exception cref="DrawFaultException"><c>draw.too_complex</c>.</exception>
    /// <exception cref="InvalidOperationException">The pool file is not at hand.</exception>
    public DrawConflict? Conflict() => Space().Count.IsZero ? FindConflict() : null;

    /// <summary>The smallest set of rules that contradict each other; to be asked when it is known that nothing is allowed.</summary>
    internal abstract DrawConflict FindConflict();

    /// <summary>The members that the kind adds.</summary>
    private protected abstract IEnumerable<(string Name, JsonValue? Value)> Members();

    /// <summary>Checks what goes beyond shapes, in the order of section 3.</summary>
    private protected abstract void CheckConditions(MemberReader members);

    private protected static JsonArray Array<T>(IEnumerable<T> items, Func<T, JsonValue> write) => new(items.Select(write));

    private protected static JsonArray RuleArray(IEnumerable<DrawRule> rules) => Array(rules, rule => rule.ToJson());
}
