using System.Buffers;
using System.Globalization;

namespace Province.Draws.Json;

/// <summary>The forms of strings that section 2 of the specification names: ids, texts, hashes and times.</summary>
public static class Formats
{
    /// <summary>64 digits 0: the hash that stands for none.</summary>
    public const string ZeroHash = "0000000000000000000000000000000000000000000000000000000000000000";

    /// <summary>The most characters (UTF-16 units) of a text.</summary>
    public const int LongestText = 1_000;

    /// <summary>The most characters of an id.</summary>
    public const int LongestId = 64;

    private const int HashDigits = 64;
    private const string TimePattern = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    private static readonly SearchValues<char> InIds =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._:/-");

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");

    /// <summary>Whether a string is an id: 1 to 64 ASCII letters, digits and <c>. _ : / -</c>, of which the first is a letter or digit.</summary>
    /// <param name="value">Any string.</param>
    /// <returns>True when it is.</returns>
    public static bool IsId(string value) =>
        value.Length is > 0 and <= LongestId && char.IsAsciiLetterOrDigit(value[0]) && !value.AsSpan().ContainsAnyExcept(InIds);

    /// <summary>Whether a string is a text: 1 to 1,000 UTF-16 units.</summary>
    /// <param name="value">Any string.</param>
    /// <returns>True when it is.</returns>
    public static bool IsText(string value) => value.Length is > 0 and <= LongestText;

    /// <summary>Whether a string is 64 lower-case hexadecimal digits.</summary>
    /// <param name="value">Any string.</param>
    /// <returns>True when it is.</returns>
    public static bool IsHash(string value) => IsHex(value, HashDigits);

    /// <summary>Whether a string is that many lower-case hexadecimal digits.</summary>
    /// <param name="value">Any string.</param>
    /// <param name="digits">How many digits.</param>
    /// <returns>True when it is.</returns>
    public static bool IsHex(string value, int digits) => value.Length == digits && !value.AsSpan().ContainsAnyExcept(HexDigits);

    /// <summary>Reads a time: <c>YYYY-MM-DDThh:mm:ssZ</c>, a real second of the years 0001 to 9999.</summary>
    /// <param name="value">Any string.</param>
    /// <returns>The time in UTC, or null when the string is none.</returns>
    public static DateTimeOffset? Time(string value) =>
        DateTimeOffset.TryParseExact(value, TimePattern, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : null;

    /// <summary>Writes a time as <c>YYYY-MM-DDThh:mm:ssZ</c>; what is below a second is cut off.</summary>
    /// <param name="time">Any time, of any offset.</param>
    /// <returns>The same second in UTC.</returns>
    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString(TimePattern, CultureInfo.InvariantCulture);

    internal static bool IsWellFormed(ReadOnlySpan<char> value)
    {
        for (var i = value.IndexOfAnyInRange('\ud800', '\udfff'); i >= 0 && i < value.Length; i++)
        {
            if (char.IsHighSurrogate(value[i]) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
                i++;
            else if (char.IsSurrogate(value[i]))
                return false;
        }
        return true;
    }
}
