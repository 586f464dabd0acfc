using System.Text;
using Province.Domain.Refusals;

namespace Province.Documents.Source;

/// <summary>Text files: finds the encoding and cuts the lines.</summary>
internal static class PlainText
{
    private const int Gb18030CodePage = 54936;

    internal static IReadOnlyList<string> Lines(ReadOnlySpan<byte> bytes, string name) => Cut(Text(bytes, name));

    internal static string Text(ReadOnlySpan<byte> bytes, string name)
    {
        var text = Decode(bytes);
        return text is not null && LooksWritten(text) ? text : throw new RefusedException(DocumentRefusals.NotText(name));
    }

    private static string? Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF]))
            return TryDecode(new UTF8Encoding(false, throwOnInvalidBytes: true), bytes[3..]);
        if (bytes.StartsWith<byte>([0xFF, 0xFE]))
            return TryDecode(new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true), bytes[2..]);
        if (bytes.StartsWith<byte>([0xFE, 0xFF]))
            return TryDecode(new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true), bytes[2..]);
        return TryDecode(new UTF8Encoding(false, throwOnInvalidBytes: true), bytes) ?? TryDecode(Gb18030(), bytes);
    }

    private static Encoding Gb18030() =>
        CodePagesEncodingProvider.Instance.GetEncoding(Gb18030CodePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
            ?? throw new NotSupportedException("This runtime lacks GB18030.");

    private static string? TryDecode(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;   // not in this encoding: the caller tries the next one
        }
    }

    /// <summary>Whether at most one character in a hundred is one that nobody writes (control codes, private use, unassigned).</summary>
    private static bool LooksWritten(string text)
    {
        var odd = 0;
        foreach (var c in text)
        {
            if (char.IsControl(c) ? c is not ('\n' or '\r' or '\t' or '\f' or '\v') : c is '\uFFFE' or '\uFFFF' or (>= '\uE000' and <= '\uF8FF'))
                odd++;
        }
        return odd * 100L <= text.Length && !text.Contains('\0');
    }

    private static List<string> Cut(string text)
    {
        var feed = text.Contains('\n') ? '\n' : '\r';
        List<string> lines = [.. text.Split(feed).Select(line => line.TrimEnd('\r'))];
        if (lines.Count > 1 && lines[^1].Length == 0)
            lines.RemoveAt(lines.Count - 1);
        return lines;
    }
}
