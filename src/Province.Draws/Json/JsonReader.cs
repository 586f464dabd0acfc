using System.Text;

namespace Province.Draws.Json;

/// <summary>Reads exactly the JSON of section 2 of the specification and nothing else.</summary>
public static class JsonReader
{
    /// <summary>The most bytes of a file that is read whole: 64 MiB.</summary>
    public const int LargestFile = 64 * 1024 * 1024;

    /// <summary>The most objects and arrays one inside the other.</summary>
    public const int DeepestLevel = 32;

    /// <summary>The most UTF-16 units of a string.</summary>
    public const int LongestString = 200_000;

    /// <summary>Reads a value; white space between its parts and the order of members do not matter.</summary>
    /// <param name="bytes">The whole file: UTF-8 without a mark.</param>
    /// <returns>The value.</returns>
    /// <exception cref="DrawFaultException"><c>json.too_large</c>, or <c>json.malformed</c> with line and column.</exception>
    public static JsonValue Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > LargestFile)
            throw new DrawFaultException("json.too_large", "", "文件超过 64 MiB，无法读取。", "The file is larger than 64 MiB.");
        var cursor = new JsonCursor(bytes);
        return cursor.ReadWhole();
    }

    /// <summary>Reads a value that must be its own canonical form, byte for byte.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <returns>The value.</returns>
    /// <exception cref="DrawFaultException"><c>json.too_large</c>, <c>json.malformed</c> with line and column, or <c>json.not_canonical</c>.</exception>
    public static JsonValue ReadCanonical(ReadOnlySpan<byte> bytes)
    {
        var value = Read(bytes);
        if (bytes.SequenceEqual(value.ToBytes()))
            return value;
        throw new DrawFaultException("json.not_canonical", "",
            "文件不是规范形式（RFC 8785）：空白、成员顺序或转义与规范写法不同。", "The file is not its own canonical form (RFC 8785).");
    }

    /// <summary>Line and column, from 1; a column is a UTF-16 unit.</summary>
    internal static string Place(ReadOnlySpan<byte> bytes, int offset)
    {
        const byte leadOfFour = 0xF0;
        var before = bytes[..Math.Min(offset, bytes.Length)];
        var line = before.Count((byte)'\n') + 1;
        var column = 1;
        foreach (var unit in before[(before.LastIndexOf((byte)'\n') + 1)..])
            column += (unit & 0xC0) == 0x80 ? 0 : unit >= leadOfFour ? 2 : 1;
        return $"{line}:{column}";
    }
}
