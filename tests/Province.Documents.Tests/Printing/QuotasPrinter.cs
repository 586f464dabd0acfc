using Province.Domain.Plans;
using Province.Domain.Plans.Statements;

namespace Province.Documents.Tests.Printing;

/// <summary>Random checks, cross enforcement, joint enforcement and key periods, each in its passage.</summary>
internal sealed class QuotasPrinter(PlanAnnex annex, Manuscript page, Pen pen)
{
    private string Object => annex.Industries.Count > 1 ? "企业"
        : annex.Industries[0] is Industry.TrainingAndExamination or Industry.SafetyAssessment ? "机构"
        : pen.Pick("object", Trade.Of(annex.Industries[0]).Whole);

    public void Print()
    {
        foreach (var kind in new[] { QuotaKind.Random, QuotaKind.Cross, QuotaKind.Joint, QuotaKind.KeyPeriod })
        {
            var kindPen = pen.At(kind);
            if (annex.Quotas.FirstOrDefault(q => q.Kind == kind && q.PartOf is null) is { } quota)
                page.Passage(2, Lead(kind, kindPen), Sentence(quota, kindPen));
            else if (pen.Style.Filler && kind != QuotaKind.Random)
                page.Passage(2, Lead(kind, kindPen), kindPen.Pick("none", FillerText.Occasional));
        }
        if (pen.Style.Filler && pen.Chance("special", 30))
            page.Passage(2, pen.Pick("specialLead", "重点整治（专项执法）", "专项执法"), "结合上级部署要求依法开展专项整治。");
    }

    private static string Lead(QuotaKind kind, Pen pen) => kind switch
    {
        QuotaKind.Random => pen.Pick("lead", "抽查执法", "“双随机、一公开”执法", "“双随机一公开”监督检查", "随机抽查", "双随机抽查", "“双随机”抽查执法"),
        QuotaKind.Cross => pen.Pick("lead", "交叉执法", "交叉监督检查", "交叉执法检查", "交叉检查"),
        QuotaKind.Joint => pen.Pick("lead", "联合执法", "部门联合执法", "跨部门联合检查"),
        _ => pen.Pick("lead", "重点时段执法", "重点时段监督检查", "重点时段检查"),
    };

    private string Sentence(PlanQuota quota, Pen pen) => quota.Kind switch
    {
        QuotaKind.Random when quota.Ratio is not null => RandomRatio(quota, pen),
        QuotaKind.Random => Random(quota, pen),
        QuotaKind.Cross when quota.Ratio is not null => CrossRatio(quota, pen),
        QuotaKind.Cross => Cross(quota, pen),
        QuotaKind.Joint => Joint(quota, pen),
        _ => pen.Pick("sentence", $"在重大节假日、特护期、汛期等重点时段开展监督检查{Figure(quota)}。", $"{Figure(quota)}。在重大节假日、特护期、雨季汛期等重点时段开展明查暗访。"),
    };

    private string Random(PlanQuota quota, Pen pen)
    {
        var parts = annex.Quotas.Where(q => q.PartOf == quota.Id).ToArray();
        var figure = Figure(quota);
        var body = pen.Pick("sentence", $"共抽查执法{figure}", $"全年抽查{Object}{figure}", $"“双随机、一公开”监督检查{figure}", $"计划随机抽查{Object}{figure}",
            $"年内通过“双随机”方式抽取{figure}开展执法检查", $"抽查数量{figure}", $"抽查全市范围内{Object}{figure}");
        if (parts.Length == 0 && quota.Bound == Bound.Exact && quota.Unit == "家" && pen.Chance("turned", 20))
            body = $"对全市{figure}{Object}进行抽查执法检查";
        return body + Parts(parts, pen) + "。" + (quota.Department is { } department ? $"由{department}负责组织，通过随机抽查形式开展。" : "") + Shares(parts, pen)
            + (pen.Style.Filler && pen.Chance("cases", 25) ? "全年市本级办理行政处罚案件不少于2件。" : "");
    }

