using System.Buffers;
using Province.Draws.Json;

namespace Province.Draws.Pools;

/// <summary>Writes rows in canonical form without making a tree of each: a pool file has millions.</summary>
internal static class RowText
{
    internal static void WriteTo(PoolRow row, IBufferWriter<byte> output)
    {
        output.Write("{\"attributes\":{"u8);
        for (var i = 0; i < row.Attributes.Count; i++)
            WriteAttribute(row.Attributes[i], i > 0, output);
        output.Write("}"u8);
        if (row.Excluded is { } excluded)
        {
            output.Write(",\"excluded\":{\"reason\":"u8);
            CanonicalText.WriteString(excluded.Reason, output);
            output.Write(",\"rule\":"u8);
            CanonicalText.WriteString(excluded.Rule, output);
            output.Write("}"u8);
        }
        output.Write(",\"id\":"u8);
        CanonicalText.WriteString(row.Id, output);
        if (row.Included is not null)
        {
            output.Write(",\"included\":{\"reason\":"u8);
            CanonicalText.WriteString(row.Included, output);
            output.Write("}"u8);
        }
        if (row.Name is not null)
        {
            output.Write(",\"name\":"u8);
            CanonicalText.WriteString(row.Name, output);
        }
        WritePrivate(row.Private, output);
        output.Write("}"u8);
    }

    private static void WriteAttribute(KeyValuePair<string, IReadOnlyList<string>> attribute, bool follows, IBufferWriter<byte> output)
    {
        if (follows)
            output.Write(","u8);
        CanonicalText.WriteString(attribute.Key, output);
        output.Write(":["u8);
        for (var i = 0; i < attribute.Value.Count; i++)
        {
            if (i > 0)
                output.Write(","u8);
            CanonicalText.WriteString(attribute.Value[i], output);
        }
        output.Write("]"u8);
    }

    private static void WritePrivate(IReadOnlyList<KeyValuePair<string, string>>? hashes, IBufferWriter<byte> output)
    {
        if (hashes is null)
            return;
        output.Write(",\"private\":{"u8);
        for (var i = 0; i < hashes.Count; i++)
        {
            if (i > 0)
                output.Write(","u8);
            CanonicalText.WriteString(hashes[i].Key, output);
            output.Write(":"u8);
            CanonicalText.WriteString(hashes[i].Value, output);
        }
        output.Write("}"u8);
    }
}
