namespace Province.Draws.Counting;

/// <summary>The steps of section 4.1: how many rows are drawn from each cell.</summary>
internal sealed class CellStepper : Stepper
{
    private readonly IReadOnlyList<CellRows> _cells;
    private readonly int _size;
    private readonly int _toDraw;
    private readonly bool _hopeless;
    private readonly int[] _rest;
    private readonly StateLayout[] _layouts;
    private readonly CellTouch[] _touches;
    private readonly BinomialRows _ways = new();

    private ulong[] _base = [];
    private CellTouch _touch;
    private ulong[][] _row = [];
    private int _drawn;
    private int _kept;
    private int _k;
    private int _most;

    internal CellStepper(CellCounters counters, IReadOnlyList<CellRows> cells, int size)
    {
        (_cells, _size, _hopeless) = (cells, size, counters.Hopeless);
        _toDraw = size - cells.Sum(cell => cell.Kept);
        _rest = new int[cells.Count + 1];
        for (var i = cells.Count - 1; i >= 0; i--)
            _rest[i] = _rest[i + 1] + cells[i].Free;
        _layouts = StateLayout.All(counters, cells.Count, size);
        _touches = [.. Enumerable.Range(0, cells.Count).Select(i => new CellTouch(counters, i, (_layouts[i], _layouts[i + 1]), size))];
        _touch = null!;
    }

    internal override int Positions => _cells.Count;

    internal override ReadOnlySpan<ulong> Ways => _row[_k];

    /// <summary>From one row on, more rows do to the counters that live on what the state after the first says; the others are
    /// dropped well if they are with one row, and a maximum shows in the number of steps.</summary>
    internal override int Tail => _k == 1 ? _most : 0;

    internal override int Words(int position) => _layouts[position].Words;

    internal override bool First(Span<ulong> state)
    {
        state.Clear();
        return !_hopeless && _rest[0] >= _toDraw;
    }

    internal override void Enter(int position, ReadOnlySpan<ulong> state)
    {
        _touch = _touches[position];
        _drawn = _layouts[position].Drawn.Read(state);
        _kept = _cells[position].Kept;
        _row = _ways.Of(_cells[position].Free, Math.Min(_cells[position].Free, _toDraw));
        if (_base.Length != _layouts[position + 1].Words)
            _base = new ulong[_layouts[position + 1].Words];
        _touch.Load(state, _base);
        _most = Math.Min(Math.Min(_cells[position].Free, _toDraw - _drawn), _touch.Most - _kept);
        var fewest = Math.Max(_toDraw - _drawn - _rest[position + 1], _touch.Fewest - _kept);
        _k = Math.Max(fewest, 0) - 1;
    }

    internal override bool Next(Span<ulong> next)
    {
        while (++_k <= _most)
        {
            _base.CopyTo(next);
            if (!_touch.Store(_k + _kept, next))
                continue;
            _touch.Drawn.Write(next, _drawn + _k);
            Choice = (ulong)_k;
            return true;
        }
        return false;
    }
}
