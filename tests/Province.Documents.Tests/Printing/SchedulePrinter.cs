using Province.Domain.Plans.Statements;

namespace Province.Documents.Tests.Printing;

/// <summary>When what is inspected: a line a quarter, one paragraph, numbered items, counts only, or nothing.</summary>
internal sealed class SchedulePrinter(PlanAnnex annex, Manuscript page, Pen pen)
{
    public void Print()
    {
        if (annex.Schedule.Count == 0 || pen.Style.Schedule == ScheduleForm.Absent)
            return;
        page.Heading(1, pen.Pick("heading", "执法检查时间安排", "检查时间安排", "重点执法进度安排", "重点执法完成时间", "时间安排"));
        var clauses = annex.Schedule.GroupBy(line => string.Concat(line.Quarters)).Select(Clause).ToArray();
        switch (pen.Style.Schedule)
        {
            case ScheduleForm.Prose:
                Prose([.. clauses.Where(clause => clause.What is not "无")]);
                break;
            case ScheduleForm.Items:
                foreach (var (when, what) in clauses)
                    page.Item($"{when}：{what}。", level: pen.Chance("second", 50) ? 2 : 3);
                break;
            case ScheduleForm.Table:
                page.Row("时间", "检查安排");
                foreach (var (when, what) in clauses)
                    page.Row(when, what);
                break;
            default:
                foreach (var (when, what) in clauses)
                    page.Paragraph($"{when}{pen.Pick("colon", "：", "：", "，")}{what}{pen.Pick("end", "；", "。", "")}");
                break;
        }
        if (pen.Style.Filler && pen.Chance("others", 50))
            Others();
    }

    /// <summary>What is planned without a name.</summary>
    private void Others()
    {
        page.Passage(2, "抽查执法安排", "结合重大节假日、特护期、雨季汛期等重点时段和专项行动开展抽查执法检查，具体执法对象、执法人员根据“双随机”抽签结果确定。");
        page.Passage(2, "交叉执法安排", "计划于第二、三季度开展，由相关科室负责具体组织实施并对接相关县市区。需要立案查处的案件，原则上交由企业所在地县市区应急局查办。");
    }

    private void Prose((string When, string What)[] clauses)
    {
        var text = string.Join("；", clauses.Select(clause => $"{clause.When}，{clause.What}")) + "。";
        if (clauses.Length == 0)
            return;
        if (pen.Chance("lead", 60))
            page.Passage(2, pen.Pick("leadWords", "重点执法安排", "重点监督检查安排", "重点检查安排"), text);
        else
            page.Paragraph(text);
    }

    private (string When, string What) Clause(IGrouping<string, ScheduleLine> lines)
    {
        var when = QuarterWords.Of(lines.First().Quarters, pen);
        string[] key = [.. lines.Where(line => line.Names.Count > 0).Select(Key)];
        string[] again = [.. lines.Where(line => line.ReinspectionOf.Count > 0 && pen.Style.Schedule != ScheduleForm.Counts).Select(line => Again(line, key.Length > 0))];
        var what = string.Concat(key) + string.Concat(again);
        return (when, what.Length > 0 ? what : "无");
    }

    private string Key(ScheduleLine line)
    {
        if (pen.Style.Schedule == ScheduleForm.Counts)
            return $"{pen.Pick("count", "重点检查企业", "检查", "执法检查企业")}{pen.Count(line.Names.Count, "家")}";
        var verb = pen.Pick("verb", "开展执法检查", "重点监督检查", "执法检查", "进行重点检查", "开展监督检查");
        if (pen.Style.Departments != DepartmentPlace.Schedule)
            return $"{pen.Pick("to", "组织对", "对", "组织对")}{Several(line.Names)}{verb}";
        return string.Join("，", line.Names.GroupBy(DepartmentOf).Select(part => $"{part.Key}负责对{Several([.. part])}{verb}"));
    }

    private string Several(IReadOnlyList<string> names) =>
        string.Join("、", names) + (names.Count > 1 && pen.Chance("several", 40) ? $"等{pen.Count(names.Count, "家")}企业" : "");

    private string Again(ScheduleLine line, bool attached)
    {
        var of = QuarterWords.Of(line.ReinspectionOf, pen);
        return attached
            ? pen.Pick("again", $"并对{of}检查企业复查", $"，并对{of}检查的企业进行复查", $"，同时对{of}检查企业开展复查")
            : pen.Pick("againAlone", $"组织对{of}检查企业复查", $"对{of}检查的企业进行复查");
    }

    private string DepartmentOf(string name) =>
        annex.Targets.FirstOrDefault(t => t.Name == name || t.Aliases.Contains(name))?.Department ?? annex.Department!;
}
