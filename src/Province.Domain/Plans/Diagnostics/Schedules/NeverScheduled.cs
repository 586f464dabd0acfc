using Province.Domain.Plans.Diagnostics.Names;
using Province.Domain.Plans.Diagnostics.Reading;
using Province.Domain.Plans.Statements;

namespace Province.Domain.Plans.Diagnostics.Schedules;

/// <summary>PLAN301: on the list, but in no quarter of an annex that schedules its key enterprises by name or as sets alone.</summary>
internal static class NeverScheduled
{
    internal static IEnumerable<Diagnostic> Find(PlanUnderCheck check)
    {
        var everywhere = check.Names;
        return from annex in check.Annexes
               where IsByName(annex) && !IsByFrequency(annex, [.. annex.Schedule.Where(line => line.Kind is ScheduleKind.Key)])
               let missing = Missing(annex, everywhere)
               where missing.Count > 0
               select check.Report("PLAN301", Severity.Warning,
                   $"{Words.Annex(annex)}名单上的{Words.Names([.. missing.Select(target => $"“{target.Name}”")])}没有安排检查时间。",
                   missing.Take(8).Append<PlanStatement>(annex.Schedule.First(line => line.Kind is ScheduleKind.Key)));
    }

    /// <summary>Whether every key line tells its enterprises or says that there are none.</summary>
    internal static bool IsByName(PlanAnnex annex)
    {
        var lines = annex.Schedule.Where(line => line.Kind is ScheduleKind.Key).ToList();
        return lines.Exists(line => line.SaysWhom)
            && lines.TrueForAll(line => line.SaysWhom || line.Shape is ScheduleShape.None);
    }

    /// <summary>每半年检查1次 of some enterprises says nothing of when the others are inspected.</summary>
    private static bool IsByFrequency(PlanAnnex annex, List<ScheduleLine> lines) =>
        lines.Count > 1 && lines.TrueForAll(line => line.Names.SequenceEqual(lines[0].Names) && line.Targets.SequenceEqual(lines[0].Targets) && annex.Frequency.Any(frequency => frequency.Line == line.Line));

    private static List<PlanTarget> Missing(PlanAnnex annex, TargetNames everywhere)
    {
        var scheduled = annex.Schedule
            .SelectMany(line => line.Names.Select(everywhere.Find).OfType<PlanTarget>().Select(target => target.Id).Concat(line.Targets))
            .ToHashSet(StringComparer.Ordinal);
        scheduled.UnionWith(ScheduledNames.Miswritten(annex, everywhere).Select(target => target.Id));
        var names = annex.Targets.Where(target => scheduled.Contains(target.Id)).Select(target => EnterpriseName.Plain(target.Name)).ToHashSet(StringComparer.Ordinal);
        return [.. annex.Targets.Where(target => !names.Contains(EnterpriseName.Plain(target.Name)))];
    }
}
