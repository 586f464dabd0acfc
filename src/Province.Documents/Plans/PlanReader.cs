using Province.Documents.Schemes;
using Province.Documents.Structure;
using Province.Domain.Plans;
using Province.Domain.Plans.Statements;
using Province.Domain.Refusals;

namespace Province.Documents.Plans;

/// <summary>Reads the text of a yearly inspection plan as data.</summary>
public static class PlanReader
{
    /// <summary>Reads a plan; what it cannot place it keeps in <see cref="PlanDocument.Unplaced"/>.</summary>
    /// <param name="text">The document's lines.</param>
    /// <returns>The plan, each statement with its line.</returns>
    /// <exception cref="RefusedException"><c>document.not_a_plan</c>: <see cref="RefuseUnlessPlan"/> says why.</exception>
    public static PlanDocument Read(SourceText text)
    {
        RefusedException.Enforce(RefuseUnlessPlan(text));
        return Read(LayoutReader.Read(PassageJoiner.Join(text)));
    }

    /// <summary>Asks whether a text is a yearly inspection plan at all.</summary>
    /// <param name="text">The document's lines.</param>
    /// <returns>A refusal <c>document.not_a_plan</c> or <c>document.is_a_scheme</c>, or null when it is one.</returns>
    public static Refusal? RefuseUnlessPlan(SourceText text) =>
        SchemeSigns.Open(text) && SchemeSigns.AreIn(text)
            ? Refusal.Invalid("document.is_a_scheme", $"“{text.Name}”是交叉执法工作方案，不是年度监督检查计划。方案由省厅在“交叉执法”中导入；这里请选择本市的年度计划。", "file")
        : PlanSigns.AreIn(text) ? null : Refusal.Invalid("document.not_a_plan",
            $"“{text.Name}”不像年度监督检查计划：全文没有找到带年度的检查（执法）计划标题和监管对象。请确认选对了文件。", "file");

    private static PlanDocument Read(PlanLayout layout)
    {
        var ledger = new Ledger();
        var header = new HeaderReader(layout).Read();
        var annexes = layout.Annexes.ConvertAll(annex => new AnnexReader(annex, layout, ledger).Read());
        var own = PlanWithoutAnnexes.Read(layout, header, ledger) ?? MainTextAnnex.Read(layout, header, annexes.ConvertAll(read => read.Annex), ledger);
        var main = new Part(0, Outline.Of(EmptyTitle(layout), layout.Body), ledger) { IsWhole = layout.IsOnePaper, ListsBesideAnnexes = own is { Number: 0 } };
        var plan = header with
        {
            Totals = new TotalReader(main).Read(),
            Frequency = new FrequencyReader(main).Read(),
            CheckItems = new CheckItemReader(main).Read(),
            Supervision = new SupervisionReader(main).Read(),
            AnnexList = [.. layout.AnnexList.Select(entry => new AnnexListing { Id = main.NextId("listing"), Line = entry.Title.Line, Number = entry.Number, Title = entry.Title.Printed })],
            Annexes = [.. annexes.Select(read => read.Annex)],
            Obligations = [.. new ObligationReader(main).Read(), .. annexes.SelectMany(read => read.Obligations)],
        };
        if (own is not null)
            plan = plan with { Annexes = [own.Number == 0 ? MainTextAnnex.WithoutTotals(own, plan.Totals) : own, .. plan.Annexes] };
        return plan with { Departments = DepartmentsReader.Of(plan), Unplaced = UnplacedReader.Read(annexes.Select(read => read.Root).Prepend(main.Root), ledger) };
    }

    private static Clip EmptyTitle(PlanLayout layout) =>
        (layout.Title.FirstOrDefault() ?? layout.Body.FirstOrDefault() ?? new Passage("", "", [1], PassageShape.Plain)).Whole.Until(0);
}
