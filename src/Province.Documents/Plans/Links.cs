using Province.Documents.Grammar;
using Province.Domain.Plans.Statements;

namespace Province.Documents.Plans;

/// <summary>Ties an annex together: scheduled names to key enterprises, departments and categories to where they are said.</summary>
internal static class Links
{
    internal static PlanAnnex Tie(PlanAnnex annex, Part part, IReadOnlyDictionary<string, List<string>> named)
    {
        var schedule = annex.Schedule.Select(line => line with { Targets = TargetsOf(line, annex.Targets) }).ToList();
        schedule.AddRange(ByFrequency(annex, part, named));
        var tied = annex with { Schedule = schedule };
        return tied with { Targets = [.. annex.Targets.Select(target => Complete(target, tied))] };
    }

    private static List<string> TargetsOf(ScheduleLine line, IReadOnlyList<PlanTarget> targets) =>
        [.. line.Targets.Concat(line.Names.Select(name => (targets.FirstOrDefault(target => IsMeant(target, name)) ?? Holding(name, targets))?.Id).OfType<string>())
            .Concat(targets.Where(target => line.Names.Any(name => TargetSet.IsWithin(target, name))).Select(target => target.Id)).Distinct()];

    /// <summary>The one enterprise whose name holds a short one; null where none does, or several do.</summary>
    private static PlanTarget? Holding(string printed, IReadOnlyList<PlanTarget> targets) =>
        KeyOf(printed) is { Length: >= 4 } key && targets.Where(target => TargetWords.Key(target.Name).Contains(key, StringComparison.Ordinal)).Take(2).ToList() is [var only] ? only : null;

    private static bool IsMeant(PlanTarget target, string printed)
    {
        var key = KeyOf(printed);
        return TargetWords.Key(target.Name) == key || target.Aliases.Any(alias => TargetWords.Key(alias) == key);
    }

    private static string KeyOf(string printed)
    {
        var narrow = printed.Replace('(', '（').Replace(')', '）');
        return TargetWords.Key(narrow[..EnterpriseNames.WithoutBrackets(narrow)]);
    }

    /// <summary>A key enterprise takes what its own line does not say from the schedule, the baseline's lists, and the annex.</summary>
    private static PlanTarget Complete(PlanTarget target, PlanAnnex annex)
    {
        var scheduled = annex.Schedule.FirstOrDefault(line => line.Department is not null && line.Targets.Contains(target.Id))?.Department;
        var category = annex.Baseline.FirstOrDefault(figure => figure.Names.Any(name => IsMeant(target, name)))?.Metric;
        return target with
        {
            Department = target.Department ?? scheduled ?? (target.Team is { } team ? Departments.Above(team) : annex.Department),
            Category = target.Category ?? category,
        };
    }

    /// <summary>每半年至少检查1次 with the enterprises in a bracket is a schedule where the annex prints no other.</summary>
    private static List<ScheduleLine> ByFrequency(PlanAnnex annex, Part part, IReadOnlyDictionary<string, List<string>> named)
    {
        List<ScheduleLine> lines = [];
        if (annex.Schedule.Count > 0)
            return lines;
        foreach (var frequency in annex.Frequency.Where(f => f.Per is Period.HalfYear or Period.Quarter && named.ContainsKey(f.Id)))
        {
            int[][] periods = frequency.Per == Period.HalfYear ? [[1, 2], [3, 4]] : [[1], [2], [3], [4]];
            foreach (var quarters in periods)
            {
                var line = new ScheduleLine { Id = part.NextId("schedule"), Line = frequency.Line, Quarters = quarters, Kind = ScheduleKind.Key, Names = named[frequency.Id] };
                lines.Add(line with { Targets = TargetsOf(line, annex.Targets) });
            }
        }
        return lines;
    }
}
