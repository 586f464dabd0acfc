using Province.Domain.Plans.Statements;

namespace Province.Documents.Tests.Printing;

/// <summary>Smaller plans: without an annex, without a list, without one statement.</summary>
internal static class PlanShrinker
{
    public static IEnumerable<PlanDocument> Smaller(PlanDocument plan)
    {
        if (plan.Annexes.Count > 1)
            foreach (var annex in plan.Annexes)
                yield return Without(plan, annex);
        if (plan.Totals.Count > 0)
            yield return plan with { Totals = [] };
        foreach (var whole in plan.Totals.Where(t => t.PartOf is null))
            yield return plan with { Totals = [.. plan.Totals.Where(t => t != whole && t.PartOf != whole.Id && !plan.Totals.Any(part => part.Id == t.PartOf && part.PartOf == whole.Id))] };
        if (plan.Frequency.Count > 0)
            yield return plan with { Frequency = [] };
        if (plan.CheckItems.Count > 0)
            yield return plan with { CheckItems = [] };
        if (plan.Obligations.Count > 0)
            yield return plan with { Obligations = [.. plan.Obligations.Skip(1)] };
        foreach (var annex in plan.Annexes)
            foreach (var smaller in Smaller(annex))
                yield return plan with { Annexes = [.. plan.Annexes.Select(a => a == annex ? smaller : a)] };
    }

    private static PlanDocument Without(PlanDocument plan, PlanAnnex gone) => plan with
    {
        Annexes = [.. plan.Annexes.Where(a => a != gone).Select((annex, i) => annex with { Number = i + 1 })],
        Obligations = [],
    };

    private static IEnumerable<PlanAnnex> Smaller(PlanAnnex annex)
    {
        if (annex.Baseline.Count > 0)
            yield return annex with { Baseline = [] };
        if (annex.Quotas.Count > 0)
            yield return annex with { Quotas = [] };
        if (annex.Targets.Count > 0)
            yield return annex with { Targets = [], Schedule = [] };
        if (annex.Schedule.Count > 0)
            yield return annex with { Schedule = [] };
        if (annex.Frequency.Count > 0)
            yield return annex with { Frequency = [] };
        if (annex.CheckItems.Count > 0)
            yield return annex with { CheckItems = [] };
        foreach (var smaller in OneLess(annex))
            yield return smaller;
    }

    private static IEnumerable<PlanAnnex> OneLess(PlanAnnex annex)
    {
        foreach (var whole in annex.Baseline.Where(b => b.PartOf is null))
            yield return annex with { Baseline = [.. annex.Baseline.Where(b => b != whole && b.PartOf != whole.Id)] };
        foreach (var whole in annex.Quotas.Where(q => q.PartOf is null))
            yield return annex with { Quotas = [.. annex.Quotas.Where(q => q != whole && q.PartOf != whole.Id)] };
        foreach (var target in annex.Targets)
            yield return annex with
            {
                Targets = [.. annex.Targets.Where(t => t != target)],
                Schedule = [.. annex.Schedule.Select(line => line with { Names = [.. line.Names.Where(name => name != target.Name && !target.Aliases.Contains(name))] })],
            };
        if (annex.CheckItems.Count > 2)
            yield return annex with { CheckItems = [.. annex.CheckItems.Skip(1)] };
        if (annex.Supervision.Count > 1)
            yield return annex with { Supervision = [.. annex.Supervision.Skip(1)] };
    }
}
