using System.Numerics;

namespace Province.Draws.Counting;

/// <summary>A_i of section 4.1: how many rows of each cell all outcomes draw together.</summary>
/// <remarks>A_i = Σ k · C(n_i, k) · D_k, where D_k sums g · f over the steps that draw k rows: the long products are made once for each k.</remarks>
internal sealed class CellOdds(IReadOnlyList<CellRows> cells, BigInteger outcomes)
{
    private readonly BigInteger[] _drawn = new BigInteger[cells.Count];
    private readonly int _stride = Limbs.Of(outcomes).Length + 2;
    private ulong[] _sums = [];
    private int _cell;
    private int _most = -1;

    internal BigInteger[] Run(OutcomeTable table)
    {
        table.Tally(Visit);
        EndCell();
        return _drawn;
    }

    private void Visit(int cell, ulong choice, ReadOnlySpan<ulong> before, ReadOnlySpan<ulong> behind)
    {
        if (cell != _cell)
        {
            EndCell();
            _cell = cell;
        }
        var k = (int)choice;
        if ((k + 1) * _stride > _sums.Length)
            Array.Resize(ref _sums, Math.Max(_sums.Length * 2, (k + 1) * _stride));
        _most = Math.Max(_most, k);
        Limbs.AddProduct(_sums.AsSpan(k * _stride, _stride), before, behind);
    }

    private void EndCell()
    {
        foreach (var (k, ways) in Binomial.Row(cells[_cell].Free, Math.Max(_most, 0)).Index())
            if (k <= _most)
                _drawn[_cell] += k * ways * Limbs.ToBig(_sums.AsSpan(k * _stride, _stride));
        _sums.AsSpan().Clear();
        _most = -1;
    }
}
