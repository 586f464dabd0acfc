namespace Province.Domain.Reports;

/// <summary>Counts lines into cells: by period, by department or all, by industry or all.</summary>
/// <remarks>家 do not add up: an enterprise that two departments inspect, or that is inspected in two quarters, is one. So each total is a cell of its own,
/// counted from its lines and never from other cells; only visits (家次) would add up.</remarks>
public static class FigureCube
{
    /// <summary>Counts.</summary>
    /// <param name="lines">The lines of one plan.</param>
    /// <returns>The cells that have a line.</returns>
    public static IReadOnlyDictionary<FigureKey, FigureCounts> Of(IEnumerable<FigureLine> lines)
    {
        var cells = new Dictionary<FigureKey, Cell>();
        foreach (var line in lines)
            foreach (var key in KeysOf(line))
            {
                if (!cells.TryGetValue(key, out var cell))
                    cells.Add(key, cell = new Cell());
                cell.Add(line);
            }

        return cells.ToDictionary(pair => pair.Key, pair => pair.Value.Counts);
    }

    private static IEnumerable<FigureKey> KeysOf(FigureLine line) =>
        from period in FigurePeriods.Holding(line.Quarter)
        from department in new[] { FigureKey.All, line.Department }.Distinct()
        from industry in new[] { FigureKey.All, line.Industry }.Distinct()
        select new FigureKey(period, department, industry);

    private sealed class Cell
    {
        private readonly Tally _planned = new(), _done = new(), _notInTime = new();

        internal FigureCounts Counts => new(Of(tally => tally.Lines), Of(tally => tally.Enterprises), Of(tally => tally.Visits));

        internal void Add(FigureLine line)
        {
            _planned.Add(line);
            if (line.DoneOn is not null)
                _done.Add(line);
            if (!line.IsInTime)
                _notInTime.Add(line);
        }

        private FigureCount Of(Func<Tally, int> figure) => new(figure(_planned), figure(_done), figure(_notInTime));
    }

    private sealed class Tally
    {
        private readonly HashSet<string> _named = new(StringComparer.Ordinal);
        private int _unnamed;

        internal int Lines { get; private set; }

        internal int Visits { get; private set; }

        internal int Enterprises => _named.Count + _unnamed;

        internal void Add(FigureLine line)
        {
            (Lines, Visits) = (Lines + 1, Visits + line.Visits);
            if (line.Enterprise is null)
                _unnamed += line.Visits;
            else
                _named.Add(line.Enterprise);
        }
    }
}
