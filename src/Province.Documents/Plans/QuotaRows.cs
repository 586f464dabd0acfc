using Province.Documents.Grammar;
using Province.Documents.Structure;
using Province.Domain.Plans.Statements;

namespace Province.Documents.Plans;

/// <summary>Reads the numbers of a table in an annex as quotas: kinds, quarters and categories stand above or beside them.</summary>
internal sealed class QuotaRows(Part part)
{
    /// <summary>The quotas of a table. A sum that has but one part says nothing that the part does not.</summary>
    internal List<PlanQuota> Read(IReadOnlyList<Block> rows)
    {
        var caption = TableBlocks.Caption(rows[0]);
        List<PlanQuota> found = [.. rows.SelectMany(block => RowFigures.In(block.Body.Passage.Row!, caption).Select(figure => Make(block, figure)).OfType<PlanQuota>())];
        List<PlanQuota> telling = [.. found.Where(whole => found.Count(one => one.Quarters.Count > 0 && IsWhole(whole, one)) != 1)];
        return [.. telling.Select(quota => quota with { PartOf = WholeOf(quota, telling) })];
    }

    private PlanQuota? Make(Block block, RowFigure figure)
    {
        var (above, side) = (RowFigures.WithoutUnit(figure.Above), figure.Side.Text);
        if (figure.Value == 0 || EnterpriseNames.IsName(side) || Regions.IsShare(side) || QuotaWords.CaseWords().IsMatch(above) || KindOf(block, above, side, figure) is not { } kind)
            return null;
        part.Ledger.Place(figure.Clip);
        part.Ledger.Place(figure.Side);
        var quarters = Grammar.Quarters.Leading(above)?.Values ?? Grammar.Quarters.Leading(side)?.Values ?? [];
        return new()
        {
            Id = part.NextId("quota"),
            Line = figure.Clip.Line,
            Kind = kind,
            Category = CategoryOf(side, kind) ?? CategoryOf(above, kind),
            Department = Departments.Is(side) ? figure.Side.Printed : block.Body.Passage.Row!.Under(RowWords.Department()) is { } leader && Departments.Is(leader.Text) ? leader.Printed : null,
            Quarters = quarters.Count < 4 ? quarters : [],
            Value = figure.Unit == "%" ? null : figure.Value,
            Unit = figure.Unit == "%" ? null : figure.Unit,
            Bound = figure.Bound,
            Ratio = figure.Unit == "%" ? new(figure.Value, null) : null,
        };
    }

    private static QuotaKind? KindOf(Block block, string above, string side, RowFigure figure)
    {
        var activity = Headings.ActivityOf(above) is var up and not Activity.None ? up : Headings.ActivityOf(side) is var beside and not Activity.None ? beside
            : Headings.ActivityOf(block.Body.Passage.Row!.Group.Text) is var group and not Activity.None ? group : block.Activity;
        var kind = QuotaReader.KindOf(activity);
        return figure.Unit switch
        {
            "次" => kind == QuotaKind.Joint ? kind : null,
            "件" or "种" => null,
            _ => kind,
        };
    }

    private string? CategoryOf(string words, QuotaKind kind) =>
        !RowWords.Whole().IsMatch(words) && Headings.ActivityOf(words) == Activity.None && !Quarters.Leads(words) && Categories.Of(words, part.Industries) is { } category && QuotaWords.NamesObjects(category, kind) ? category : null;

    private static string? WholeOf(PlanQuota quota, List<PlanQuota> all) => all.Find(other => IsWhole(other, quota))?.Id;

    /// <summary>Whether a number adds up others: for the year what is due by quarters, for all what is due by category.</summary>
    private static bool IsWhole(PlanQuota whole, PlanQuota one) => whole != one && whole.Kind == one.Kind && whole.Unit == one.Unit && whole.Quarters.Count == 0
        && (one.Quarters.Count > 0 ? whole.Category == one.Category : one.Category is not null && whole.Category is null);
}
