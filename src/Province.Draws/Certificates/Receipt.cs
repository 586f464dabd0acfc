using Province.Draws.Json;

namespace Province.Draws.Certificates;

/// <summary>What a party's device keeps of a draw, so that nobody can show it another one later (section 7 of the specification).</summary>
/// <param name="Open">The hash of <c>open</c>.</param>
/// <param name="Role">The party's role.</param>
/// <param name="Commitment">The commitment that the device made.</param>
/// <param name="CommitsClosed">The hash of <c>commits-closed</c>, or empty when the device did not see it.</param>
/// <param name="RevealsClosed">The hash of <c>reveals-closed</c>, or empty when the device did not see it.</param>
public sealed record Receipt(string Open, string Role, string Commitment, string CommitsClosed, string RevealsClosed)
{
    private const string Format = "province.draw-receipt/1";
    private const string Code = "receipt.invalid";

    /// <summary>Reads a receipt.</summary>
    /// <param name="bytes">The whole file, in canonical form.</param>
    /// <returns>The receipt.</returns>
    /// <exception cref="DrawFaultException"><c>receipt.invalid</c>, with the path of the member, or line and column.</exception>
    public static Receipt Read(ReadOnlySpan<byte> bytes)
    {
        var reader = MemberReader.Of(SideFile.Read(bytes, Code), "", Code);
        reader.Known("format", "open", "role", "commitment", "commitsClosed", "revealsClosed");
        reader.Choice("format", Format);
        return new(reader.Hash("open"), reader.Id("role"), reader.Hash("commitment"), reader.HashOrNone("commitsClosed"), reader.HashOrNone("revealsClosed"));
    }

    /// <summary>The receipt as a device keeps it.</summary>
    /// <returns>A new object.</returns>
    public JsonObject ToJson() => JsonObject.Of(("format", Format), ("open", Open), ("role", Role), ("commitment", Commitment),
        ("commitsClosed", CommitsClosed), ("revealsClosed", RevealsClosed));

    /// <summary>Compares the receipt with what a certificate holds for the same role.</summary>
    /// <param name="held">What a device of that role would have kept of the certificate; null when the role did not commit.</param>
    /// <param name="open">The hash of the certificate's <c>open</c>.</param>
    /// <returns>Null when the receipt attests the certificate, else what differs.</returns>
    internal DrawFault? Refuse(Receipt? held, string open)
    {
        if (Open != open)
            return new("receipt.open", "open", "回执属于另一次抽取。", "The receipt is of another draw.");
        if (held is null || Commitment != held.Commitment)
            return new("receipt.commitment", "commitment", "证书中该方的承诺与回执不同。", "The certificate has another commitment of this party.");
        if (CommitsClosed.Length > 0 && CommitsClosed != held.CommitsClosed)
            return new("receipt.commits_closed", "commitsClosed", "证书中承诺截止时的记录与回执不同。", "The certificate has another commits-closed.");
        return RevealsClosed.Length > 0 && RevealsClosed != held.RevealsClosed
            ? new("receipt.reveals_closed", "revealsClosed", "证书中揭示截止时的记录与回执不同。", "The certificate has another reveals-closed.")
            : null;
    }
}
