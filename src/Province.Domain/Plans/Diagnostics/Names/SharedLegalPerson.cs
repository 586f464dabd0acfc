using Province.Domain.Plans.Diagnostics.Reading;
using Province.Domain.Plans.Statements;

namespace Province.Domain.Plans.Diagnostics.Names;

/// <summary>PLAN216: one legal person on the lists of two annexes, itself or its sites.</summary>
internal static class SharedLegalPerson
{
    internal static IEnumerable<Diagnostic> Find(PlanUnderCheck check) =>
        from person in check.Annexes
            .SelectMany(annex => annex.Targets.Select(target => (Annex: annex, Target: target, Person: EnterpriseName.LegalPerson(target.Name))))
            .Where(each => each.Person is not null)
            .GroupBy(each => each.Person!, StringComparer.Ordinal)
        let perAnnex = person.DistinctBy(each => each.Annex.Number).ToList()
        where perAnnex.Count > 1
        select check.Report("PLAN216", Severity.Info,
            $"“{person.Key}”列入{string.Join("、", perAnnex.Select(each => Words.Annex(each.Annex)))}，检查时间宜协调。",
            perAnnex.Select(each => each.Target)) with { Stated = person.Key };
}
