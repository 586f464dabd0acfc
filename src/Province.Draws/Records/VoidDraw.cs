using Province.Draws.Json;

namespace Province.Draws.Records;

/// <summary>An earlier draw of the same subject that was declared void.</summary>
/// <param name="Number">Its number in the tenant's register, from 1.</param>
/// <param name="Head">The hash of its last record.</param>
public sealed record VoidDraw(long Number, string Head)
{
    internal static VoidDraw Read(MemberReader reader)
    {
        reader.Known("number", "head");
        return new(reader.LargeNumber("number", 1, JsonInteger.Largest), reader.Hash("head"));
    }

    internal JsonObject ToJson() => JsonObject.Of(("number", Number), ("head", Head));
}
