using System.Numerics;
using Province.Draws.Json;
using Province.Draws.Pools;
using Province.Draws.Requests;

namespace Province.Draws.Tests.Counting;

public sealed class LargeRequestTests
{
    [Fact]
    public void Unrank_RequestsTooLargeToTryEverything_GivesOutcomesThatObeyEveryRule() => Dice.Throw(60, dice =>
    {
        var json = AnyRequest.Enterprises(dice, dice.Int(50, 300), dice.Int(5, 30), dice.Int(0, 4));
        var space = AnyRequest.Read(json).Space();
        for (var i = 0; i < 5 && !space.Count.IsZero; i++)
        {
            var rank = dice.Below(space.Count);
            var result = space.Unrank(rank);
            BruteForce.Keeps(json, result).ShouldBeTrue(json.ToString());
            space.Rank(result).ShouldBe(rank);
        }
    });

    [Fact]
    public void Odds_OfAnyRequest_AddUpToTheSize() => Dice.Throw(60, dice =>
    {
        var json = AnyRequest.Enterprises(dice, dice.Int(20, 120), dice.Int(2, 20), dice.Int(0, 4));
        var request = (PoolRequest)AnyRequest.Read(json);
        if (request.Space().Count.IsZero)
            return;
        var (numerator, denominator) = (BigInteger.Zero, BigInteger.One);
        foreach (var (cell, odds) in request.Census.Cells.Zip(request.Space().Odds().Cast<JsonArray>()))
        {
            var (over, under) = (BigInteger.Parse(((JsonString)odds[0]).Value), BigInteger.Parse(((JsonString)odds[1]).Value));
            (over <= under).ShouldBeTrue();
            (numerator, denominator) = ((numerator * under) + (cell.Count * over * denominator), denominator * under);
        }
        (numerator / denominator).ShouldBe(((EnterprisesRequest)request).Size);
        (numerator % denominator).ShouldBe(0);
    });

    /// <summary>A public system could never draw 99 of 299, nor 50 of 330 (domain.md, section 4).</summary>
    [Theory]
    [InlineData(299, 100)]
    [InlineData(330, 56)]
    public void Odds_WithoutRules_AreTheSizeOverThePool(int rows, int size)
    {
        var space = Plain(rows, size).Space();
        space.Count.ShouldBe(Binomial(rows, size));
        var shared = (int)BigInteger.GreatestCommonDivisor(rows, size);
        space.Odds().ShouldBe(JsonArray.Of(new JsonArray(new[] { $"{size / shared}", $"{rows / shared}" })));
        Ids(space.Unrank(0)).ShouldBe(Enumerable.Range(0, size).Select(Id));
        Ids(space.Unrank(space.Count - 1)).ShouldBe(Enumerable.Range(rows - size, size).Select(Id));
    }

    /// <summary>By definition, without the odds: the rows' own share of all outcomes, counted by their complement.</summary>
    [Fact]
    public void Count_ARowWithdrawnFromAnyPlace_LeavesAsManyOutcomes()
    {
        var request = Plain(299, 100);
        foreach (var row in new[] { 0, 1, 150, 200, 298 })
            request.Continue([], [Id(row)]).Count.ShouldBe(Binomial(298, 100));
    }

    [Theory]
    [InlineData(10_000, 20_000)]
    [InlineData(1, 20_000)]
    [InlineData(10_000, 10_000)]
    public void Unrank_TheLargestPlainDraws_IsInverted(int size, int rows) => Dice.Throw(2, dice =>
    {
        var space = Plain(rows, size).Space();
        var rank = dice.Below(space.Count);
        space.Rank(space.Unrank(rank)).ShouldBe(rank);
    });

    [Fact]
    public void Rank_ResultThatIsNotAllowed_IsRefused() => Dice.Throw(100, dice =>
    {
        var json = AnyRequest.Enterprises(dice, 8, 3, dice.Int(0, 3));
        var space = AnyRequest.Read(json).Space();
        var allowed = BruteForce.Outcomes(json).ConvertAll(outcome => outcome.ToString());
        var result = JsonObject.Of(("chosen", new JsonArray(dice.Some(Enumerable.Range(0, 8), 3).Order().Select(number => $"e{number:0000}"))),
            ("included", new JsonArray(((PoolRequest)AnyRequest.Read(json)).Census.Included)));
        if (!allowed.Contains(result.ToString()))
            Should.Throw<DrawFaultException>(() => space.Rank(result)).Fault.Code.ShouldBe("outcome.result");
        Should.Throw<ArgumentOutOfRangeException>(() => space.Unrank(space.Count));
    });

    private static EnterprisesRequest Plain(int rows, int size) => new()
    {
        Title = "抽取",
        Pool = new ListedPool(Enumerable.Range(0, rows).Select(number => new PoolRow(Id(number), []))),
        Exclusions = [],
        Size = size,
        Rules = [],
    };

    private static string Id(int number) => $"e{number:00000}";

    private static string[] Ids(JsonObject result) => BruteForce.Strings(result, "chosen");

    private static BigInteger Binomial(int n, int k) =>
        Enumerable.Range(0, k).Aggregate(BigInteger.One, (value, i) => value * (n - i) / (i + 1));
}
