using System.Numerics;
using Province.Draws.Json;

namespace Province.Draws.Counting;

/// <summary>Everything that a request allows, numbered from 0: the bijection of section 4 of the specification.</summary>
/// <remarks>Counts are exact and numbering does not depend on the order of the input. A space does not change and may be
/// used again, but by one thread at a time.</remarks>
public abstract class OutcomeSpace
{
    private protected OutcomeSpace()
    {
    }

    /// <summary>N, the number of allowed outcomes; 0 when the rules contradict each other.</summary>
    public abstract BigInteger Count { get; }

    /// <summary>The outcome of a rank.</summary>
    /// <param name="rank">0 to <see cref="Count"/> − 1.</param>
    /// <returns>The result in the form of section 3 of the specification.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rank"/> is outside its range.</exception>
    public JsonObject Unrank(BigInteger rank)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rank);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(rank, Count);
        return ResultOf(rank);
    }

    /// <summary>The rank of an outcome: the inverse of <see cref="Unrank"/>.</summary>
    /// <param name="result">A result in the form of section 3 of the specification.</param>
    /// <returns>0 to <see cref="Count"/> − 1.</returns>
    /// <exception cref="DrawFaultException"><c>outcome.result</c>: it is no outcome that the request allows.</exception>
    public BigInteger Rank(JsonObject result) => RankOf(result)
        ?? throw new DrawFaultException("outcome.result", "result", "这不是规则允许的结果。", "This is not an outcome that the request allows.");

    /// <summary>The exact probability of each row of each cell, where the kind has cells.</summary>
    /// <returns>For each cell in order <c>[numerator, denominator]</c>, decimal strings in lowest terms; empty for other kinds.</returns>
    public virtual JsonArray Odds() => JsonArray.Of();

    private protected abstract JsonObject ResultOf(BigInteger rank);

    /// <summary>Null when it is no outcome.</summary>
    private protected abstract BigInteger? RankOf(JsonObject result);
}
