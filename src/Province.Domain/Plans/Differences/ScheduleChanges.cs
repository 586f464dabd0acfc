using Province.Domain.Plans.Diagnostics.Reading;
using Province.Domain.Plans.Statements;

namespace Province.Domain.Plans.Differences;

/// <summary>Changes of the schedule: for each name the quarters in which it is inspected; for what is not named, the lines.</summary>
internal static class ScheduleChanges
{
    internal static IEnumerable<PlanChange> Of(string where, PlanAnnex old, PlanAnnex now, IReadOnlyList<(PlanTarget Old, PlanTarget New)> renames)
    {
        var newName = renames.ToDictionary(rename => EnterpriseName.Plain(rename.Old.Name), rename => rename.New.Name, StringComparer.Ordinal);
        return Pairing.Changes(
                PlanPart.Schedule,
                Pairing.Of(Visits(old, newName), Visits(now, []), visit => (visit.Name, visit.Kind)),
                visit => $"{where}“{visit.Name}”的{ScheduleKindNames.Of(visit.Kind)}安排",
                visit => Quarters(visit.Quarters))
            .Concat(Pairing.Changes(
                PlanPart.Schedule,
                Pairing.Of(Unnamed(old), Unnamed(now), line => (line.Kind, EnterpriseName.Wide(line.Department ?? ""), Of: string.Join(',', line.ReinspectionOf))),
                line => $"{where}{(line.ReinspectionOf.Count == 0 ? "" : $"对{Quarters(line.ReinspectionOf)}的")}{ScheduleKindNames.Of(line.Kind)}安排",
                line => $"{Quarters(line.Quarters)}{Shape(line)}"));
    }

    private static List<Visit> Visits(PlanAnnex annex, Dictionary<string, string> newName)
    {
        var targets = new TargetNames(annex.Targets);
        return
        [
            .. from line in annex.Schedule
               from printed in annex.Whom(line)
               let name = EnterpriseName.Plain(targets.Find(printed)?.Name ?? printed)
               group line by (Name: EnterpriseName.Plain(newName.GetValueOrDefault(name, name)), line.Kind) into visits
               select new Visit
               {
                   Id = visits.First().Id,
                   Line = visits.First().Line,
                   Name = visits.Key.Name,
                   Kind = visits.Key.Kind,
                   Quarters = [.. visits.SelectMany(line => line.Quarters).Order()],
               },
        ];
    }

    private static IEnumerable<ScheduleLine> Unnamed(PlanAnnex annex) => annex.Schedule.Where(line => !line.SaysWhom);

    private static string Quarters(IReadOnlyList<int> quarters) => quarters.Count == 0 ? "未定季度" : string.Join("、", quarters.Select(Words.Quarter));

    private static string Shape(ScheduleLine line) => line.Shape is ScheduleShape.None ? "（无）" : line.Stated is { } stated ? $"（{stated} 家）" : "";

    /// <summary>The quarters in which one name is inspected.</summary>
    private sealed record Visit : PlanStatement
    {
        public required string Name { get; init; }

        public required ScheduleKind Kind { get; init; }

        public required IReadOnlyList<int> Quarters { get; init; }
    }
}
