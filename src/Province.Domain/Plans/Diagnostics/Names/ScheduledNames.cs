using Province.Domain.Plans.Diagnostics.Reading;
using Province.Domain.Plans.Statements;

namespace Province.Domain.Plans.Diagnostics.Names;

/// <summary>PLAN211: a key inspection is scheduled for a name that is on no list, with the listed name that is likely meant.</summary>
internal static class ScheduledNames
{
    internal static IEnumerable<Diagnostic> Find(PlanUnderCheck check)
    {
        var everywhere = check.Names;
        foreach (var annex in check.Annexes.Where(annex => annex.Targets.Count > 0))
        {
            var own = new TargetNames(annex.Targets);
            foreach (var (line, name) in Unknown(annex, everywhere))
                yield return Report(check, annex, line, name, own.Likely(name));
        }
    }

    /// <summary>The targets of an annex that its schedule names wrongly, so that they are scheduled after all.</summary>
    internal static IEnumerable<PlanTarget> Miswritten(PlanAnnex annex, TargetNames everywhere)
    {
        var own = new TargetNames(annex.Targets);
        return Unknown(annex, everywhere).Select(unknown => own.Likely(unknown.Name)).OfType<PlanTarget>();
    }

    private static IEnumerable<(ScheduleLine Line, string Name)> Unknown(PlanAnnex annex, TargetNames everywhere) =>
        from line in annex.Schedule
        where line.Kind is ScheduleKind.Key or ScheduleKind.Reinspection
        from name in line.Names
        where everywhere.Find(name) is null
        select (line, name);

    private static Diagnostic Report(PlanUnderCheck check, PlanAnnex annex, ScheduleLine line, string name, PlanTarget? likely)
    {
        var when = string.Join("、", line.Quarters.Select(Words.Quarter));
        IEnumerable<Spot> spots = likely is null
            ? [Spot.Of(line, name), Spot.Of(annex.Targets[0])]
            : [Spot.Of(line, name), Spot.Of(likely)];
        return check.Report("PLAN211", Severity.Error,
            $"{Words.Annex(annex)}{when}安排检查“{name}”，名单上没有{(likely is null ? "" : $"；名单上相近的是“{likely.Name}”")}。",
            spots) with { Stated = name, Found = likely?.Name };
    }
}
