using FsCheck;
using FsCheck.Fluent;
using Province.Draws.Hashing;
using Province.Draws.Json;
using Province.Draws.Records;

namespace Province.Draws.Tests.Records;

/// <summary>One thing that somebody tries with a chain: mostly what comes next, often something else or something wrong.</summary>
internal sealed record AnyStep(int What, int Whom, int Minute)
{
    private const int Kinds = 12;
    private const int FirstUnnatural = 4;

    private static readonly DateTimeOffset Start = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);
    private static readonly string[] Roles = ["operator", "a", "b", "stranger"];

    internal static Gen<AnyStep> Generate() =>
        from natural in Gen.Choose(0, 9)
        from what in Gen.Choose(FirstUnnatural, Kinds - 1)
        from whom in Gen.Choose(0, Roles.Length - 1)
        from minute in Gen.Choose(0, 130)
        select new AnyStep(natural < 7 ? natural % FirstUnnatural : what, whom, minute);

    internal DrawFault? Try(DrawChain chain) => What < FirstUnnatural ? Next(chain) : What switch
    {
        4 => Open(chain),
        5 => chain.Commit(Time, Role, DrawHash.Commitment(chain.OpenHash, Roles[Minute % Roles.Length], Value(Role))),
        6 => chain.CloseCommits(Time),
        7 => Reveal(chain),
        8 => chain.Last(Minute % 3 == 0 ? [] : Dice()),
        9 => chain.Conclude(Minute % 2 == 0 ? ["a", "b"] : [Role]),
        10 => chain.Sign(Time, new Party(Role, Minute % 5 == 0 ? "" : "某"), Minute % 2 == 0 ? "" : Formats.ZeroHash),
        _ => Minute % 2 == 0
            ? chain.Void(Time, new VoidGround(Minute % 4 == 0 ? "stated" : "duplicate", "理由", Minute % 4 == 0 ? [] : ["t1", "t2"]), Signers())
            : chain.Withdraw(Time, [new WithdrawnRow(Minute % 3 == 0 ? "t9" : chain.Chosen.FirstOrDefault("t1"), "停产")]),
    };

    private string Role => Roles[Whom];

    private DateTimeOffset Time => Start.AddMinutes(Minute);

    private DrawFault? Next(DrawChain chain) => (chain.Records is [.., var last] ? last : null) switch
    {
        null => Open(chain),
        OpenRecord => chain.Commit(Start, "operator", DrawHash.Commitment(chain.OpenHash, "operator", Value("operator"))),
        CommitRecord when What == 0 => chain.CloseCommits(Start.AddHours(1)),
        CommitRecord => chain.Commit(Time, Role, DrawHash.Commitment(chain.OpenHash, Role, Value(Role))),
        CommitsClosedRecord or RevealRecord => Reveal(chain),
        RevealsClosedRecord => chain.Last(Dice()),
        LastRecord => chain.Conclude(["a", "b"]),
        WithdrawalRecord => chain.Last(Dice()),
        _ when What == 0 => chain.Withdraw(Start.AddHours(3), [new WithdrawnRow(chain.Chosen.FirstOrDefault("t1"), "停产")]),
        _ => chain.Sign(Start.AddHours(3), new Party(Role, "某"), ""),
    };

    private static DrawFault? Open(DrawChain chain) => chain.Open(Formats.ZeroHash, Start, new RegisterEntry("430000", 1, "s", []),
        new Ceremony(false, [new Party("operator", "甲"), new Party("a", "乙"), new Party("b", "丙")], Start.AddHours(1), Start.AddHours(2), new DiceSource()));

    private DrawFault? Reveal(DrawChain chain)
    {
        var values = Roles.Where((_, i) => (Minute >> i & 1) == 1).ToDictionary(role => role, Value);
        if (values.Count > 2)
            values.Remove("stranger");
        return chain.CloseReveals(values);
    }

    private Party[] Signers() => Minute % 3 == 0 ? [new Party(Role, "某")] : [new Party("operator", "甲"), new Party("a", "乙"), new Party("b", "丙")];

    private int[] Dice() => [.. Enumerable.Range(0, DiceSource.Dice).Select(i => (i * 7 + Minute + Whom) % 10)];

    private static string Value(string role) => DrawHash.Hex(DrawHash.Of(System.Text.Encoding.UTF8.GetBytes(role)));
}
