using Province.Domain.Plans.Statements;

namespace Province.Documents.Tests.Reading;

/// <summary>Every statement of a plan, whatever its kind.</summary>
internal static class Statements
{
    internal static IEnumerable<PlanStatement> Of(PlanDocument plan) =>
    [
        .. plan.Departments, .. plan.Totals, .. plan.Frequency, .. plan.CheckItems, .. plan.Supervision, .. plan.AnnexList,
        .. plan.Annexes, .. plan.Annexes.SelectMany(Of), .. plan.Obligations, .. plan.Unplaced,
    ];

    private static IEnumerable<PlanStatement> Of(PlanAnnex annex) =>
        [.. annex.Baseline, .. annex.Quotas, .. annex.Targets, .. annex.Schedule, .. annex.Frequency, .. annex.CheckItems, .. annex.Supervision];
}
