using Province.Domain.Plans.Statements;

namespace Province.Documents.Tests.Printing;

/// <summary>Goals, totals, caps, what is checked, and requirements.</summary>
internal sealed class MainTextPrinter(PlanDocument plan, Manuscript page, Pen pen)
{
    public void Print()
    {
        page.Paragraph(pen.Pick("opening",
            "为推进依法治安，根据《中华人民共和国安全生产法》等法律法规要求，结合工作实际，制定本计划。",
            "为强化安全生产监管工作，落实企业主体责任，根据《安全生产法》《安全生产年度监督检查计划编制办法》（安监总政法〔2017〕150号）《湖南省应急管理厅关于推进安全生产分类分级监管执法的指导意见（试行）》（湘应急〔2020〕5号）等有关规定，结合我市安全生产工作实际，制定本计划。"));
        page.Heading(1, pen.Pick("tasks", "主要任务", "目标任务", "主要目标和任务", "工作目标和主要任务", "监督检查任务"));
        if (pen.Style.Filler)
            page.Passage(2, "强化统筹协调和监督指导职责", FillerText.Mandate);
        new TotalsPrinter(plan, page, pen.At("totals")).Print();
        if (plan.Frequency.Count > 0)
            page.Passage(2, "严格监督检查频次", Caps());
        if (plan.CheckItems.Count > 0)
            Items();
        page.Heading(1, pen.Pick("requirements", "工作要求", "工作实施要求", "有关要求", "保障措施"));
        foreach (var (lead, text) in pen.Style.Filler ? FillerText.Requirements : FillerText.Requirements.Take(1))
            page.Passage(2, lead, text);
    }

    private string Caps()
    {
        var caps = plan.Frequency.Select((f, i) => (i == 1 ? "对" : "") + f.Scope + pen.Pick($"cap{i}", "不得超过", "不超过", "最多不超过") + pen.Number(f.Max!.Value) + "次");
        return pen.Pick("caps", "对企业实施的监督检查设定检查频次上限，其中，", "年度内，除根据投诉举报、转办交办、数据监测等线索确需实施行政检查的以外，") + string.Join("，", caps) + "。";
    }

    private void Items()
    {
        page.Heading(1, pen.Pick("items", "监督检查重点内容", "重点检查内容", "检查内容", "重点范围和内容"));
        new ItemsPrinter(page, pen.At("items")).Print(plan.CheckItems, 2);
    }
}
