using System.Numerics;
using Province.Draws.Json;

namespace Province.Draws.Counting;

/// <summary>One row of each cell: mixed radix, the first cell most significant.</summary>
/// <remarks>Source: specification, section 4.2. A cell whose row is kept has one choice: that row.</remarks>
internal sealed class SingleCells(IReadOnlyList<CellRows> cells) : CellSpace
{
    private readonly int[] _choices = [.. cells.Select(cell => cell.Kept > 0 ? 1 : cell.Free)];

    public override BigInteger Count => _choices.Aggregate(BigInteger.One, (product, choices) => product * choices);

    public override JsonArray Odds() => new(_choices.Select(choices => Fraction(BigInteger.One, choices)));

    public override IReadOnlyList<IReadOnlyList<int>> Unrank(BigInteger rank)
    {
        var places = new IReadOnlyList<int>[_choices.Length];
        for (var i = _choices.Length - 1; i >= 0; i--)
        {
            rank = BigInteger.DivRem(rank, _choices[i], out var digit);
            places[i] = cells[i].Kept > 0 ? [] : [(int)digit];
        }
        return places;
    }

    public override BigInteger? Rank(IReadOnlyList<IReadOnlyList<int>> places)
    {
        var rank = BigInteger.Zero;
        for (var i = 0; i < _choices.Length; i++)
        {
            if (places[i].Count + cells[i].Kept != 1)
                return null;
            rank = (rank * _choices[i]) + (places[i] is [var digit] ? digit : 0);
        }
        return rank;
    }
}
