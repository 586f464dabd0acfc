using Province.Domain.Plans.Statements;

namespace Province.Domain.Tests.Plans.Diagnostics;

/// <summary>Small changes to a made plan.</summary>
internal static class PlanEdits
{
    internal static PlanDocument Total(this PlanDocument plan, string id, Func<PlanTotal, PlanTotal> change) =>
        plan with { Totals = [.. plan.Totals.Select(total => total.Id == id ? change(total) : total)] };

    internal static PlanDocument Add(this PlanDocument plan, int by, params string[] totals) =>
        totals.Aggregate(plan, (each, id) => each.Total(id, total => total with { Value = total.Value + by }));

    internal static PlanDocument WithoutTotals(this PlanDocument plan, Func<PlanTotal, bool> which) =>
        plan with { Totals = [.. plan.Totals.Where(total => !which(total))] };

    internal static PlanDocument Annex(this PlanDocument plan, int at, Func<PlanAnnex, PlanAnnex> change) =>
        plan with { Annexes = [.. plan.Annexes.Select((annex, index) => index == at ? change(annex) : annex)] };

    internal static PlanDocument Quota(this PlanDocument plan, string id, Func<PlanQuota, PlanQuota> change) =>
        plan with { Annexes = [.. plan.Annexes.Select(annex => annex with { Quotas = [.. annex.Quotas.Select(quota => quota.Id == id ? change(quota) : quota)] })] };

    internal static PlanDocument Figure(this PlanDocument plan, string id, Func<BaselineFigure, BaselineFigure> change) =>
        plan with { Annexes = [.. plan.Annexes.Select(annex => annex with { Baseline = [.. annex.Baseline.Select(figure => figure.Id == id ? change(figure) : figure)] })] };

    internal static PlanDocument Line(this PlanDocument plan, string id, Func<ScheduleLine, ScheduleLine> change) =>
        plan with { Annexes = [.. plan.Annexes.Select(annex => annex with { Schedule = [.. annex.Schedule.Select(line => line.Id == id ? change(line) : line)] })] };

    internal static PlanDocument Schedule(this PlanDocument plan, ScheduleLine line) =>
        plan.Annex(0, annex => annex with { Schedule = [.. annex.Schedule, line] });

    internal static PlanDocument WithoutReinspections(this PlanDocument plan) =>
        plan.Annex(0, annex => annex with { Schedule = [.. annex.Schedule.Where(line => line.Kind is not ScheduleKind.Reinspection)] });

    /// <summary>Renames a target on the list and in the schedule alike.</summary>
    internal static PlanDocument Rename(this PlanDocument plan, int annex, int target, string name) => plan.Annex(annex, each =>
    {
        var old = each.Targets[target].Name;
        return each with
        {
            Targets = [.. each.Targets.Select((one, at) => at == target ? one with { Name = name, Printed = name } : one)],
            Schedule = [.. each.Schedule.Select(line => line with { Names = [.. line.Names.Select(printed => printed == old ? name : printed)] })],
        };
    });

    internal static PlanDocument WithoutTargetDepartments(this PlanDocument plan) =>
        plan with { Annexes = [.. plan.Annexes.Select(annex => annex with { Targets = [.. annex.Targets.Select(target => target with { Department = null })] })] };
}
