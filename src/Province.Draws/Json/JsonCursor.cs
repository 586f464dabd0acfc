using System.Buffers;

namespace Province.Draws.Json;

/// <summary>Walks through the bytes of one JSON text. The first byte that cannot be is the place of the fault.</summary>
internal ref partial struct JsonCursor(ReadOnlySpan<byte> bytes)
{
    private static readonly SearchValues<byte> Space = SearchValues.Create(" \t\r\n"u8);

    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _at;
    private int _level;

    internal JsonValue ReadWhole()
    {
        var value = ReadValue();
        SkipSpace();
        return _at == _bytes.Length ? value : throw Malformed("多余的内容", "something follows the value");
    }

    private JsonValue ReadValue()
    {
        SkipSpace();
        return Peek() switch
        {
            (byte)'{' => ReadObject(),
            (byte)'[' => ReadArray(),
            (byte)'"' => new JsonString(ReadString()),
            >= (byte)'0' and <= (byte)'9' => ReadInteger(),
            _ => throw Malformed("此处应为对象、数组、字符串或非负整数", "expected an object, array, string or natural number"),
        };
    }

    private JsonObject ReadObject()
    {
        Enter();
        var (names, values, seen) = (new List<string>(), new List<JsonValue>(), (HashSet<string>?)null);
        while (!Leaves('}', names.Count))
        {
            SkipSpace();
            var start = _at;
            var name = ReadString();
            if (!System.Text.Ascii.IsValid(name))
                throw MalformedAt(start, "成员名只能用 ASCII 字符", "a member's name is not ASCII");
            if (IsRepeated(names, name, ref seen))
                throw MalformedAt(start, $"成员“{name}”重复", $"the member '{name}' is given twice");
            SkipSpace();
            Take((byte)':');
            names.Add(name);
            values.Add(ReadValue());
        }
        return new JsonObject([.. names], [.. values]);
    }

    private JsonArray ReadArray()
    {
        Enter();
        var items = new List<JsonValue>();
        while (!Leaves(']', items.Count))
            items.Add(ReadValue());
        return JsonArray.Owning([.. items]);
    }

    private JsonInteger ReadInteger()
    {
        var start = _at;
        var value = 0L;
        for (; Peek() is >= (byte)'0' and <= (byte)'9'; _at++)
        {
            value = value * 10 + (_bytes[_at] - '0');
            if (value > JsonInteger.Largest)
                throw MalformedAt(start, "整数超过 2^53 − 1", "an integer is above 2^53 - 1");
        }
        if (Peek() is '.' or 'e' or 'E')
            throw MalformedAt(start, "只能用整数", "a number has a fraction or an exponent");
        if (_at - start > 1 && _bytes[start] == '0')
            throw MalformedAt(start, "整数不能以 0 开头", "an integer begins with 0");
        return new JsonInteger(value);
    }

    private void Enter()
    {
        if (++_level > JsonReader.DeepestLevel)
            throw Malformed($"嵌套超过 {JsonReader.DeepestLevel} 层", $"more than {JsonReader.DeepestLevel} levels");
        _at++;
    }

    /// <summary>Whether the object or array ends here; else the comma before the next member has been taken.</summary>
    private bool Leaves(char end, int count)
    {
        SkipSpace();
        if (Peek() == (byte)end)
        {
            _at++;
            _level--;
            return true;
        }
        if (count > 0)
            Take((byte)',');
        return false;
    }

    /// <summary>Few names are compared one by one: a set for every small object would cost more than it saves.</summary>
    private static bool IsRepeated(List<string> names, string name, ref HashSet<string>? seen)
    {
        const int few = 16;
        if (names.Count < few)
            return names.Contains(name);
        seen ??= [.. names];
        return !seen.Add(name);
    }

    private void SkipSpace()
    {
        var next = _bytes[_at..].IndexOfAnyExcept(Space);
        _at = next < 0 ? _bytes.Length : _at + next;
    }

    private readonly int Peek() => _at < _bytes.Length ? _bytes[_at] : -1;

    private void Take(byte expected)
    {
        if (Peek() != expected)
            throw Malformed($"此处应为“{(char)expected}”", $"expected '{(char)expected}'");
        _at++;
    }

    private readonly DrawFaultException Malformed(string chinese, string english) => MalformedAt(_at, chinese, english);

    private readonly DrawFaultException MalformedAt(int offset, string chinese, string english) =>
        new("json.malformed", JsonReader.Place(_bytes, offset), $"不是规定的 JSON：{chinese}。", $"Not the JSON of the specification: {english}.");
}
