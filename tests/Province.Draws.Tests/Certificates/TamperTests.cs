using Province.Draws.Certificates;
using Province.Draws.Tests.Records;
using Province.Draws.Tests.Vectors;

namespace Province.Draws.Tests.Certificates;

public sealed class TamperTests
{
    [Fact]
    public void Run_AnyByteChanged_Fails()
    {
        Staged[] draws =
        [
            new Staged("bytes", AnyRequest.Small().First()).Run(), new Staged("bytes", AnyRequest.Small().Last()).Run(),
            new Staged("bytes", AnyRequest.Plain(5, 2)).Run().SignAll().Withdraw("e002").Conclude(), new Staged("bytes", AnyRequest.Order(2)).Open().Void("stated"),
        ];
        foreach (var whole in draws.Select(draw => draw.Certificate().ToBytes()))
        {
            CertificateCheck.Run(whole, SideFiles.None).Fault.ShouldBeNull();
            EveryByte(whole, SideFiles.None, step: 1, (byte)'0', (byte)'a');
        }
    }

    [Fact]
    public void Run_BytesOfASummaryChanged_FailWithThePoolFile() =>
        EveryByte(
        PoolVector.Staged().Certificate().ToBytes(), new SideFiles { PoolFile = PoolVector.Write(PoolVector.File.Bytes) }, step: 251);

    private static void EveryByte(byte[] whole, SideFiles beside, int step, params byte[] replacements)
    {
        for (var at = 0; at < whole.Length; at += step)
        {
            var kept = whole[at];
            foreach (var replacement in replacements.Append((byte)(kept ^ 1)))
            {
                if (replacement == kept)
                    continue;
                whole[at] = replacement;
                CertificateCheck.Run(whole, beside).Kind.ShouldBe(VerdictKind.Failed, $"byte {at} of {whole.Length} became {replacement}");
            }
            whole[at] = kept;
        }
    }
}
