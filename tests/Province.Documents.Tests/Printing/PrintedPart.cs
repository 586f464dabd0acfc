using Province.Domain.Plans.Statements;

namespace Province.Documents.Tests.Printing;

/// <summary>What of a plan a style prints, and so what a reader can be held to; a null department is not compared.</summary>
internal static class PrintedPart
{
    public static PlanDocument Of(PlanDocument plan, PrintStyle style) => plan with
    {
        ApprovedBy = style.Notice ? plan.ApprovedBy : null,
        Annexes = [.. plan.Annexes.Select(annex => Of(annex, style))],
    };

    private static PlanAnnex Of(PlanAnnex annex, PrintStyle style)
    {
        var groups = TargetGroups.Of(annex, style);
        return annex with
        {
            Targets = [.. annex.Targets.Select(target => target with
            {
                County = groups.County(target),
                Brackets = groups.Brackets(target),
                Department = SaysWho(annex, target, style) ? target.Department : null,
            })],
            Schedule = style.Schedule switch
            {
                ScheduleForm.Absent => [],
                ScheduleForm.Counts => [.. annex.Schedule.Where(line => line.Kind == ScheduleKind.Key).Select(line => line with { Names = [] })],
                _ => annex.Schedule,
            },
        };
    }

    private static bool SaysWho(PlanAnnex annex, PlanTarget target, PrintStyle style) => style.Departments switch
    {
        DepartmentPlace.List => true,
        DepartmentPlace.Bracket => target.Brackets.Count == 0 && target.Aliases.Count == 0,
        DepartmentPlace.Schedule => style.Schedule is not ScheduleForm.Absent and not ScheduleForm.Counts
            && annex.Schedule.Any(line => (line.Names.Contains(target.Name) || line.Names.Any(target.Aliases.Contains))),
        _ => false,
    };
}
