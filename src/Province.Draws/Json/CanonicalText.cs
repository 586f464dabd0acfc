using System.Buffers;
using System.Text;

namespace Province.Draws.Json;

/// <summary>Strings in the form of RFC 8785.</summary>
internal static class CanonicalText
{
    /// <summary>What cannot stand in a string as it is.</summary>
    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(code => (char)code), '"', '\\']);

    internal static void WriteString(string value, IBufferWriter<byte> output)
    {
        output.Write("\""u8);
        var rest = value.AsSpan();
        for (var at = rest.IndexOfAny(Escaped); at >= 0; at = rest.IndexOfAny(Escaped))
        {
            Encoding.UTF8.GetBytes(rest[..at], output);
            WriteEscape(rest[at], output);
            rest = rest[(at + 1)..];
        }
        Encoding.UTF8.GetBytes(rest, output);
        output.Write("\""u8);
    }

    private static void WriteEscape(char escaped, IBufferWriter<byte> output) => output.Write(escaped switch
    {
        '"' => "\\\""u8,
        '\\' => "\\\\"u8,
        '\b' => "\\b"u8,
        '\t' => "\\t"u8,
        '\n' => "\\n"u8,
        '\f' => "\\f"u8,
        '\r' => "\\r"u8,
        _ => Encoding.ASCII.GetBytes($"\\u{(int)escaped:x4}"),
    });
}
