using Province.Draws.Json;

namespace Province.Draws.Tests.Certificates;

/// <summary>Changes files: bytes at random, or whole values of the JSON, which gets further into a reader.</summary>
/// <param name="seed">The same seed makes the same changes.</param>
internal sealed class Mutation(uint seed)
{
    private static readonly JsonValue[] Strangers =
    [
        "", "0", "x", "2026-03-02T01:00:00Z", "operator", new string('0', 64), 0, 1, 2, 10_001, JsonInteger.Largest,
        JsonArray.Of(), JsonObject.Of(), new JsonArray(["r00001"]), new string('三', 1_001), "\u0000", "{", "province.draw/1",
    ];

    private uint _state = unchecked(seed * 2_654_435_761u) | 1;

    internal byte[] Bytes(byte[] file)
    {
        List<byte> bytes = [.. file];
        for (var times = 1 + Below(3); times > 0 && bytes.Count > 0; times--)
            ChangeBytes(bytes, Below(bytes.Count));
        return [.. bytes];
    }

    internal byte[] Values(JsonValue file)
    {
        for (var times = 1 + Below(2); times > 0; times--)
            file = Change(file, depth: 0);
        return file.ToBytes();
    }

    internal int Below(int n)
    {
        _state ^= _state << 13;
        _state ^= _state >> 17;
        _state ^= _state << 5;
        return (int)(_state % (uint)n);
    }

    private void ChangeBytes(List<byte> bytes, int at)
    {
        switch (Below(6))
        {
            case 0:
                bytes[at] ^= (byte)(1 << Below(8));
                break;
            case 1:
                bytes[at] = (byte)Below(256);
                break;
            case 2:
                bytes.Insert(at, "\"{}[],:\\0 9ue"u8[Below(13)]);
                break;
            case 3:
                bytes.RemoveRange(at, 1 + Below(Math.Min(40, bytes.Count - at)));
                break;
            case 4:
                bytes.InsertRange(Below(bytes.Count), bytes.GetRange(at, 1 + Below(Math.Min(200, bytes.Count - at))));
                break;
            default:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
        }
    }

    private JsonValue Change(JsonValue value, int depth)
    {
        if (depth > 0 && Below(6) == 0)
            return Strangers[Below(Strangers.Length)];
        return value switch
        {
            JsonObject { Names.Count: > 0 } inner => ChangeMember(inner, inner.Names[Below(inner.Names.Count)], depth),
            JsonArray { Count: > 0 } list => ChangeItem(list, Below(list.Count), depth),
            JsonString { Value.Length: > 0 } text => text.Value.Remove(Below(text.Value.Length), 1),
            JsonInteger number => number.Value ^ (1L << Below(53)),
            _ => Strangers[Below(Strangers.Length)],
        };
    }

    private JsonObject ChangeMember(JsonObject inner, string name, int depth) => Below(12) switch
    {
        0 => inner.Without(name),
        1 => inner.With(name + "2", inner[name]!),
        2 => inner.With(name, inner.Values[Below(inner.Values.Count)]),
        _ => inner.With(name, Change(inner[name]!, depth + 1)),
    };

    private JsonArray ChangeItem(JsonArray list, int at, int depth) => Below(8) switch
    {
        0 => new JsonArray(list.Where((_, i) => i != at)),
        1 => new JsonArray(list.Append(list[at])),
        2 => new JsonArray(list.Reverse()),
        _ => new JsonArray(list.Select((item, i) => i == at ? Change(item, depth + 1) : item)),
    };
}
