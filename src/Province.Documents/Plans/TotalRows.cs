using Province.Documents.Grammar;
using Province.Documents.Structure;
using Province.Domain.Plans;
using Province.Domain.Plans.Statements;

namespace Province.Documents.Plans;

/// <summary>Reads the numbers of a table in the main text as totals: kinds above or beside them, industries or departments on the other side.</summary>
internal sealed class TotalRows(Part part)
{
    internal List<PlanTotal> Read(IReadOnlyList<Block> rows)
    {
        var caption = TableBlocks.Caption(rows[0]);
        List<PlanTotal> found = [.. rows.SelectMany(block => RowFigures.In(block.Body.Passage.Row!, caption).Select(figure => Make(block, figure)).OfType<PlanTotal>())];
        return [.. found.Select(total => total.Industry is null && total.Department is null ? total
            : total with { PartOf = found.Find(whole => whole.Kind == total.Kind && whole.Unit == total.Unit && whole.Industry is null && whole.Department is null)?.Id })];
    }

    private PlanTotal? Make(Block block, RowFigure figure)
    {
        var (above, side) = (RowFigures.WithoutUnit(figure.Above), figure.Side.Text);
        if (figure.Value == 0 || figure.Unit is "%" or "件" or "种" || QuotaWords.CaseWords().IsMatch(above) || KindOf(block, above, side) is not { } kind)
            return null;
        var industry = figure.IsSum || Departments.Is(side) ? null : Industries.Meant(side) ?? Industries.Meant(above);
        var department = industry is null && !figure.IsSum && Departments.Is(side) ? figure.Side.Printed : null;
        var isWhole = figure.IsSum || Headings.ActivityOf(side) != Activity.None && industry is null;
        if (industry is null && department is null && !isWhole || (figure.Unit == "次" && kind != TotalKind.Joint))
            return null;
        part.Ledger.Place(figure.Clip);
        part.Ledger.Place(figure.Side);
        return new()
        {
            Id = part.NextId("total"),
            Line = figure.Clip.Line,
            Kind = kind,
            Industry = industry,
            Department = department,
            Category = industry is null ? null : figure.Side.Printed,
            Value = figure.Value,
            Unit = figure.Unit,
            Bound = figure.Bound,
        };
    }

    private static TotalKind? KindOf(Block block, string above, string side) =>
        TotalReader.KindOf(Headings.ActivityOf(above)) ?? TotalReader.KindOf(Headings.ActivityOf(side))
            ?? (RowWords.Whole().IsMatch(above) && block.Body.Passage.Row!.Heads.Any(head => Headings.ActivityOf(head) != Activity.None) ? null
                : TotalReader.KindOf(Headings.ActivityOf(block.Body.Passage.Row!.Group.Text)) ?? TotalReader.KindOf(block.Activity));
}
