using System.Numerics;
using Province.Draws.Json;
using Province.Draws.Requests;

namespace Province.Draws.Tests.Counting;

/// <summary>Thousands of small requests of every kind against trying everything.</summary>
public sealed class EnumerationTests
{
    public static TheoryData<string> Kinds { get; } = [.. AnyRequest.Kinds];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Unrank_EveryRank_GivesAllAllowedOutcomesInTheOrderOfTheSpecification(string kind) => Dice.Throw(1_000, dice =>
    {
        var request = AnyRequest.Of(dice, kind);
        var space = AnyRequest.Read(request).Space();
        var outcomes = BruteForce.Outcomes(request);
        space.Count.ShouldBe(outcomes.Count, request.ToString());
        for (var rank = 0; rank < outcomes.Count; rank++)
        {
            space.Unrank(rank).ToString().ShouldBe(outcomes[rank].ToString(), request.ToString());
            space.Rank(outcomes[rank]).ShouldBe(rank);
        }
    });

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Space_InputInAnotherOrder_IsTheSame(string kind) => Dice.Throw(200, dice =>
    {
        var request = AnyRequest.Of(dice, kind);
        var shuffled = (JsonObject)Shuffled(dice, request);
        var (one, other) = (AnyRequest.Read(request), AnyRequest.Read(shuffled));
        other.ToJson().ToString().ShouldBe(one.ToJson().ToString());
        other.Space().Count.ShouldBe(one.Space().Count);
        if (one.Space().Count is { IsZero: false } count && dice.Below(count) is var rank)
            other.Space().Unrank(rank).ShouldBe(one.Space().Unrank(rank));
    });

    [Theory]
    [InlineData("enterprises")]
    [InlineData("one-of-each")]
    public void Odds_EveryCell_AreThoseOfItsRowsAmongAllOutcomes(string kind) => Dice.Throw(500, dice =>
    {
        var request = AnyRequest.Of(dice, kind);
        var read = (PoolRequest)AnyRequest.Read(request);
        var outcomes = BruteForce.Outcomes(request).ConvertAll(outcome => BruteForce.Strings(outcome, "chosen"));
        var odds = read.Space().Odds();
        odds.Count.ShouldBe(read.Census.Cells.Count);
        foreach (var (number, row) in read.Pool.Rows().Index())
            if (read.Census.CellOfRow(number) is >= 0 and var cell && (outcomes.Count > 0 || kind == "enterprises"))
                ShouldBeFraction(odds[cell], outcomes.Count(chosen => chosen.Contains(row.Id)), outcomes.Count);
    });

    [Theory]
    [InlineData("enterprises", 400)]
    [InlineData("inspection", 400)]
    [InlineData("pairing", 300)]
    [InlineData("officers", 300)]
    public void Conflict_AnyRequest_IsTheFirstSmallestSetOfRulesThatLeavesNothing(string kind, int times) => Dice.Throw(times, dice =>
    {
        var request = RequestOrder.Sorted(AnyRequest.Of(dice, kind));
        var conflict = AnyRequest.Read(request).Conflict();
        if (BruteForce.Outcomes(request).Count > 0)
            conflict.ShouldBeNull();
        else
            conflict!.Rules.ShouldBe(Smallest(request).Select(rule => BruteForce.Text(rule, "name")), request.ToString());
    });

    [Theory]
    [InlineData("enterprises")]
    [InlineData("one-of-each")]
    public void Continue_ChosenRowsWithdrawn_AllowsExactlyTheSetsThatContainTheRest(string kind) => Dice.Throw(600, dice =>
    {
        var request = AnyRequest.Of(dice, kind);
        var first = BruteForce.Outcomes(request);
        if (first.Count == 0)
            return;
        var chosen = BruteForce.Strings(dice.Pick(first), "chosen");
        var withdrawn = dice.Some(chosen, dice.Int(1, chosen.Length));
        string[] kept = [.. chosen.Except(withdrawn)];
        var outcomes = BruteForce.Outcomes(request, kept, withdrawn);
        var space = ((PoolRequest)AnyRequest.Read(request)).Continue(kept, withdrawn);
        Enumerable.Range(0, (int)space.Count).Select(rank => space.Unrank(rank).ToString())
            .ShouldBe(outcomes.Select(outcome => outcome.ToString()), request.ToString());
        for (var rank = 0; rank < outcomes.Count; rank++)
            space.Rank(outcomes[rank]).ShouldBe(rank);
    });

    [Fact]
    public void Odds_AfterAWithdrawal_AreThoseOfTheFreeRows() => Dice.Throw(300, dice =>
    {
        var request = AnyRequest.Of(dice, "enterprises");
        var read = (PoolRequest)AnyRequest.Read(request);
        if (read.Space().Count.IsZero)
            return;
        var chosen = BruteForce.Strings(read.Space().Unrank(dice.Below(read.Space().Count)), "chosen");
        string[] withdrawn = [dice.Pick(chosen)];
        string[] kept = [.. chosen.Except(withdrawn)];
        var outcomes = BruteForce.Outcomes(request, kept, withdrawn).ConvertAll(outcome => BruteForce.Strings(outcome, "chosen"));
        var odds = read.Continue(kept, withdrawn).Odds();
        foreach (var (number, row) in read.Pool.Rows().Index())
            if (read.Census.CellOfRow(number) is >= 0 and var cell && !chosen.Contains(row.Id))
                ShouldBeFraction(odds[cell], outcomes.Count(set => set.Contains(row.Id)), outcomes.Count);
    });

    private static void ShouldBeFraction(JsonValue odds, int numerator, int denominator)
    {
        var shared = numerator == 0 ? 0 : (int)BigInteger.GreatestCommonDivisor(numerator, denominator);
        odds.ShouldBe(new JsonArray(shared == 0 ? new[] { "0", "1" } : [$"{numerator / shared}", $"{denominator / shared}"]));
    }

    private static List<JsonObject> Smallest(JsonObject request)
    {
        var rules = BruteForce.Objects(request, "rules");
        var sets = Enumerable.Range(0, 1 << rules.Count)
            .Select(bits => rules.Where((_, place) => (bits & (1 << place)) != 0).ToList())
            .OrderBy(set => set.Count).ThenBy(set => string.Concat(set.Select(rule => $"{rules.IndexOf(rule):00}")), StringComparer.Ordinal);
        return sets.First(set => BruteForce.Outcomes(request.With("rules", new JsonArray(set))).Count == 0);
    }

    /// <summary>Every array in another order; the order of members is that of the writer.</summary>
    private static JsonValue Shuffled(Dice dice, JsonValue value) => value switch
    {
        JsonArray array => new JsonArray(dice.Shuffle(array.Select(item => Shuffled(dice, item)))),
        JsonObject inner => new JsonObject(inner.Names.Zip(inner.Values, (name, part) => KeyValuePair.Create(name, Shuffled(dice, part)))),
        _ => value,
    };
}
