using Province.Draws.Certificates;
using Province.Draws.Records;
using Province.Draws.Tests.Records;

namespace Province.Draws.Tests.Vectors;

/// <summary>Certificates that pass.</summary>
internal static class ValidVectors
{
    private const string Recomputed = "recomputed";
    private const string Void = "void";

    internal static IEnumerable<Vector> All() => [.. Kinds(), .. Ceremonies(), .. Continuations(), .. Voids(), .. WithReceipt()];

    internal static Staged Enterprises() => new Staged("enterprises", AnyRequest.Enterprises()).Run().SignAll();

    internal static (string File, byte[] Bytes) Receipt(Staged staged, Func<Receipt, Receipt> edit, string name) =>
        ($"receipt-{name}.json", edit(staged.Chain.ReceiptOf("city-a")!).ToJson().ToBytes());

    internal static (string File, byte[] Bytes) Shown(Staged staged, Func<ShownValue, ShownValue> edit, string name) => ($"shown-{name}.json",
        new Disclosure(staged.Chain.Head, [edit(new ShownValue("r00000", "owner", AnyRequest.Salt, "实际控制人甲"))]).ToJson().ToBytes());

    private static IEnumerable<Vector> Kinds()
    {
        yield return Make("enterprises", "size, each, distinct, quota with a stand-in, exclusions, one row included, signed by all", Enterprises());
        yield return Make("one-of-each", "one row for each county", new Staged("one", AnyRequest.OneOfEach()).Run());
        yield return Make("inspection", "14 cities in seven pairs under all four rules",
            new Staged("inspection", AnyRequest.Inspection(AnyRequest.Forbidden, AnyRequest.NotAgain, AnyRequest.NotMutual, AnyRequest.Required)).Run());
        yield return Make("inspection-mutual", "14 cities in seven pairs that may inspect each other, no rule", new Staged("mutual", AnyRequest.Inspection()).Run());
        yield return Make("pairing", "six cities in pairs, two apart, two together", new Staged("pairing", AnyRequest.Pairing(AnyRequest.Apart, AnyRequest.Together)).Run());
        yield return Make("officers", "three officers for four groups by load, with a recusal", new Staged("officers", AnyRequest.Officers()).Run());
        yield return Make("order", "an order of eight items", new Staged("order", AnyRequest.Order()).Run());
        yield return Make("order-long", "an order of 300 items: R needs more than one block of bits", new Staged("long", AnyRequest.Order(300)).Run());
        yield return Make("one-outcome", "an order of one item: N = 1, nothing is read", new Staged("single", AnyRequest.Order(1)).Run());
        yield return Make("299-of-100", "299 rows without rules, 100 drawn: every row has 100/299", new Staged("299", AnyRequest.Plain(299, 100)).Run());
        yield return Make("330-of-56", "330 rows without rules, 56 drawn: every row has 56/330", new Staged("330", AnyRequest.Plain(330, 56)).Run());
        yield return Make("texts", "escapes, texts beyond U+FFFF, sets ordered by code point", new Staged("texts", AnyRequest.Texts()).Run());
    }

