using Province.Domain.Plans.Statements;

namespace Province.Documents.Tests.Printing;

/// <summary>Totals of the main text in one sentence a kind.</summary>
internal sealed class TotalsPrinter(PlanDocument plan, Manuscript page, Pen pen)
{
    public void Print()
    {
        if (Whole(TotalKind.Key) is { } key)
            page.Passage(2, pen.Pick("key", "抓好市本级监督检查对象的监管执法", "抓好市本级执法对象的监管执法", "突出重点检查"), Key(key));
        string[] others = [.. new[] { TotalKind.Combined, TotalKind.Random, TotalKind.Cross }.Select(Sentence).Where(s => s.Length > 0)];
        if (others.Length > 0)
            page.Passage(2, pen.Pick("other", "组织抽查和交叉执法检查", "开展“双随机、一公开”和交叉检查", "强化随机抽查"), string.Concat(others));
    }

    private PlanTotal? Whole(TotalKind kind) => plan.Totals.FirstOrDefault(t => t.Kind == kind && t.PartOf is null);

    private string Key(PlanTotal whole)
    {
        var lead = pen.Pick("keyLead", "年度内市应急管理局本级重点监督检查企业", "全年计划重点检查企业", "做好辖区内有关重点企业等共计", "确定市本级重点执法检查对象", "按照分类分级部署，全年重点执法企业");
        var tail = lead.EndsWith("共计", StringComparison.Ordinal) ? "企业（机构）的重点监管执法。其中：依据行业领域分类，" : pen.Pick("keyTail", "，其中，", "，其中：", "。其中：", "，其中");
        return lead + Figure(whole) + tail + Parts(whole, t => t.Industry is not null) + Departments(whole) + "。";
    }

    private string Departments(PlanTotal whole)
    {
        var parts = plan.Totals.Where(t => t.PartOf == whole.Id && t.Department is not null).ToArray();
        var verb = pen.Pick("departmentVerb", "牵头重点监管执法企业", "负责", "负责重点检查企业");
        return parts.Length == 0 ? "" : pen.Pick("departmentLead", "；依据市应急管理局监管执法部门分类，", "；按责任部门分，") +
            string.Join("、", parts.Select(t => t.Department + verb + Figure(t) + Nested(t)));
    }

    private string Nested(PlanTotal department)
    {
        string[] parts = [.. plan.Totals.Where(t => t.PartOf == department.Id).Select(t => pen.At(t.Id).Pick("name", Trade.Of(t.Industry!.Value).Totals) + Figure(t))];
        return parts.Length == 0 ? "" : $"（{string.Join("、", parts)}）";
    }

    private string Sentence(TotalKind kind)
    {
        if (Whole(kind) is not { } whole)
            return "";
        var at = pen.At(kind);
        var lead = kind switch
        {
            TotalKind.Combined => at.Pick("lead", "每年通过“双随机一公开”抽查及组织交叉执法检查", "年内组织抽查和交叉执法检查企业共", "年内开展双随机抽查和交叉监督检查合计"),
            TotalKind.Random => at.Pick("lead", "组织抽查企业", "年内通过“双随机、一公开”方式抽查企业", "随机抽查企业", "全年“双随机”抽查执法"),
            _ => at.Pick("lead", "组织交叉执法检查企业", "开展交叉监督检查企业", "组织县市区开展交叉检查"),
        };
        var bracketed = at.Chance("bracketed", 25);
        return lead + Figure(whole) + (bracketed ? "（" : at.Pick("tail", "，其中：", "，其中", "，其中，")) + Parts(whole, _ => true) + (bracketed ? "）。" : "。");
    }

    private string Parts(PlanTotal whole, Func<PlanTotal, bool> wanted)
    {
        var stop = pen.Pick("stop", "，", "、", "；");
        return string.Join(stop, plan.Totals.Where(t => t.PartOf == whole.Id && wanted(t) && t.Industry is not null)
            .Select(t => pen.At(t.Id).Pick("name", Trade.Of(t.Industry!.Value).Totals) + Figure(t)));
    }

    private string Figure(PlanTotal total) =>
        (total.Bound == Bound.Min ? pen.Pick("min" + total.Id, "不少于", "至少", "不低于") : "") + pen.At(total.Id).Count(total.Value, total.Unit);
}
