namespace Province.Domain.Plans.Diagnostics.Catalogue;

/// <summary>PLAN3xx: the schedule.</summary>
internal static class ScheduleEntries
{
    internal static DiagnosticEntry[] All { get; } =
    [
        new("PLAN301", Severity.Warning, "列入名单而没有安排检查时间",
            "附件按季度点名安排，名单上的企业却没有排到，到年底会漏检。",
            "排入某一季度，或者说明另行安排。",
            "名单 18 家，四个季度共安排 17 家，缺湖南雁翔湘实业有限公司。"),
        new("PLAN302", Severity.Warning, "同一季度安排了两次",
            "同一企业在同一季度点名两次，可能是重复，也可能本应是另一家企业。",
            "删去一处，或者换成漏排的企业。",
            "一季度工贸科和执法支队都安排检查湖南雁翔湘实业有限公司。"),
        new("PLAN303", Severity.Error, "复查没有对象",
            "要复查的季度没有安排任何检查，复查任务落空。",
            "改正被复查的季度，或者补上该季度的检查安排。",
            "四季度对第三季度检查企业复查，三季度：无。"),
        new("PLAN304", Severity.Error, "复查早于检查",
            "复查安排在检查之前，无法执行。",
            "改正季度。",
            "二季度对第三季度检查企业复查。"),
        new("PLAN305", Severity.Error, "安排的企业与所写家数不符",
            "“等几家”与列出的名称不一致，必有一处漏写或者多写。",
            "补上漏写的企业或者改正家数。",
            "二季度对甲公司、乙公司等 3 家企业开展检查。"),
    ];
}
