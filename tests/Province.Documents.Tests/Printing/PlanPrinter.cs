using Province.Domain.Plans.Statements;

namespace Province.Documents.Tests.Printing;

/// <summary>Prints a plan in any of the forms that cities use.</summary>
internal static class PlanPrinter
{
    public static string Print(PlanDocument plan, PrintStyle style) => Layout.Write(Compose(plan, style), style);

    public static IReadOnlyList<Block> Compose(PlanDocument plan, PrintStyle style)
    {
        var pen = new Pen(style, "plan");
        var page = new Manuscript(pen);
        var header = new HeaderPrinter(plan, page, pen.At("header"));
        header.Opening();
        new MainTextPrinter(plan, page, pen.At("main")).Print();
        if (style.AnnexList)
            AnnexList(plan, page);
        if (!style.Notice)
            header.Signature();
        foreach (var annex in plan.Annexes)
        {
            var chapter = pen.At(annex.Id);
            page.Restart(chapter);
            new AnnexPrinter(annex, plan, page, chapter).Print();
        }
        header.Closing();
        return page.Blocks;
    }

    private static void AnnexList(PlanDocument plan, Manuscript page)
    {
        foreach (var annex in plan.Annexes)
            page.Signature((annex.Number == 1 ? "附件：" : "") + $"{annex.Number}.{annex.Title}");
    }
}
