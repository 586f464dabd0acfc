using Province.Domain.Plans.Diagnostics.Reading;
using Province.Domain.Plans.Diagnostics.Schedules;
using Province.Domain.Plans.Statements;

namespace Province.Domain.Plans.Diagnostics.Rules;

/// <summary>PLAN402: more key visits to one enterprise scheduled by name than the plan's own cap; re-inspections are not counted against it.</summary>
internal static class OverCap
{
    internal static IEnumerable<Diagnostic> Find(PlanUnderCheck check)
    {
        var everywhere = check.Names;
        return from annex in check.Annexes
               let cap = FrequencyScope.OfKeyTargets(check, annex)
                   .Where(frequency => frequency is { Max: not null, Per: Period.Year })
                   .MinBy(frequency => frequency.Max)
               where cap is not null && NeverScheduled.IsByName(annex)
               from visits in PlannedVisits.Of(annex, everywhere)
               where IsCertain(visits) && visits.Count() > cap.Max
               select check.Report("PLAN402", Severity.Error,
                   $"{Words.Annex(annex)}安排检查“{visits.Key.Name}” {visits.Count()} 次，超过上限{FrequencyScope.Say(cap.Max!.Value, cap.Per)}。",
                   visits.Distinct().Select(line => Spot.Of(line, visits.Key.Name)).Append(Spot.Of(cap)))
                   with { Stated = $"{cap.Max} 次", Found = $"{visits.Count()} 次" };
    }

    /// <summary>A line over several quarters may mean one visit in any of them.</summary>
    private static bool IsCertain(IEnumerable<ScheduleLine> lines) => lines.All(line => line.Quarters.Count == 1);
}
