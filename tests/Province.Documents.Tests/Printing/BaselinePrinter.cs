using Province.Domain.Plans.Statements;

namespace Province.Documents.Tests.Printing;

/// <summary>The figures of an annex's first section, with parts in a bracket or after 其中.</summary>
internal sealed class BaselinePrinter(PlanAnnex annex, PlanDocument plan, Manuscript page, Pen pen)
{
    public void Print()
    {
        if (annex.Baseline.Count == 0)
            return;
        page.Heading(1, pen.Pick("heading", "基本情况", "全市企业基本情况", "监管对象基本情况", "企业基本情况", $"全市{Trade.Of(annex.Industries[0]).Whole[0]}基本情况"));
        var wholes = annex.Baseline.Where(figure => figure.PartOf is null).ToArray();
        var lead = pen.Pick("lead", "全市现有", "目前全市共有", $"截至{plan.Year - 1}年底，全市共有", "全市辖区内目前共有", "我市现有");
        var sentences = wholes.Select((whole, i) => (i == 0 ? lead : "") + Sentence(whole));
        page.Paragraph(string.Join(wholes.Any(whole => Shape(whole) == 2) ? "。" : pen.Pick("between", "。", "；"), sentences) + "。");
    }

    private int Shape(BaselineFigure whole) => pen.At(whole.Id).Roll("parts", 5);

    private string Sentence(BaselineFigure whole)
    {
        var parts = annex.Baseline.Where(figure => figure.PartOf == whole.Id).Select(Figure).ToArray();
        return Figure(whole) + (parts.Length == 0 ? "" : Shape(whole) switch
        {
            1 => $"（{string.Join("、", parts)}）",
            2 => $"，其中：{string.Join("；", parts)}",
            3 => $"，其中，{string.Join("，", parts)}",
            4 => $"，包括{string.Join("、", parts)}",
            _ => $"，其中{string.Join("、", parts)}",
        });
    }

    private string Figure(BaselineFigure figure)
    {
        var at = pen.At(figure.Id);
        return figure.Metric + (figure.Bound == Bound.About ? at.Pick("about", "约", "近") : "") + at.Count(figure.Value, figure.Unit);
    }
}
