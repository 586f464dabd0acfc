using System.Text;
using Province.Documents.Plans;
using Province.Documents.Source;
using Province.Domain.Plans.Statements;

namespace Province.Documents.Tests.Reading;

/// <summary>A plan, or the one annex of a plan, of which a test writes the lines.</summary>
internal static class SmallPlan
{
    internal static PlanAnnex Annex(params string[] lines) => Titled("2025年度非煤矿山安全监管执法计划", lines);

    internal static PlanAnnex Titled(string title, params string[] lines) => Read("plan.md",
    [
        "长沙市应急管理局2025年度安全生产监管执法计划", "", "为规范对企业的监督检查，制定本计划。", "", "附件1", title, .. lines,
    ]).Annexes.Single();

    /// <summary>The plan that a file of these lines holds.</summary>
    internal static PlanDocument Read(string name, params string[] lines) => PlanReader.Read(SourceReader.Read(Encoding.UTF8.GetBytes(string.Join('\n', lines)), name));
}