    private static string Parts(PlanQuota[] parts, Pen pen)
    {
        if (parts.Length == 0)
            return "";
        string[] figures = [.. parts.Select(part => Part(part, pen))];
        return pen.Roll("parts", 3) switch
        {
            1 => $"，其中{string.Join("、", figures)}",
            2 => $"，其中：{string.Join("，", figures)}",
            _ => $"（{string.Join("，", figures)}）",
        };
    }

    /// <summary>How a category's number is spread over counties: no quota of its own.</summary>
    private static string Shares(PlanQuota[] parts, Pen pen) =>
        pen.Style.Filler && parts.FirstOrDefault(part => part.Category is not null) is { Value: > 1 } first && pen.Chance("shares", 40)
            ? $"具体安排如下，{first.Category}：经开区1家、其他县市区共{pen.Number(first.Value!.Value - 1)}家。"
            : "";

    private static string Part(PlanQuota part, Pen pen) => part.Category is { } category
        ? category + pen.Count(part.Value!.Value, part.Unit)
        : $"{QuarterWords.Of(part.Quarters, pen)}{pen.Pick("quarterVerb", "", "抽查", "执法检查")}{pen.Count(part.Value!.Value, part.Unit)}";

    private string RandomRatio(PlanQuota quota, Pen pen)
    {
        var percent = pen.Number(quota.Ratio!.Percent) + "%";
        return (quota.Bound == Bound.Min
            ? pen.Pick("sentence", $"随机抽查比例不低于{percent}。", $"按照不低于{Object}总数{percent}的比例随机抽查。")
            : pen.Pick("sentence", $"通过“双随机”的方式抽查全市范围内{Object}总数的{percent}。", $"随机抽查比例为{percent}。", $"按照{Object}总数{percent}的比例进行随机抽查。"))
            + (quota.Department is { } department ? $"由{department}牵头实施。" : "");
    }

    private string Cross(PlanQuota quota, Pen pen)
    {
        var parts = Parts([.. annex.Quotas.Where(q => q.PartOf == quota.Id)], pen);
        var who = quota.Department is { } department ? $"由{department}组织" : "组织";
        var figure = Figure(quota);
        if (parts.Length == 0 && quota.Bound == Bound.Exact && quota.Unit == "家" && pen.Chance("turned", 20))
            return $"{who}各县市区应急管理部门对{figure}{Object}进行交叉执法检查。";
        return pen.Pick("sentence", $"{who}各县市区应急管理部门开展{Object}交叉执法检查，计划检查企业{figure}{parts}。",
            $"{who}县市区开展交叉监督检查{figure}{parts}。", $"{who}各县市区进行交叉执法检查1次，检查企业数量{figure}{parts}。");
    }

    private string CrossRatio(PlanQuota quota, Pen pen)
    {
        var who = quota.Department is { } department ? $"由{department}组织" : "组织";
        var bound = quota.Bound == Bound.Min ? "不低于" : "";
        return $"{who}各县市区应急管理局执法组对{bound}各县辖区内{Object}数的{pen.Number(quota.Ratio!.Percent)}%进行交叉执法。";
    }

    private static string Joint(PlanQuota quota, Pen pen)
    {
        var times = pen.Number(quota.Value!.Value);
        return quota.Bound == Bound.Min
            ? pen.Pick("sentence", $"根据工作需要，经局领导批准，商有关市直部门至少实施{times}次联合执法。", $"年内至少牵头组织{times}次部门联合执法。", $"会同有关部门开展联合执法不少于{times}次。")
            : pen.Pick("sentence", $"年内牵头组织{times}次部门联合执法。", $"全年会同有关部门开展联合执法{times}次。");
    }

    private string Figure(PlanQuota quota) =>
        (quota.Bound == Bound.Min ? pen.At(quota.Kind).Pick("min", "不少于", "至少", "不低于") : "") + pen.At(quota.Id).Count(quota.Value!.Value, quota.Unit);
}
