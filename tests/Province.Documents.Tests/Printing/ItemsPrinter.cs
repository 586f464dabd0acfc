using Province.Domain.Plans.Statements;

namespace Province.Documents.Tests.Printing;

/// <summary>What is checked: a line each, a sentence each, or one sentence for all.</summary>
internal sealed class ItemsPrinter(Manuscript page, Pen pen)
{
    public void Print(IReadOnlyList<PlanCheckItem> items, int level)
    {
        if (pen.Chance("intro", 40))
            page.Paragraph("对生产经营单位是否具备有关法律、法规、规章和国家标准或者行业标准规定的安全生产条件进行监督检查，重点监督检查下列事项：");
        switch (pen.Roll("shape", 4))
        {
            case 1:
                page.Paragraph(string.Join("；", items.Select(item => item.Text)) + "。");
                break;
            case 2:
                page.Paragraph(string.Concat(items.Select((item, i) => $"{Numerals.Chinese(i + 1)}是{item.Text}{(i == items.Count - 1 ? "。" : pen.Pick("stop", "。", "；"))}")));
                break;
            default:
                var below = pen.Chance("below", 50) ? 3 : level;
                foreach (var item in items)
                    page.Item(item.Text + pen.Pick("end", "；", "。", ""), level: below);
                break;
        }
    }
}
