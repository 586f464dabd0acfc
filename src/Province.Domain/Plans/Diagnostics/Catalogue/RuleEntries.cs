namespace Province.Domain.Plans.Diagnostics.Catalogue;

/// <summary>PLAN4xx: rules that the plan sets itself.</summary>
internal static class RuleEntries
{
    internal static DiagnosticEntry[] All { get; } =
    [
        new("PLAN401", Severity.Error, "频次下限高于上限",
            "最少次数比最多次数还多，怎么检查都违反计划。",
            "改正下限或者上限。",
            "正文：重点企业全年不得超过 4 次；附件5：每季度不少于 2 次（全年 8 次）。"),
        new("PLAN402", Severity.Error, "安排的次数超过上限",
            "超过频次上限的检查须经单位主要负责人审核并报本级政府批准，计划内不应安排。",
            "减少安排的次数，或者另行报批。",
            "正文：重点企业全年不得超过 2 次；附件1 安排同一企业一、二、三季度各检查一次。"),
        new("PLAN403", Severity.Warning, "安排的次数不足下限",
            "按安排全部完成，仍达不到计划自己规定的最低频次。",
            "增加安排，或者改正下限。",
            "附件3：重点矿山不得低于 2 次；安排每矿一次，没有复查。"),
        new("PLAN404", Severity.Error, "正文不设数量而附件有数",
            "正文写明一事一报、不设数量，附件预先定了家数，两者不能同时执行。",
            "删去附件的数量，或者在正文中写明数量。",
            "正文：重点时段检查不设定企业数量；附件1：重点时段检查 15 家次。"),
        new("PLAN405", Severity.Warning, "问题由本级查处与移交下级矛盾",
            "正文要求计划内检查发现的问题由本级查处、不得移交，附件却交给县市区，立案主体不清。",
            "附件改为本级查处，或者写明只限正文允许移交的情形。",
            "正文：不得向下级应急管理部门移交、交办；附件2：原则上向属地监管部门交办。"),
    ];
}
