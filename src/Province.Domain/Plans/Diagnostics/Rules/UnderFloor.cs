using Province.Domain.Plans.Diagnostics.Reading;
using Province.Domain.Plans.Diagnostics.Schedules;
using Province.Domain.Plans.Statements;

namespace Province.Domain.Plans.Diagnostics.Rules;

/// <summary>PLAN403: fewer visits scheduled by name than the annex's own floor, re-inspections counted.</summary>
internal static class UnderFloor
{
    internal static IEnumerable<Diagnostic> Find(PlanUnderCheck check)
    {
        var everywhere = check.Names;
        return check.Annexes.Where(NeverScheduled.IsByName).Select(annex => OfAnnex(check, annex, everywhere)).OfType<Diagnostic>();
    }

    private static Diagnostic? OfAnnex(PlanUnderCheck check, PlanAnnex annex, TargetNames everywhere)
    {
        var floor = FrequencyScope.OfKeyTargets(check, annex)
            .Where(frequency => frequency.Min is not null)
            .MaxBy(Least);
        if (floor is null)
            return null;

        var visits = PlannedVisits.Of(annex, everywhere);
        var under = visits
            .Where(lines => FrequencyScope.IsOfKind(floor, lines.Key, annex) && lines.Count() + PlannedVisits.Reinspections(annex, everywhere, lines.Key, lines) < Least(floor))
            .Select(lines => lines.Key)
            .ToList();
        return under.Count == 0 ? null : check.Report("PLAN403", Severity.Warning,
            $"{Words.Annex(annex)}要求不少于{FrequencyScope.Say(floor.Min!.Value, floor.Per)}，{Words.Names([.. under.Select(target => $"“{target.Name}”")])}安排的次数不足。",
            [Spot.Of(floor), .. visits[under[0]].Select(line => Spot.Of(line, under[0].Name))])
            with { Stated = FrequencyScope.Say(floor.Min.Value, floor.Per) };
    }

    private static int Least(PlanFrequency floor) => FrequencyScope.AYear(floor.Min!.Value, floor.Per);
}
