using Province.Domain.Plans.Diagnostics.Reading;
using Province.Domain.Plans.Statements;

namespace Province.Domain.Plans.Differences;

/// <summary>Changes of the list of key enterprises: added, removed, renamed, and what is said of one.</summary>
internal static class TargetChanges
{
    /// <summary>The targets that left and came with names so close that they are one enterprise renamed; the closest first.</summary>
    internal static IReadOnlyList<(PlanTarget Old, PlanTarget New)> Renames(IReadOnlyList<PlanTarget> olds, IReadOnlyList<PlanTarget> news)
    {
        var pairs = Pairing.Of(olds, news, Name).ToList();
        var (gone, come) = (pairs.Where(pair => pair.New is null).Select(pair => pair.Old!), pairs.Where(pair => pair.Old is null).Select(pair => pair.New!).ToList());
        var close =
            from old in gone
            from now in come
            let names = new[] { Name(old), Name(now) }.Order(StringComparer.Ordinal).ToArray()
            where EnterpriseName.AreClose(names[0], names[1])
            orderby EnterpriseName.Distance(names[0], names[1]), names[0], names[1]
            select (Old: old, New: now);
        var renames = new List<(PlanTarget Old, PlanTarget New)>();
        foreach (var pair in close)
            if (!renames.Exists(taken => taken.Old == pair.Old || taken.New == pair.New))
                renames.Add(pair);
        return renames;
    }

    internal static IEnumerable<PlanChange> Of(
        string where, IReadOnlyList<PlanTarget> olds, IReadOnlyList<PlanTarget> news, IReadOnlyList<(PlanTarget Old, PlanTarget New)> renames)
    {
        var stayed = Pairing.Of(
            olds.Where(old => !renames.Any(rename => rename.Old == old)),
            news.Where(now => !renames.Any(rename => rename.New == now)),
            Name).ToList();
        return renames
            .Select(rename => new PlanChange(ChangeKind.Changed, PlanPart.Targets,
                $"{where}重点企业“{rename.Old.Name}”改名为“{rename.New.Name}”。", rename.Old.Line, rename.New.Line))
            .Concat(Pairing.Changes(PlanPart.Targets, stayed.Where(pair => pair.Old is null || pair.New is null), target => $"{where}重点企业“{target.Name}”", _ => ""))
            .Concat(stayed.Concat(renames.Select(rename => ((PlanTarget?)rename.Old, (PlanTarget?)rename.New)))
                .SelectMany(pair => pair is ({ } old, { } now) ? Details(where, old, now) : []));
    }

    private static IEnumerable<PlanChange> Details(string where, PlanTarget old, PlanTarget now)
    {
        (string What, string? Before, string? After)[] details =
        [
            ("行业", old.Industry is { } before ? Words.Of(before) : null, now.Industry is { } after ? Words.Of(after) : null),
            ("类别", old.Category, now.Category),
            ("负责部门", old.Department, now.Department),
            ("执法队伍", old.Team, now.Team),
            ("县市区", old.County, now.County),
            ("简称", Joined(old.Aliases), Joined(now.Aliases)),
            ("括注", Joined(old.Brackets.Select(bracket => bracket.Text)), Joined(now.Brackets.Select(bracket => bracket.Text))),
        ];
        return from detail in details
               let was = EnterpriseName.Wide(detail.Before ?? "未写明")
               let becomes = EnterpriseName.Wide(detail.After ?? "未写明")
               where was != becomes
               select new PlanChange(ChangeKind.Changed, PlanPart.Targets, $"{where}“{now.Name}”的{detail.What}由“{was}”改为“{becomes}”。", old.Line, now.Line);
    }

    private static string? Joined(IEnumerable<string> texts) => string.Join("、", texts) is { Length: > 0 } joined ? joined : null;

    private static string Name(PlanTarget target) => EnterpriseName.Plain(target.Name);
}
