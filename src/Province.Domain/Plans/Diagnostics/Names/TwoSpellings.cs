using Province.Domain.Plans.Diagnostics.Reading;
using Province.Domain.Plans.Statements;

namespace Province.Domain.Plans.Diagnostics.Names;

/// <summary>PLAN212: one legal person on the lists in two spellings that differ in the legal form or in 省 and 市.</summary>
internal static class TwoSpellings
{
    internal static IEnumerable<Diagnostic> Find(PlanUnderCheck check) =>
        from person in check.Targets
            .Select(target => (Target: target, Person: EnterpriseName.LegalPerson(target.Name)))
            .Where(each => each.Person is not null)
            .GroupBy(each => EnterpriseName.Stem(each.Person!), StringComparer.Ordinal)
        let spellings = person.DistinctBy(each => each.Person).ToList()
        where spellings.Count > 1
        select check.Report("PLAN212", Severity.Warning,
            $"名单中同一企业有 {spellings.Count} 种写法：{string.Join("、", spellings.Select(each => $"“{each.Person}”"))}。",
            spellings.Select(each => each.Target)) with { Stated = spellings[0].Person, Found = spellings[1].Person };
}
