using Province.Domain.Plans.Statements;

namespace Province.Documents.Tests.Printing;

/// <summary>A task of enforcement supervision with a hole for its number.</summary>
internal sealed record SupervisionPhrase(string Text, Period Per)
{
    public PlanSupervision With(string id, int count) =>
        new() { Id = id, Line = 0, Text = Text.Replace("#", count.ToString()), Count = count, Per = Per };
}

internal static class SupervisionPhrases
{
    public static readonly SupervisionPhrase[] All =
    [
        new("每季度线上监督检查行政处罚案件#个。", Period.Quarter),
        new("每半年对全市应急管理部门办理的行政处罚案件随机抽取#个开展现场监督。", Period.HalfYear),
        new("每半年对全市应急管理部门办理的行政许可办件随机抽取#件开展现场监督。", Period.HalfYear),
        new("每季度通过执法系统随机抽查执法案卷不少于#份。", Period.Quarter),
        new("每年组织行政处罚案卷评查，抽查案卷#份。", Period.Year),
        new("每季度抽取#家被检查企业开展执法回访。", Period.Quarter),
    ];
}
