using FsCheck;
using FsCheck.Fluent;
using Province.Draws.Certificates;
using Province.Draws.Hashing;
using Province.Draws.Json;
using Province.Draws.Requests;
using Province.Draws.Tests.Records;
using Province.Draws.Tests.Vectors;

namespace Province.Draws.Tests.Certificates;

/// <summary>100,000 mutated files: each is refused with a fault that names a code, or it is what it was. Anything else is a crash.</summary>
public sealed class FuzzTests
{
    private const int Files = 25_000;
    private const string CodePattern = "^[a-z_]+\\.[a-z_]+$";

    [Fact]
    public void Certificates_Mutated_AreRefused()
    {
        byte[][] certificates =
        [
            .. AnyRequest.Small().Select(request => new Staged("fuzz", request).Run().Certificate().ToBytes()),
            new Staged("fuzz", AnyRequest.Plain(5, 2)).Run().SignAll().Withdraw("e004").Conclude().Certificate().ToBytes(),
            new Staged("fuzz", AnyRequest.Order(3)).Open().CommitAll("city-a").Void("stated").Certificate().ToBytes(),
        ];
        Fuzz(certificates, (file, whole) =>
        {
            var verdict = CertificateCheck.Run(file, SideFiles.None);
            (verdict.Kind != VerdictKind.Failed).ShouldBe(file.AsSpan().SequenceEqual(whole));
            verdict.Fault?.Code.ShouldMatch(CodePattern);
            if (Forged(file) is { } forged)
                CertificateCheck.Run(forged, SideFiles.None).Fault?.Code.ShouldMatch(CodePattern);
        });
    }

    [Fact]
    public void Requests_Mutated_AreRefusedOrReadAsWritten() => Fuzz([.. AnyRequest.OfEveryKind().Concat(AnyRequest.Small()).Select(r => r.ToBytes())], (file, _) =>
    {
        if (Refuses(() => DrawRequest.Read(JsonReader.ReadCanonical(file) as JsonObject ?? JsonObject.Of(), ""), out var request))
            return;
        request!.ToJson().ToBytes().ShouldBe(file);
    });

    [Fact]
    public void Receipts_Mutated_AreRefusedOrReadAsWritten()
    {
        var staged = new Staged("fuzz", AnyRequest.Order(3)).Run();
        var certificate = staged.Certificate().ToBytes();
        Fuzz([staged.Chain.ReceiptOf("city-a")!.ToJson().ToBytes()], (file, whole) =>
        {
            if (Refuses(() => Receipt.Read(file), out var receipt))
                return;
            receipt!.ToJson().ToBytes().ShouldBe(file);
            var isSame = receipt.ToJson().With("commitsClosed", "").With("revealsClosed", "").Equals(((JsonObject)JsonReader.Read(whole)).With("commitsClosed", "").With("revealsClosed", ""));
            if (CertificateCheck.Run(certificate, new SideFiles { Receipt = file }).IsAttested)
                isSame.ShouldBeTrue();
        });
    }

    [Fact]
    public void Disclosures_Mutated_AreRefusedOrReadAsWritten()
    {
        var staged = new Staged("fuzz", AnyRequest.Enterprises()).Run();
        var shown = new ShownValue("r00000", "owner", AnyRequest.Salt, "实际控制人甲");
        Fuzz([new Disclosure(staged.Chain.Head, [shown]).ToJson().ToBytes()], (file, _) =>
        {
            if (Refuses(() => Disclosure.Read(file), out var disclosure))
                return;
            disclosure!.ToJson().ToBytes().ShouldBe(file);
            if (disclosure.Refuse(staged.Chain.Head, staged.Chain.Basis.Row) is null)
                disclosure.Shown.ShouldAllBe(value => value == shown);
        });
    }

    /// <summary>With all hashes mended, so that what was changed is itself judged; null when the file has no records to mend.</summary>
    private static byte[]? Forged(byte[] file)
    {
        if (Refuses(() => JsonReader.Read(file), out var value) || value is not JsonObject certificate || certificate["request"] is not JsonObject request
            || certificate["records"] is not JsonArray { Count: > 0 } records || !records.All(record => record is JsonObject))
            return null;
        var open = ((JsonObject)records[0]).With("request", DrawHash.OfJson(request));
        return certificate.With("records", records.WithItem(0, open)).Rehash().ToBytes();
    }

    private static void Fuzz(byte[][] files, Action<byte[], byte[]> judge) =>
        Prop.ForAll(Gen.Choose(1, int.MaxValue - 1).ToArbitrary(), number =>
        {
            var mutation = new Mutation((uint)number);
            var whole = files[mutation.Below(files.Length)];
            judge(mutation.Below(2) == 0 ? mutation.Bytes(whole) : mutation.Values(JsonReader.Read(whole)), whole);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Files));

    private static bool Refuses<T>(Func<T> read, out T? value)
        where T : class
    {
        value = null;
        try
        {
            value = read();
            return false;
        }
        catch (DrawFaultException)
        {
            return true;
        }
    }
}
