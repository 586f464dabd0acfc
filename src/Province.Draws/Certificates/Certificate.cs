using Province.Draws.Json;

namespace Province.Draws.Certificates;

/// <summary>The one file that holds a draw: what was drawn from, by which rules, what each party contributed, and what came out.</summary>
/// <remarks>A certificate that was read has the right members and nothing more: whether it is true is for <see cref="CertificateCheck"/>.</remarks>
/// <param name="Request">The request.</param>
/// <param name="Records">The records, at least one, in order.</param>
/// <param name="Head">The hash of the last record.</param>
/// <param name="Summary">What the pool file held, or null when the request holds its rows itself or has none.</param>
public sealed record Certificate(JsonObject Request, IReadOnlyList<JsonObject> Records, string Head, JsonObject? Summary)
{
    private const string Format = "province.draw-certificate/1";
    private const string Code = "certificate.invalid";

    /// <summary>Reads a certificate.</summary>
    /// <param name="bytes">The whole file, in canonical form.</param>
    /// <returns>The certificate, not yet checked.</returns>
    /// <exception cref="DrawFaultException"><c>json.too_large</c>, <c>json.malformed</c>, <c>json.not_canonical</c> or <c>certificate.invalid</c>.</exception>
    public static Certificate Read(ReadOnlySpan<byte> bytes)
    {
        var reader = MemberReader.Of(JsonReader.ReadCanonical(bytes), "", Code);
        reader.Known("format", "request", "records", "head", "summary");
        reader.Choice("format", Format);
        var request = reader.Inner("request").Value;
        var records = reader.Objects("records", 1);
        return new(request, records, reader.Hash("head"), reader.Has("summary") ? reader.Inner("summary").Value : null);
    }

    /// <summary>The certificate as it is filed.</summary>
    /// <returns>A new object, whose canonical form is the file.</returns>
    public JsonObject ToJson() => JsonObject.Of(
        ("format", Format), ("request", Request), ("records", new JsonArray(Records)), ("head", Head), ("summary", Summary));
}
