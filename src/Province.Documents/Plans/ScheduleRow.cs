using Province.Documents.Grammar;
using Province.Documents.Structure;

namespace Province.Documents.Plans;

/// <summary>What a table's row plans for certain quarters.</summary>
/// <param name="Segment">The quarters and what is done in them.</param>
/// <param name="Department">Who does it, where a cell of the row says so.</param>
/// <param name="IsAgain">Whether the table says that these are inspected again.</param>
internal sealed record ScheduleCell(QuarterSegment Segment, string? Department, bool IsAgain = false)
{
    internal bool HasNames => NameList.In(Segment.Rest).Count > 0 || Segment.Rest.Split("。；，：").Exists(clause => NameList.In(clause).Count > 0);
}

/// <summary>Reads a table's row as a part of the schedule: quarters in a cell, or above the columns with names, marks or words below them.</summary>
internal static class ScheduleRow
{
    internal static IEnumerable<ScheduleCell> Read(TableRow row)
    {
        if (row.IsHead)
            return [];
        var department = row.Under(RowWords.Department()) is { } leader && Departments.Is(leader.Text) ? leader.Printed : null;
        var when = Enumerable.Range(0, row.Cells.Count).Where(i => row.Cells[i].Length is > 0 and <= 16 && Quarters.Leads(row.Cells[i].Text) && Quarters.Leading(row.Heads[i]) is null).ToList();
        var cells = when.Count > 0 ? ByCell(row, when[0], department) : ByColumn(row, department);
        return row.Cells.Any(cell => RowWords.Again().IsMatch(cell.Text)) ? cells.Select(cell => cell with { IsAgain = true }) : cells;
    }

    private static IEnumerable<ScheduleCell> ByCell(TableRow row, int when, string? department)
    {
        List<int> quarters = [.. Quarters.In(row.Cells[when].Text).SelectMany(mention => mention.Values).Distinct().Order()];
        var again = Enumerable.Range(0, row.Cells.Count).Where(i => row.Cells[i].Length > 0 && RowWords.Again().IsMatch(row.Heads[i])).ToList();
        foreach (var cell in again.Select(i => row.Cells[i]))
            yield return new(new(cell, cell, quarters), department, IsAgain: true);
        var said = Enumerable.Range(0, row.Cells.Count).Where(i => i != when && row.Cells[i].Length > 0 && !again.Contains(i) && !IsAside(row, i)).ToList();
        var named = said.Where(i => new ScheduleCell(new(row.Cells[i], row.Cells[i], quarters), null).HasNames).ToList();
        var told = named.Count > 0 ? named : said.Count > 0 ? [said[^1]] : [];
        foreach (var cell in told.Select(i => row.Cells[i]))
            yield return new(new(cell, cell, quarters), department);
        if (told.Count + again.Count == 0)
            yield return new(new(row.Cells[when], row.Cells[when].From(row.Cells[when].Length), quarters), department);
    }

    private static IEnumerable<ScheduleCell> ByColumn(TableRow row, string? department)
    {
        var named = Enumerable.Range(0, row.Cells.Count).Where(i => Quarters.Leading(row.Heads[i]) is null && !IsAside(row, i) && TargetRow.NamesIn(row.Cells[i]).Count > 0).ToList();
        for (var i = 0; i < row.Cells.Count; i++)
        {
            if (row.Cells[i].IsEmpty || Quarters.Leading(row.Heads[i]) is not { } mention)
                continue;
            if (!RowWords.Mark().IsMatch(row.Cells[i].Text))
                yield return new(new(row.Cells[i], row.Cells[i], mention.Values), department);
            else if (named.Count > 0)
                yield return new(new(row.Cells[named[0]], row.Cells[named[0]], mention.Values), department);
        }
    }

    private static bool IsAside(TableRow row, int at) =>
        RowWords.Aside().IsMatch(row.Heads[at]) || row.Cells[at].Text.All(char.IsAsciiDigit) || Regions.IsCounty(row.Cells[at].Text)
            || (Departments.Is(row.Cells[at].Text) && row.Cells.Count > 2) || (RowWords.Way().IsMatch(row.Heads[at]) && !RowWords.Name().IsMatch(row.Heads[at]));
}
