using Province.Documents.Source;
using Province.Documents.Structure;
using Province.Domain.Campaigns.Statements;

namespace Province.Documents.Schemes.Groups;

/// <summary>Reads the groups, from a table where there is one, else from sentences.</summary>
internal static class GroupReader
{
    /// <summary>Reads the groups.</summary>
    /// <param name="grid">The table of the arrangement, or null.</param>
    /// <param name="passages">The text without that table.</param>
    /// <param name="builders">How many cities build a group by the text, or null.</param>
    /// <param name="source">The whole document, which says whether anybody leads.</param>
    internal static List<SchemeGroup> Read(Grid? grid, IEnumerable<Passage> passages, int? builders, SourceDocument source)
    {
        var drafts = grid is null ? [] : GridReader.Read(grid, builders).FindAll(draft => draft.HasCities);
        if (drafts.Count == 0)
            drafts = GroupProse.Read(passages);
        var firstLeads = source.Text.Lines.Any(line => line.Contains("牵头", StringComparison.Ordinal) || line.Contains("组长", StringComparison.Ordinal) || line.Contains("带队", StringComparison.Ordinal));
        return drafts.Select((draft, at) => draft.Make(at + 1, firstLeads)).ToList();
    }
}
