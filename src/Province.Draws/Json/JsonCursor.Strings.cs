using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Province.Draws.Json;

internal ref partial struct JsonCursor
{
    private static readonly SearchValues<byte> Special = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(code => (byte)code), (byte)'"', (byte)'\\']);

    private string ReadString()
    {
        var start = _at;
        Take((byte)'"');
        var plain = TakePlain();
        if (Peek() == '"')
        {
            _at++;
            return Measured(plain, start);
        }
        var text = new StringBuilder(plain);
        for (; Peek() != '"'; text.Append(TakePlain()))
            AppendEscape(text, start);
        _at++;
        var value = text.ToString();
        return Formats.IsWellFormed(value) ? Measured(value, start) : throw MalformedAt(start, "字符串含有不成对的代理码元", "a string holds a lone surrogate");
    }

    /// <summary>What stands as it is, up to a quote, an escape or a byte that may not be in a string.</summary>
    private string TakePlain()
    {
        var plain = _bytes[_at..];
        var length = plain.IndexOfAny(Special);
        if (length >= 0)
            plain = plain[..length];
        if (!Utf8.IsValid(plain))
        {
            _at += FirstInvalid(plain);
            throw Malformed("不是 UTF-8", "not UTF-8");
        }
        _at += plain.Length;
        return length >= 0 ? Encoding.UTF8.GetString(plain) : throw Malformed("字符串没有结束", "a string does not end");
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out var taken) == OperationStatus.Done)
            at += taken;
        return at;
    }

    private void AppendEscape(StringBuilder text, int start)
    {
        if (Peek() != '\\')
            throw Malformed("字符串中的控制字符必须转义", "a control character in a string is not escaped");
        _at++;
        var escape = Peek();
        if (escape == 'u')
        {
            text.Append(TakeUnit(start));
            return;
        }
        text.Append(escape switch
        {
            '"' or '\\' or '/' => (char)escape,
            'b' => '\b',
            't' => '\t',
            'n' => '\n',
            'f' => '\f',
            'r' => '\r',
            _ => throw MalformedAt(start, "没有这种转义", "no such escape"),
        });
        _at++;
    }

    private char TakeUnit(int start)
    {
        const int length = 5;
        if (_at + length > _bytes.Length
            || !ushort.TryParse(_bytes.Slice(_at + 1, length - 1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
            throw MalformedAt(start, "\\u 之后应为四位十六进制数", "\\u needs four hexadecimal digits");
        _at += length;
        return (char)unit;
    }

    private readonly string Measured(string value, int start) => value.Length <= JsonReader.LongestString
        ? value
        : throw MalformedAt(start, "字符串超过 200,000 个字符", "a string is longer than 200,000 UTF-16 units");
}
