using System.Numerics;
using Province.Draws.Json;
using Province.Draws.Requests;

namespace Province.Draws.Counting;

/// <summary>So many rows of each cell as the rules allow.</summary>
/// <remarks>Source: specification, section 4.1.</remarks>
internal sealed class CountedCells : CellSpace
{
    private readonly IReadOnlyList<CellRows> _cells;
    private readonly OutcomeTable _table;

    internal CountedCells(EnterprisesRequest request, IReadOnlyList<IReadOnlyList<string>> keys, IReadOnlyList<CellRows> cells)
    {
        _cells = cells;
        var counters = new CellCounters(EnterpriseRule.InRuleOrder(request.Rules), keys);
        _table = OutcomeTable.Make(new CellStepper(counters, cells, request.Size), TableBounds.OfSize(request.Size))
            ?? throw TableBounds.TooComplex(request.Rules);
    }

    public override BigInteger Count => _table.Count;

    internal long Entries => _table.Entries;

    public override JsonArray Odds()
    {
        var drawn = _table.Positions == 0 ? [] : new CellOdds(_cells, Count).Run(_table);
        return new(_cells.Select((cell, i) => Fraction(Count.IsZero ? 0 : drawn[i], cell.Free * Count)));
    }

    public override IReadOnlyList<IReadOnlyList<int>> Unrank(BigInteger rank) =>
        [.. _table.Walk(rank).Select((step, i) => Subsets.Unrank(_cells[i].Free, (int)step.Choice, step.Way))];

    public override BigInteger? Rank(IReadOnlyList<IReadOnlyList<int>> places) =>
        _table.Rank([.. places.Select((taken, i) => new PathStep((ulong)taken.Count, Subsets.Rank(_cells[i].Free, taken)))]);
}
