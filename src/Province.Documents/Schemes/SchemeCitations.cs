using System.Text.RegularExpressions;
using Province.Documents.Structure;
using Province.Domain.Campaigns.Statements;

namespace Province.Documents.Schemes;

/// <summary>Reads the documents that a scheme cites: 《…》（湘应急发〔2020〕5号).</summary>
internal static partial class SchemeCitations
{
    internal static IReadOnlyList<CitedDocument> Of(IEnumerable<Passage> passages, string? own) =>
    [
        .. passages.SelectMany(passage => Cited().Matches(passage.Text).Select(match => (passage, match)))
            .Select(found => new CitedDocument
            {
                Line = found.passage.LineAt(found.match.Index),
                Title = Printed(found.passage, found.match.Groups["title"]),
                Number = found.match.Groups["number"] is { Success: true } number ? Printed(found.passage, number) : null,
            })
            .Where(cited => cited.Title != own).DistinctBy(cited => cited.Title),
    ];

    private static string Printed(Passage passage, Group group) => passage.Printed.Substring(group.Index, group.Length);

    [GeneratedRegex("《(?<title>(?:[^《》]|《[^《》]*》)+)》(?:（(?<number>[^（）]{2,20}?〔20\\d\\d〕第?\\d{1,4}号)）)?", RegexOptions.None, 30000)]
    private static partial Regex Cited();
}
