using Xunit.Abstractions;

namespace Province.Draws.Tests.Counting;

/// <summary>Requests that allow up to 100,000 outcomes, each outcome against trying everything.</summary>
public sealed class ManyOutcomesTests(ITestOutputHelper output)
{
    private const int Least = 2_000;
    private const int Most = 100_000;

    public static TheoryData<string> Kinds { get; } = [.. AnyRequest.Kinds];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Unrank_OfThousandsOfOutcomes_GivesEachInItsPlace(string kind)
    {
        var counts = new List<int>();
        for (ulong seed = 1; counts.Count < 3 && seed <= 60; seed++)
        {
            var request = AnyRequest.Large(new Dice(seed * 2654435761), kind);
            var space = AnyRequest.Read(request).Space();
            if (space.Count < Least || space.Count > Most)
                continue;
            var outcomes = BruteForce.Outcomes(request);
            space.Count.ShouldBe(outcomes.Count, request.ToString());
            for (var rank = 0; rank < outcomes.Count; rank++)
                if (space.Unrank(rank).ToString() != outcomes[rank].ToString() || space.Rank(outcomes[rank]) != rank)
                    Assert.Fail($"Rank {rank} of {request}");
            counts.Add(outcomes.Count);
        }

        output.WriteLine($"{kind}: {string.Join(", ", counts)} outcomes");
        counts.Count.ShouldBe(3);
    }
}
