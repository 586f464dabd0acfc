using Province.Draws.Json;

namespace Province.Draws.Certificates;

/// <summary>A file that is given beside a certificate: whatever is wrong with its JSON is said with the file's own code.</summary>
internal static class SideFile
{
    internal static JsonValue Read(ReadOnlySpan<byte> bytes, string code)
    {
        try
        {
            return JsonReader.ReadCanonical(bytes);
        }
        catch (DrawFaultException malformed)
        {
            throw new DrawFaultException(malformed.Fault with { Code = code });
        }
    }
}
