using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Province.Draws.Records;

namespace Province.Domain.Draws;

/// <summary>What the parties are asked to sign: that a draw with an outcome is void, for a reason that its request proves (提请作废).</summary>
/// <param name="Reason"><see cref="VoidGround.Duplicate"/> or <see cref="VoidGround.Unlabelled"/>.</param>
/// <param name="Text">The reason in words, for whoever reads the certificate.</param>
/// <param name="Evidence">What proves it, as the draw specification says in section 5.8.</param>
/// <param name="At">When it was proposed, UTC.</param>
public sealed record VoidProposal(string Reason, string Text, IReadOnlyList<string> Evidence, DateTimeOffset At)
{
    internal VoidGround Ground => new(Reason, Text, Evidence);

    /// <summary>Names exactly this proposal, so that a device signs what it showed.</summary>
    /// <param name="openHash">The hash of the draw's first record.</param>
    /// <returns>64 hexadecimal digits.</returns>
    public string Fingerprint(string openHash) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', [openHash, Reason, .. Evidence, At.UtcTicks.ToString(CultureInfo.InvariantCulture), Text]))));
}
