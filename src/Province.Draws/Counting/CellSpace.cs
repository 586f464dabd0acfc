using System.Numerics;
using Province.Draws.Json;

namespace Province.Draws.Counting;

/// <summary>A draw seen by its cells alone: how many rows of each, and the places of those rows within the cell.</summary>
/// <remarks>Source: specification, sections 4.1 and 4.2. This is what can be checked without the pool file.</remarks>
public abstract class CellSpace
{
    private protected CellSpace()
    {
    }

    /// <summary>N, the number of allowed outcomes.</summary>
    public abstract BigInteger Count { get; }

    /// <summary>The exact probability of each row of each cell.</summary>
    /// <returns>For each cell in order <c>[numerator, denominator]</c>, decimal strings in lowest terms.</returns>
    public abstract JsonArray Odds();

    /// <summary>What a rank draws.</summary>
    /// <param name="rank">0 to <see cref="Count"/> − 1.</param>
    /// <returns>For each cell the places of the drawn rows among its free rows (neither kept nor withdrawn) in order of id, ascending, from 0.</returns>
    public abstract IReadOnlyList<IReadOnlyList<int>> Unrank(BigInteger rank);

    /// <summary>The rank of such a draw: the inverse of <see cref="Unrank"/>.</summary>
    /// <param name="places">For each cell the places of the drawn rows, ascending.</param>
    /// <returns>0 to <see cref="Count"/> − 1, or null when the rules do not allow it.</returns>
    public abstract BigInteger? Rank(IReadOnlyList<IReadOnlyList<int>> places);

    private protected static JsonArray Fraction(BigInteger numerator, BigInteger denominator)
    {
        if (numerator.IsZero || denominator.IsZero)
            return new(["0", "1"]);
        var shared = BigInteger.GreatestCommonDivisor(numerator, denominator);
        return new([(numerator / shared).ToString(), (denominator / shared).ToString()]);
    }
}
