using Province.Domain.Plans.Statements;

namespace Province.Documents.Tests.Printing;

/// <summary>One annex, section by section.</summary>
internal sealed class AnnexPrinter(PlanAnnex annex, PlanDocument plan, Manuscript page, Pen pen)
{
    public void Print()
    {
        Head();
        if (annex.Supervision.Count > 0)
        {
            Supervision();
            return;
        }
        new BaselinePrinter(annex, plan, page, pen.At("baseline")).Print();
        if (pen.Style.Filler)
            Basis();
        if (pen.Chance("itemsFirst", 30))
            Items();
        page.Heading(1, pen.Pick("objects", "执法检查对象和方式", "监督检查对象和方式", "执法检查对象", "监督检查任务", "检查对象及方式", "检查对象和数量"));
        var targets = new TargetsPrinter(annex, plan, page, pen.At("targets"));
        targets.Print();
        new QuotasPrinter(annex, page, pen.At("quotas")).Print();
        targets.PrintApart();
        if (!pen.Chance("itemsFirst", 30))
            Items();
        new SchedulePrinter(annex, page, pen.At("schedule")).Print();
        Frequency();
        Measures();
    }

    private void Head()
    {
        var number = pen.Style.AnnexHeading switch
        {
            AnnexHeading.Plain => $"附件{annex.Number}",
            AnnexHeading.Spaced => $"附件 {annex.Number}",
            AnnexHeading.SplitWord => $"附 件{annex.Number}",
            AnnexHeading.Chinese => $"附件{Numerals.Chinese(annex.Number)}",
            AnnexHeading.Colon => $"附件：{annex.Number}",
            _ => null,
        };
        if (number is not null)
            page.Annex(number);
        page.Title(annex.Title);
    }

    private void Basis()
    {
        page.Heading(1, pen.Pick("basis", "主要执法依据", "执法依据", "检查依据"));
        if (!pen.Chance("basisByKind", 50))
            page.Paragraph(FillerText.Basis);
        else
            foreach (var basis in FillerText.BasisByKind)
                page.Item(basis, level: 2);
    }

    private void Items()
    {
        if (annex.CheckItems.Count == 0)
            return;
        page.Heading(1, pen.Pick("items", "重点检查内容", "重点检查范围和内容", "执法检查内容", "执法检查范围和内容", "检查内容", "监督检查重点内容"));
        new ItemsPrinter(page, pen.At("items")).Print(annex.CheckItems, 2);
    }

    private void Frequency()
    {
        foreach (var frequency in annex.Frequency)
        {
            page.Heading(1, pen.Pick("frequency", "执法检查频次", "检查频次", "监督检查频次"));
            page.Paragraph(FrequencyPrinter.Sentence(frequency, pen.At("frequency")));
        }
    }

    private void Measures()
    {
        var duties = plan.Obligations.Where(o => o.Annex == annex.Number).ToArray();
        if (duties.Length == 0)
            return;
        page.Heading(1, pen.Pick("measures", "监管执法措施和要求", "工作要求", "有关要求", "执法要求", "保障措施"));
        foreach (var (duty, i) in duties.Select((duty, i) => (duty, i)))
            page.Passage(2, pen.Pick($"lead{i}", "做好执法准备", "严格依程序执法", "严守工作纪律"), duty.Text);
    }

    private void Supervision()
    {
        page.Heading(1, "执法监督主体");
        page.Paragraph("市局各负有安全监管职责的科室、政策法规科。");
        page.Heading(1, pen.Pick("supervision", "执法监督任务及时间", "执法监督任务", "监督内容和频次"));
        foreach (var task in annex.Supervision)
            page.Item(task.Text, level: 3);
        if (!pen.Style.Filler)
            return;
        page.Heading(1, "执法监督结果运用");
        page.Paragraph("执法监督结果纳入年度安全生产考核内容。");
    }
}
