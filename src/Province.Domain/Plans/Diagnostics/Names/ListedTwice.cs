using Province.Domain.Plans.Diagnostics.Reading;
using Province.Domain.Plans.Statements;

namespace Province.Domain.Plans.Diagnostics.Names;

/// <summary>PLAN213: one name twice on an annex's list; two sites of one name, told apart by their brackets, are two.</summary>
internal static class ListedTwice
{
    internal static IEnumerable<Diagnostic> Find(PlanUnderCheck check) =>
        from annex in check.Annexes
        from same in annex.Targets.GroupBy(target => EnterpriseName.Plain(target.Name), StringComparer.Ordinal)
        from twice in same.GroupBy(Site, StringComparer.Ordinal)
        where twice.Count() > 1
        select check.Report("PLAN213", Severity.Error,
            $"{Words.Annex(annex)}名单中“{twice.First().Name}”列了 {twice.Count()} 次。",
            twice) with { Stated = twice.First().Name };

    private static string Site(PlanTarget target) =>
        string.Concat(target.Brackets.Where(bracket => bracket.Kind is BracketKind.Site or BracketKind.Other).Select(bracket => Prose.Strip(bracket.Text)));
}
