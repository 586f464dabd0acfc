using Province.Documents.Schemes.Groups;
using Province.Documents.Source;
using Province.Documents.Structure;
using Province.Domain.Campaigns.Statements;
using Province.Domain.Plans;
using Province.Domain.Refusals;

namespace Province.Documents.Schemes;

/// <summary>Reads a scheme of cross enforcement (交叉执法工作方案) as data.</summary>
public static class SchemeReader
{
    /// <summary>Reads a scheme with the tables that its file marks.</summary>
    /// <param name="document">The document.</param>
    /// <returns>The scheme, each statement with its line.</returns>
    /// <exception cref="RefusedException"><c>document.not_a_scheme</c>: <see cref="RefuseUnlessScheme"/> says why.</exception>
    public static SchemeDocument Read(SourceDocument document)
    {
        RefusedException.Enforce(RefuseUnlessScheme(document.Text));
        var grid = GridFinder.Find(document);
        var passages = PassageJoiner.Join(Without(document.Text, grid?.Lines));
        var header = new SchemeHeader(passages).Read();
        var quotas = new SchemeQuotas(passages).Read();
        var deadlines = new SchemeDeadlines(passages, header.Year).Read();
        var builders = quotas.Find(quota => quota.Key == SchemeQuotaKeys.BuilderCitiesPerGroup)?.Exactly;
        var rules = new SchemeRules(passages);
        return header with
        {
            Groups = GroupReader.Read(grid, passages, (int?)builders, document),
            Deadlines = deadlines,
            Quotas = quotas,
            Signatures = rules.Signatures,
            Exclusions = rules.Exclusions,
            NotCounted = rules.NotCounted,
            CheckItems = new SchemeItems(passages).Read(),
            Documents = SchemeCitations.Of(passages, header.Title),
            Origins = [.. header.Origins, .. rules.Origins],
        };
    }

    /// <summary>Reads a scheme of its lines alone, as they are kept after an import.</summary>
    /// <param name="text">The lines.</param>
    /// <returns>The scheme, each statement with its line.</returns>
    /// <exception cref="RefusedException">As <see cref="Read(SourceDocument)"/> throws it.</exception>
    public static SchemeDocument Read(SourceText text) => Read(new SourceDocument(text, []));

    /// <summary>Asks whether a text is a scheme of cross enforcement at all.</summary>
    /// <param name="text">The document's lines.</param>
    /// <returns>A refusal <c>document.not_a_scheme</c>, or null when it is one.</returns>
    public static Refusal? RefuseUnlessScheme(SourceText text) => SchemeSigns.AreIn(text) ? null : Refusal.Invalid("document.not_a_scheme",
        $"“{text.Name}”不像交叉执法工作方案：全文没有找到交叉执法（检查）的方案标题，或者没有分组。请确认选对了文件。", "file");

    private static SourceText Without(SourceText text, IReadOnlySet<int>? lines) =>
        lines is null ? text : new(text.Name, text.Lines.Select((line, at) => lines.Contains(at + 1) ? "" : line));
}