    private static IEnumerable<Vector> Ceremonies()
    {
        yield return Make("absent-commit", "one party did not commit", new Staged("absent", AnyRequest.Order()).Open().CommitAll("discipline").RevealAll().Conclude());
        yield return Make("absent-reveal", "one party did not commit, the operator and another did not reveal",
            new Staged("absent two", AnyRequest.Order()).Open().CommitAll("city-b").RevealAll("operator", "city-a").Conclude());
        yield return Make("absent-all", "nobody reveals: only zeros and dice", new Staged("none", AnyRequest.Order()).Open().CommitAll().RevealAll("operator", "discipline", "city-a", "city-b").Conclude());
        yield return Make("balls", "seven of 1,000 balls", new Staged("balls", AnyRequest.Order()) { Source = new BallsSource(1_000, 7) }.Run());
        yield return Make("bounds", "20 parties, and 20 of 21 balls: just over 2^64 ways", new Staged("bounds", AnyRequest.Order())
        {
            Source = new BallsSource(21, 20),
            Parties = [new Party("operator", "组织方"), .. Enumerable.Range(1, 19).Select(i => new Party($"witness-{i:00}", $"见证方 {i}"))],
        }.Run());
        yield return Make("public", "a public source at a named time",
            new Staged("public", AnyRequest.Order()) { Source = new PublicSource("中国福利彩票双色球开奖号码", new DateTimeOffset(2026, 3, 3, 13, 15, 0, TimeSpan.Zero)) }.Run());
        yield return Make("rehearsal", "all values made on one machine, two parties", new Staged("rehearsal", AnyRequest.Order())
        {
            Rehearsal = true,
            Parties = [new Party("operator", "演练"), new Party("second", "演练")],
        }.Run());
        yield return Make("second", "number 2 of the register, which names the void draw before it", new Staged("second", AnyRequest.Pairing())
        {
            Before = VoidDraw().Chain.OpenHash,
            Register = new("430000", 2, "campaign-2026-1", [new VoidDraw(1, VoidDraw().Chain.Head)]),
        }.Run());
    }

    private static IEnumerable<Vector> Continuations()
    {
        yield return Make("continuation", "two rows withdrawn, later a third; signed each time", Continued());
        yield return Make("continuation-one-of-each", "the rows of two counties withdrawn", Withdrawn(new Staged("one again", AnyRequest.OneOfEach()).Run(), 0, 3));
        var pool = PoolVector.Staged();
        yield return Make("pool-file", "20,001 rows in a file, which is not given", pool);
        yield return Make("pool-file", "20,001 rows in a file, which is given", pool) with { Pool = PoolVector.File };
        var continued = Withdrawn(PoolVector.Staged(), 1);
        yield return Make("pool-file-continuation", "a row of a pool file withdrawn, the file not given", continued);
        yield return Make("pool-file-continuation", "a row of a pool file withdrawn, the file given", continued) with { Pool = PoolVector.File };
    }

    private static IEnumerable<Vector> Voids()
    {
        yield return Make("void-open", "void before anybody committed", VoidDraw(), Void);
        yield return Make("void-reveals", "void after reveals were closed, before dice", new Staged("void 2", AnyRequest.Order()).Open().CommitAll().RevealAll().Void("stated"), Void);
        yield return Make("void-duplicate", "void after the outcome: two rows of one name", new Staged("void 3", AnyRequest.Texts()).Run().Void("duplicate", "t1", "t2"), Void);
        yield return Make("void-unlabelled", "void after the outcome: a row without a value that a quota reads", new Staged("void 4", AnyRequest.Texts()).Run().SignAll().Void("unlabelled", "t3", "kind"), Void);
    }

    private static IEnumerable<Vector> WithReceipt()
    {
        var staged = Enterprises();
        yield return Make("enterprises", "with a device's receipt", staged, "attested") with { Receipt = Receipt(staged, receipt => receipt, "whole") };
        yield return Make("enterprises", "with the receipt of a device that left early", staged, "attested") with { Receipt = Receipt(staged, receipt => receipt with { CommitsClosed = "", RevealsClosed = "" }, "early") };
        yield return Make("enterprises", "with a private attribute shown", staged) with { Shown = Shown(staged, shown => shown, "owner") };
    }

    internal static Staged Continued() => Withdrawn(Withdrawn(new Staged("continuation", AnyRequest.Enterprises(4)).Run().SignAll(), 0, 2).SignAll(), 1);

    private static Staged VoidDraw() => new Staged("void", AnyRequest.Order()).Open().Void("stated");

    /// <summary>Withdraws chosen rows by their places in the list, and draws others.</summary>
    private static Staged Withdrawn(Staged staged, params int[] places)
    {
        var chosen = staged.Chain.Chosen.Order(StringComparer.Ordinal).ToList();
        return staged.Withdraw([.. places.Select(place => chosen[place])]).Conclude();
    }

    private static Vector Make(string name, string shows, Staged staged, string expected = Recomputed) => Vector.Of($"{name}.json", shows, staged.Certificate(), expected);
}
