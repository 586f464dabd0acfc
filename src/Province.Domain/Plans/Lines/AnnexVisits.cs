using Province.Domain.Plans.Diagnostics.Reading;
using Province.Domain.Plans.Statements;

namespace Province.Domain.Plans.Lines;

/// <summary>Which enterprises the lines of an annex's schedule mean.</summary>
internal sealed class AnnexVisits(PlanAnnex annex)
{
    private readonly TargetNames _names = new(annex.Targets);
    private readonly Dictionary<string, PlanTarget> _targets = annex.Targets.DistinctBy(target => target.Id).ToDictionary(target => target.Id);

    /// <summary>The enterprises of a line; those of a re-inspection that names none are those of the quarters that it repeats.</summary>
    internal IReadOnlyList<(string Name, PlanTarget? Target)> Of(ScheduleLine line) => line switch
    {
        { Names.Count: > 0 } => [.. line.Names.Select((name, at) => (name, TargetOf(line, name, at)))],
        { Targets.Count: > 0 } => [.. line.Targets.Select(_targets.GetValueOrDefault).OfType<PlanTarget>().Select(target => (target.Name, (PlanTarget?)target))],
        { Kind: ScheduleKind.Reinspection, ReinspectionOf.Count: > 0 } => [.. Repeated(line).DistinctBy(visit => visit.Target?.Name ?? visit.Name)],
        _ => [],
    };

    private IEnumerable<(string Name, PlanTarget? Target)> Repeated(ScheduleLine again) =>
        annex.Schedule.Where(line => line.Kind == ScheduleKind.Key && line.SaysWhom && line.Quarters.Any(again.ReinspectionOf.Contains)
            && (again.Department is null || line.Department is null || line.Department == again.Department)).SelectMany(Of);

    /// <summary>Where every name was recognised they stand side by side; else the name is looked for, as the checks do.</summary>
    private PlanTarget? TargetOf(ScheduleLine line, string name, int at) =>
        line.Targets.Count == line.Names.Count ? _targets.GetValueOrDefault(line.Targets[at]) : _names.Find(name);
}
