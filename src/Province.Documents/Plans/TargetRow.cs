using Province.Documents.Grammar;
using Province.Documents.Structure;
using Province.Domain.Plans;

namespace Province.Documents.Plans;

/// <summary>Reads a table's row as key enterprises: which cell names them, and what the others say of them.</summary>
internal static class TargetRow
{
    /// <summary>The names of a row with what its other cells say; null where it names none, or names them for another kind of inspection.</summary>
    internal static (List<ListedName> Names, Group Group)? Read(TableRow row, Group group, IReadOnlyList<Industry> industries)
    {
        if (row.IsHead || IsOfAnotherKind(row) || NameAt(row) is not { } at)
            return null;
        if (!row.Group.IsEmpty)
            group = group.With(row.Group.Text, industries);
        for (var i = 0; i < row.Cells.Count; i++)
        {
            if (i != at && !row.Cells[i].IsEmpty)
                group = With(group, row.Cells[i].Text, row.Heads[i], industries);
        }
        return (NamesIn(row.Cells[at]), group);
    }

    /// <summary>A row whose columns are industries, with the names of each below it: every name with its column's industry; empty for any other row.</summary>
    internal static IEnumerable<(List<ListedName> Names, Group Group)> ByIndustry(TableRow row, Group group)
    {
        var columns = Enumerable.Range(0, row.Cells.Count).Where(i => !row.IsHead && Industries.Of(row.Heads[i]).Count > 0 && Headings.ActivityOf(row.Heads[i]) is Activity.None or Activity.Key).ToList();
        return columns.Count < 2 ? [] : columns.SelectMany(i => NamesIn(row.Cells[i]).Select(name => (new List<ListedName> { name }, group with { Industry = TargetWords.IndustryOf(name.Bare.Text, Industries.Of(row.Heads[i])) })));
    }

    /// <summary>The names of a cell, one a paragraph or in a sentence.</summary>
    internal static List<ListedName> NamesIn(Clip cell) => [.. cell.Split("；。").SelectMany(NameList.In)];

    private static int? NameAt(TableRow row)
    {
        var fits = Enumerable.Range(0, row.Cells.Count).Where(i => !RowWords.Aside().IsMatch(row.Heads[i])
            && (EnterpriseNames.IsName(row.Cells[i].Text) || RowWords.Name().IsMatch(row.Heads[i])) && NamesIn(row.Cells[i]).Count > 0).ToList();
        return fits.Count == 0 ? null : fits.Find(i => RowWords.Name().IsMatch(row.Heads[i])) is var named && fits.Exists(i => RowWords.Name().IsMatch(row.Heads[i])) ? named : fits[0];
    }

    private static bool IsOfAnotherKind(TableRow row) =>
        row.Under(RowWords.Way()) is { } way && Headings.ActivityOf(way.Text) is not (Activity.None or Activity.Key);

    private static Group With(Group group, string text, string head, IReadOnlyList<Industry> industries)
    {
        if (Regions.IsCounty(text))
            return group with { County = text };
        if (Departments.Is(text) && (head.Length == 0 || RowWords.Department().IsMatch(head)))
            return Departments.IsTeam(text) ? group with { Team = text } : group with { Department = text };
        if (RowWords.Category().IsMatch(head))
            return group.With(text, industries) is var said && said != group ? said : text.Length <= 16 && Headings.ActivityOf(text) == Activity.None && !Industries.IsBare(text) ? group with { Category = text } : group;
        return head.Length == 0 && (Industries.IsBare(text) || TargetWords.IsKind(text)) ? group.With(text, industries) : group;
    }
}
