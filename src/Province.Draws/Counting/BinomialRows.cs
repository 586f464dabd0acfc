namespace Province.Draws.Counting;

/// <summary>C(n, 0), C(n, 1), … as words, kept for each n that occurs.</summary>
internal sealed class BinomialRows
{
    private readonly Dictionary<int, ulong[][]> _rows = [];

    /// <summary>At least C(n, 0) to C(n, most); <paramref name="most"/> depends on n alone.</summary>
    internal ulong[][] Of(int n, int most)
    {
        if (!_rows.TryGetValue(n, out var row))
            _rows[n] = row = [.. Binomial.Row(n, most).Select(Limbs.Of)];
        return row;
    }
}
