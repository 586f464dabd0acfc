using Province.Domain.Plans.Diagnostics.Reading;
using Province.Domain.Plans.Statements;

namespace Province.Domain.Plans.Diagnostics.Form;

/// <summary>PLAN502: annexes that the list names and the document lacks, or that it has and the list does not name.</summary>
internal static class AnnexPresence
{
    internal static IEnumerable<Diagnostic> Find(PlanUnderCheck check)
    {
        if (check.Plan.AnnexList.Count == 0)
            yield break;

        var listed = check.Plan.AnnexList.Select(listing => listing.Number).ToHashSet();
        var present = check.Attached.Select(annex => annex.Number).ToHashSet();
        var absent = check.Plan.AnnexList.Where(listing => !present.Contains(listing.Number)).ToList();
        if (absent.Count > 0)
            yield return check.Report("PLAN502", Severity.Warning,
                $"附件目录列有{Numbers(absent.Select(listing => listing.Number))}，文件中没有。", absent);

        var unlisted = check.Attached.Where(annex => !listed.Contains(annex.Number)).ToList();
        if (unlisted.Count > 0)
            yield return check.Report("PLAN502", Severity.Warning,
                $"文件有{Numbers(unlisted.Select(annex => annex.Number))}，附件目录没有列。", unlisted);
    }

    private static string Numbers(IEnumerable<int> numbers) => string.Join("、", numbers.Select(number => $"附件{number}"));
}
