using Province.Draws.Json;

namespace Province.Draws.Requests;

/// <summary>What a draw must keep: a named rule.</summary>
/// <param name="Name">An id, unique within the request.</param>
/// <param name="Text">The rule in words, for whoever reads the certificate; 1 to 1,000 UTF-16 units.</param>
/// <remarks>Source: specification, section 3.</remarks>
public abstract record DrawRule(string Name, string Text)
{
    private protected abstract string Kind { get; }

    /// <summary>The rule in the form of section 3.</summary>
    /// <returns>A new object.</returns>
    public JsonObject ToJson() =>
        JsonObject.Of([("kind", Kind), ("name", Name), ("text", Text), .. Members()]);

    private protected abstract IEnumerable<(string Name, JsonValue? Value)> Members();
}
