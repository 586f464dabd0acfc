using Province.Draws.Json;
using Province.Draws.Records;
using Province.Draws.Requests;

namespace Province.Draws.Tests.Records;

/// <summary>Bounds of section 5 are inclusive: what lies on them is taken, what lies one beyond is not.</summary>
public sealed class BoundaryTests
{
    private const string Commitment = "00000000000000000000000000000000000000000000000000000000000000aa";

    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0, "")]
    [InlineData(1, "record.time")]
    public void Commit_AtTheClosingTime_IsTheLastThatIsTaken(int seconds, string code)
    {
        var chain = NewChain();
        Open(chain, new DiceSource()).ShouldBeEmpty();
        (chain.Commit(Noon.AddSeconds(seconds), "p00", Commitment)?.Code ?? "").ShouldBe(code);
    }

    [Theory]
    [InlineData(0, "")]
    [InlineData(-1, "open.last")]
    public void Open_PublicSource_SpeaksWhenRevealsAreClosedOrLater(int seconds, string code) =>
        Open(NewChain(), new PublicSource("公开来源", Noon.AddSeconds(seconds))).ShouldBe(code);

    [Theory]
    [InlineData(22, 18, "")]
    [InlineData(22, 17, "open.last")]
    [InlineData(45, 13, "")]
    [InlineData(45, 12, "open.last")]
    public void Open_Balls_HaveTwoToThe64WaysOrMore(int balls, int draws, string code) => Open(NewChain(), new BallsSource(balls, draws)).ShouldBe(code);

    [Theory]
    [InlineData(2, "open.parties")]
    [InlineData(3, "")]
    [InlineData(20, "")]
    [InlineData(21, "open.parties")]
    public void Open_PartiesOfACeremonyWithDice_AreThreeToTwenty(int parties, string code) => Open(NewChain(), new DiceSource(), parties).ShouldBe(code);

    private static DrawChain NewChain() => new(new DrawBasis(DrawRequest.Read(AnyRequest.Order(2))));

    /// <summary>Opens, and closes both commitments and reveals, at noon.</summary>
    /// <returns>The code of what is wrong, or empty.</returns>
    private static string Open(DrawChain chain, LastSource last, int parties = 3) => chain.Open(Formats.ZeroHash, Noon, new RegisterEntry("430000", 1, "subject", []),
        new Ceremony(false, [.. Enumerable.Range(0, parties).Select(i => new Party($"p{i:00}", "参加方"))], Noon, Noon, last))?.Code ?? "";
}
