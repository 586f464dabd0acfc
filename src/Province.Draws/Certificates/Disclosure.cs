using Province.Draws.Hashing;
using Province.Draws.Json;
using Province.Draws.Pools;
using Province.Draws.Requests;

namespace Province.Draws.Certificates;

/// <summary>Private attributes of rows, shown after the draw (section 7 of the specification).</summary>
/// <param name="Head">The head of the certificate that the rows are in.</param>
/// <param name="Shown">What is shown, ascending by row and attribute.</param>
public sealed record Disclosure(string Head, IReadOnlyList<ShownValue> Shown)
{
    private const string Format = "province.draw-disclosure/1";
    private const string Code = "shown.invalid";

    /// <summary>Reads a disclosure.</summary>
    /// <param name="bytes">The whole file, in canonical form.</param>
    /// <returns>The disclosure.</returns>
    /// <exception cref="DrawFaultException"><c>shown.invalid</c>, with the path of the member, or line and column.</exception>
    public static Disclosure Read(ReadOnlySpan<byte> bytes)
    {
        var reader = MemberReader.Of(SideFile.Read(bytes, Code), "", Code);
        reader.Known("format", "head", "shown");
        reader.Choice("format", Format);
        return new(reader.Hash("head"), reader.Set("shown", (0, int.MaxValue), ShownValue.Read, ShownValue.Compare));
    }

    /// <summary>The disclosure as it is filed.</summary>
    /// <returns>A new object.</returns>
    public JsonObject ToJson() => JsonObject.Of(("format", Format), ("head", Head), ("shown", new JsonArray(Shown.Select(s => s.ToJson()))));

    /// <param name="head">The certificate's head.</param>
    /// <param name="rowOf">Finds a row of the pool by its id.</param>
    internal DrawFault? Refuse(string head, Func<string, PoolRow?> rowOf)
    {
        if (Head != head)
            return new("shown.head", "head", "披露的是另一份证书中的内容。", "It shows what is in another certificate.");
        for (var i = 0; i < Shown.Count; i++)
        {
            var shown = Shown[i];
            var kept = rowOf(shown.Id)?.Private is { } hashes ? hashes.FirstOrDefault(p => p.Key == shown.Attribute).Value : null;
            if (kept is null)
                return new("shown.row", $"shown[{i}]", $"名单中没有“{shown.Id}”的“{shown.Attribute}”。", $"The pool shown has no private '{shown.Attribute}' of '{shown.Id}'.");
            if (kept != DrawHash.PrivateValue(shown.Salt, shown.Id, shown.Attribute, shown.Value))
                return new("shown.value", $"shown[{i}].value", "与名单中的摘要不符。", "It is not what the pool holds the hash of.");
        }
        return null;
    }
}

/// <summary>One private attribute of one row, shown.</summary>
/// <param name="Id">The row's id.</param>
/// <param name="Attribute">The attribute's id.</param>
/// <param name="Salt">The salt that was hashed with it, 32 hexadecimal digits.</param>
/// <param name="Value">The value, a text.</param>
public sealed record ShownValue(string Id, string Attribute, string Salt, string Value)
{
    private const int SaltDigits = 32;

    internal static ShownValue Read(MemberReader reader)
    {
        reader.Known("id", "attribute", "salt", "value");
        var (id, attribute, salt) = (reader.Id("id"), reader.Id("attribute"), reader.Raw("salt"));
        return Formats.IsHex(salt, SaltDigits)
            ? new(id, attribute, salt, reader.Text("value"))
            : throw reader.Fault("salt", $"应为 {SaltDigits} 位小写十六进制数", $"must be {SaltDigits} lower-case hexadecimal digits");
    }

    internal static int Compare(ShownValue a, ShownValue b) => IdPairs.Compare((a.Id, a.Attribute), (b.Id, b.Attribute));

    internal JsonObject ToJson() => JsonObject.Of(("id", Id), ("attribute", Attribute), ("salt", Salt), ("value", Value));
}
