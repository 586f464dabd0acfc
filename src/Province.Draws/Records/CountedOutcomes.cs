using System.Numerics;
using Province.Draws.Counting;
using Province.Draws.Json;

namespace Province.Draws.Records;

/// <summary>The allowed outcomes of one last value, counted.</summary>
internal abstract class CountedOutcomes
{
    internal abstract BigInteger Count { get; }

    internal abstract JsonArray Odds();

    /// <summary>The outcome of a rank; null when the rows are not at hand.</summary>
    internal abstract JsonObject? Result(BigInteger rank);

    /// <summary>What is wrong with a result that is said to be that of a rank, or null.</summary>
    internal abstract (string Chinese, string English)? Refuse(JsonObject result, BigInteger rank);
}

/// <summary>Counted with every row at hand: the result follows from the rank.</summary>
internal sealed class CountedByRow(OutcomeSpace space) : CountedOutcomes
{
    private (BigInteger Rank, JsonObject Result)? _last;

    internal override BigInteger Count => space.Count;

    internal override JsonArray Odds() => space.Odds();

    internal override JsonObject? Result(BigInteger rank)
    {
        if (_last?.Rank != rank)
            _last = (rank, space.Unrank(rank));
        return _last.Value.Result;
    }

    internal override (string Chinese, string English)? Refuse(JsonObject result, BigInteger rank) => result.Equals(Result(rank))
        ? null
        : ("结果与重新计算的不符", "the result is not the one recomputed");
}
