using Province.Domain.Campaigns.Statements;

namespace Province.Documents.Schemes.Groups;

/// <summary>A group while its parts are being collected.</summary>
internal sealed class GroupDraft(int? number, int line)
{
    private readonly List<string> _builders = [];
    private readonly List<string> _inspected = [];
    private readonly List<string> _officer = [];
    private string? _lead;

    internal int? Number { get; } = number;

    internal bool HasCities => _builders.Count > 0 || _inspected.Count > 0;

    internal bool HasOfficer => _officer.Count > 0;

    internal IReadOnlyList<string> OfficerWords => [.. _officer];

    internal void Add(Column column, IEnumerable<ListedCity> cities)
    {
        foreach (var city in cities)
        {
            (column is Column.Inspected ? _inspected : _builders).Add(city.Name);
            if (column is not Column.Inspected && (city.Leads || column is Column.Lead))
                _lead ??= city.Name;
        }
    }

    internal void AddOfficer(IEnumerable<string> words) => _officer.AddRange(words);

    internal void Lead(string city) => _lead ??= city;

    /// <summary>The group, its lead first; without a word on who leads, the first does where the text speaks of a lead at all.</summary>
    internal SchemeGroup Make(int number, bool firstLeads)
    {
        var lead = _lead ?? (firstLeads ? _builders.FirstOrDefault() : null);
        var (name, rank) = OfficerName.Of(_officer);
        return new()
        {
            Line = line,
            Number = Number ?? number,
            Builders = lead is null ? [.. _builders] : [lead, .. _builders.Where((city, at) => city != lead || at != _builders.IndexOf(lead))],
            Lead = lead,
            Inspected = [.. _inspected],
            GuidingOfficer = name,
            GuidingOfficerRank = rank,
        };
    }
}
