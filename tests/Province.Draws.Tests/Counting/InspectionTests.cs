using System.Numerics;
using Province.Draws.Counting;
using Province.Draws.Json;
using Province.Draws.Requests;

namespace Province.Draws.Tests.Counting;

public sealed class InspectionTests
{
    /// <summary>14 cities in seven pairs, without rules: by inclusion and exclusion over the cities that a pair gives to itself.</summary>
    [Fact]
    public void Count_FourteenCitiesInPairs_IsThatOfInclusionAndExclusion() =>
        Pairs(7).Space().Count.ShouldBe(WithoutOwn(7));

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(7)]
    public void Count_PairsOfCitiesNotMutual_IsThatOfAnotherCount(int groups) =>
        Pairs(groups, new NotMutualRule("m", "不互查")).Space().Count.ShouldBe(NotMutual(groups));

    [Fact]
    public void Space_TwentyOneCitiesInTriples_IsWithinTheBound()
    {
        var space = (InspectionSpace)Groups(7, 3).Space();
        space.Entries.ShouldBeLessThan(TableBounds.MostEntries);
        var rank = space.Count / 3;
        space.Rank(space.Unrank(rank)).ShouldBe(rank);
    }

    [Fact]
    public void Odds_OfEachCity_AddUpToOne() => Dice.Throw(200, dice =>
    {
        var json = AnyRequest.Inspection(dice);
        var request = (InspectionRequest)AnyRequest.Read(json);
        var odds = request.Odds();
        var outcomes = BruteForce.Outcomes(json);
        odds.Outcomes.ShouldBe(outcomes.Count);
        foreach (var group in request.Groups)
            foreach (var city in request.Cities)
                odds.Ways(group.Id, city.Id).ShouldBe(outcomes.Count(outcome => BruteForce.Objects(outcome, "groups")
                    .Exists(g => BruteForce.Text(g, "group") == group.Id && BruteForce.Strings(g, "inspects").Contains(city.Id))));
    });

    [Fact]
    public void Unrank_FourteenCitiesWithEveryRule_ObeysThem() => Dice.Throw(3, dice =>
    {
        var request = Pairs(7, new NotMutualRule("a", "不互查"),
            new NotAgainRule("b", "不重复", [.. Enumerable.Range(0, 14).Select(city => new EarlierInspection(2020, City(city), City((city + 5) % 14)))]),
            new ForbiddenCitiesRule("c", "不去", [("g0", "c04"), ("g3", "c00")]), new RequiredCitiesRule("d", "必去", [("g1", "c10")]));
        var space = request.Space();
        for (var i = 0; i < 20; i++)
        {
            var rank = dice.Below(space.Count);
            var result = space.Unrank(rank);
            BruteForce.Keeps(request.ToJson(), result).ShouldBeTrue();
            space.Rank(result).ShouldBe(rank);
        }
    });

    internal static InspectionRequest Pairs(int groups, params InspectionRule[] rules) => Groups(groups, 2, rules);

    internal static InspectionRequest Groups(int groups, int size, params InspectionRule[] rules) => new()
    {
        Title = "交叉检查",
        Cities = [.. Enumerable.Range(0, groups * size).Select(city => new NamedThing(City(city), $"市{city}"))],
        Groups = [.. Enumerable.Range(0, groups).Select(g => new InspectionGroup($"g{g}", [.. Enumerable.Range(g * size, size).Select(City)], size))],
        Rules = rules,
    };

    private static string City(int number) => $"c{number:00}";

    /// <summary>Σ over i pairs that get one own city and j that get both: (−1)^(i) · 2^i · ways to give out the rest.</summary>
    private static BigInteger WithoutOwn(int groups)
    {
        var sum = BigInteger.Zero;
        for (var one = 0; one <= groups; one++)
            for (var two = 0; one + two <= groups; two++)
            {
                // Of 2m cities c are fixed; the rest fill one place in each of `one` groups and two in each of the others.
                var rest = Factorial((2 * groups) - one - (2 * two)) >> (groups - one - two);
                var choices = Factorial(groups) / (Factorial(one) * Factorial(two) * Factorial(groups - one - two));
                // One own city: two choices, which also stand in the other's place, hence 2 · (its mate free) with sign −; both: sign +.
                sum += choices * BigInteger.Pow(-2, one) * rest;
            }
        return sum;
    }

    /// <summary>Counts directed arrangements group by group over who visits whom, and not over cities.</summary>
    private static BigInteger NotMutual(int groups)
    {
        // Each city of group g is inspected by another group: a pair (a ≤ b) of inspectors of g's two cities, in 1 or 2 ways.
        var inspects = new int[groups];
        var visits = new bool[groups, groups];
        BigInteger Go(int inspected)
        {
            if (inspected == groups)
                return 1;
            var sum = BigInteger.Zero;
            for (var a = 0; a < groups; a++)
                for (var b = a; b < groups; b++)
                {
                    if (a == inspected || b == inspected || visits[inspected, a] || visits[inspected, b])
                        continue;
                    if (++inspects[a] <= 2 & ++inspects[b] <= 2)
                    {
                        var (hadA, hadB) = (visits[a, inspected], visits[b, inspected]);
                        visits[a, inspected] = visits[b, inspected] = true;
                        sum += (a == b ? 1 : 2) * Go(inspected + 1);
                        (visits[a, inspected], visits[b, inspected]) = (hadA, hadB);
                    }
                    inspects[a]--;
                    inspects[b]--;
                }
            return sum;
        }
        return Go(0);
    }

    private static BigInteger Factorial(int n) => Enumerable.Range(1, n).Aggregate(BigInteger.One, (product, factor) => product * factor);
}
