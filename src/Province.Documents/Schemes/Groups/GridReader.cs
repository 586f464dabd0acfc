namespace Province.Documents.Schemes.Groups;

/// <summary>Reads the groups of a table by its headings, and where the cells do not fit them, by what the cells hold.</summary>
internal sealed class GridReader
{
    private readonly Grid _grid;
    private readonly int? _builders;
    private readonly Dictionary<int, Column> _columns = [];
    private readonly List<GroupDraft> _groups = [];
    private IReadOnlyList<string> _officer = [];

    /// <summary>Makes a reader.</summary>
    /// <param name="grid">The table.</param>
    /// <param name="builders">How many cities build a group by the text, or null; tells apart cities that only stand below each other.</param>
    private GridReader(Grid grid, int? builders) => (_grid, _builders) = (grid, builders);

    internal static List<GroupDraft> Read(Grid grid, int? builders)
    {
        var reader = new GridReader(grid, builders);
        var heads = grid.Rows.TakeWhile(row => !reader.IsNumbered(row)).Count();
        if (heads == grid.Rows.Count)
            heads = 1;
        foreach (var row in grid.Rows.Take(heads))
            reader.ReadHeadings(row);
        foreach (var row in grid.Rows.Skip(heads).TakeWhile(row => !IsRemark(row)))
            reader.ReadRow(row);
        return reader._groups;
    }

    private bool IsNumbered(GridRow row) => row.Cells.Values.Any(cell => GroupLabel.Of(cell.Text) is not null)
        || (_columns.ContainsValue(Column.Group) && row.Cells.Any(cell => _columns.GetValueOrDefault(cell.Key) is Column.Group && GroupLabel.Bare(cell.Value.Text) is not null));

    private static bool IsRemark(GridRow row) => row.InOrder.FirstOrDefault(cell => !cell.IsEmpty)?.Text is { } text
        && (text.StartsWith("备注", StringComparison.Ordinal) || text.StartsWith("注：", StringComparison.Ordinal));

    private void ReadHeadings(GridRow row)
    {
        foreach (var (at, cell) in row.Cells)
            if (Columns.Of(cell.Text) is var column and not Column.Other && !cell.ContinuesAbove)
                _columns[at] = column;
    }

    private void ReadRow(GridRow row)
    {
        var number = NumberOf(row);
        if (number.IsNew || _groups.Count == 0)
            _groups.Add(new(number.Value, number.Line));
        var cells = row.Cells.Where(cell => number.IsNew || !cell.Value.ContinuesAbove).OrderBy(cell => cell.Key)
            .TakeWhile(cell => !cell.Value.Text.StartsWith("备注", StringComparison.Ordinal)).ToList();
        if (Fits(cells.Count))
            foreach (var (at, cell) in cells)
                Add(cell, _columns.GetValueOrDefault(at));
        else
            ReadByContent([.. cells.Select(cell => cell.Value)]);
        InheritOfficer(number.IsNew);
    }

    private bool Fits(int cells) => _grid.IsAligned ? _columns.Values.Any(IsCities) : cells == _columns.Count && _columns.Values.Any(IsCities);

    private (bool IsNew, int? Value, int Line) NumberOf(GridRow row)
    {
        foreach (var (at, cell) in row.Cells.OrderBy(cell => cell.Key))
        {
            if (cell.ContinuesAbove && GroupLabel.Of(cell.Text) is not null)
                return (false, null, cell.Line);
            if (GroupLabel.Of(cell.Text) is { } label)
                return (true, label.Number, cell.Line);
            if (_columns.GetValueOrDefault(at) is Column.Group && !cell.IsEmpty)
                return (!cell.ContinuesAbove, GroupLabel.Bare(cell.Text), cell.Line);
        }
        return (!_columns.ContainsValue(Column.Group), null, row.InOrder.FirstOrDefault()?.Line ?? 1);
    }

    private void Add(Cell cell, Column column)
    {
        var draft = _groups[^1];
        if (IsCities(column))
            draft.Add(column, CityList.Of(cell));
        else if (column is Column.Officer or Column.Rank)
            draft.AddOfficer(column is Column.Rank ? [$"（{cell.Text}）"] : cell.Words.Select(word => word.Text));
        else if (GroupLabel.Of(cell.Text) is { } label && label.Length < cell.Text.Length)
            draft.Add(Column.Builders, CityList.Of(cell.Text[label.Length..].Trim('（', '）', '：')));
        else if (column is Column.Group)
            draft.Add(Column.Builders, CityList.Of(cell));
    }

    /// <summary>A bureau builds; cities without one are builders until as many are found as build a group; what is no city is an officer.</summary>
    private void ReadByContent(IReadOnlyList<Cell> cells)
    {
        var draft = _groups[^1];
        List<List<ListedCity>> lists = [];
        foreach (var cell in cells.Where(cell => GroupLabel.Whole(cell.Text) is null && !cell.IsEmpty))
        {
            var cities = CityList.Of(cell);
            if (LabelOf(cell.Text) is var label and not Column.Other)
                AddLabelled(cell, label, cities);
            else if (cities.Count == 0)
                draft.AddOfficer(cell.Words.Select(word => word.Text));
            else
                lists.Add(cities);
        }
        foreach (var cities in lists.Where(cities => cities.Exists(city => city.IsBureau)))
            draft.Add(Column.Builders, cities);
        AddPlain(draft, lists.FindAll(cities => !cities.Exists(city => city.IsBureau)));
    }

    private void AddLabelled(Cell cell, Column label, List<ListedCity> cities)
    {
        if (IsCities(label))
            _groups[^1].Add(label, cities);
        else if (label is Column.Officer)
            _groups[^1].AddOfficer(cell.Words.Select(word => word.Text));
    }

    private void AddPlain(GroupDraft draft, List<List<ListedCity>> plain)
    {
        var all = plain.SelectMany(cities => cities).ToList();
        var builders = draft.HasCities ? 0 : plain.Count == 2 ? plain[0].Count : Math.Min(_builders ?? (all.Count + 1) / 2, all.Count);
        var columns = _columns.OrderBy(column => column.Key).Select(column => column.Value).Where(IsCities).ToList();
        var inspectedFirst = builders > 0 && columns.Count > 1 && columns[0] is Column.Inspected;
        draft.Add(inspectedFirst ? Column.Inspected : Column.Builders, all.Take(builders));
        draft.Add(inspectedFirst ? Column.Builders : Column.Inspected, all.Skip(builders));
    }

    /// <summary>Where cells are merged downwards a text shows the officer once.</summary>
    private void InheritOfficer(bool isNew)
    {
        var draft = _groups[^1];
        if (draft.HasOfficer)
            _officer = draft.OfficerWords;
        else if (isNew && !_grid.IsWord && _columns.ContainsValue(Column.Officer))
            draft.AddOfficer(_officer);
    }

    private static Column LabelOf(string text) => text.IndexOf('：', StringComparison.Ordinal) is var at and > 0 ? Columns.Of(text[..at]) : Column.Other;

    private static bool IsCities(Column column) => column is Column.Builders or Column.Lead or Column.Members or Column.Inspected;
}
