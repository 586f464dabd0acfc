using Province.Domain.Plans.Diagnostics.Form;
using Province.Domain.Plans.Diagnostics.Names;
using Province.Domain.Plans.Diagnostics.Reading;
using Province.Domain.Plans.Diagnostics.Rules;
using Province.Domain.Plans.Diagnostics.Schedules;
using Province.Domain.Plans.Diagnostics.Sums;
using Province.Domain.Plans.Statements;

namespace Province.Domain.Plans.Diagnostics;

/// <summary>Finds what in a plan does not add up (<c>province plan check</c>).</summary>
/// <remarks>Pure: the same plan and text always give the same findings. Numbers to hold a plan to come from the plan itself, never from here.</remarks>
public static class PlanCheck
{
    private static readonly Func<PlanUnderCheck, IEnumerable<Diagnostic>>[] All =
    [
        TotalParts.Find, CombinedTotals.Find, QuotaParts.Find, TextAgainstAnnex.Find, UncountedQuota.Find,
        BaselineParts.Find, UnlikeUnits.Find, RatioNumbers.Find, CountyShares.Find,
        ListCounts.Find, TextListCounts.Find, DepartmentListCounts.Find, BaselineNames.Find,
        ScheduledNames.Find, TwoSpellings.Find, ListedTwice.Find, UnlikeObjects.Find, NearMentions.Find, SharedLegalPerson.Find,
        NeverScheduled.Find, ScheduledTwice.Find, ReinspectionOrder.Find, ScheduleCounts.Find,
        FloorAboveCap.Find, OverCap.Find, UnderFloor.Find, NumberWhereNone.Find, HandedDown.Find,
        AnnexTitles.Find, AnnexPresence.Find, AnnexYears.Find, IssueDates.Find, ApprovalDates.Find, MissingHeader.Find,
    ];

    /// <summary>Checks a plan.</summary>
    /// <param name="plan">The plan as it was read.</param>
    /// <param name="text">The text that it was read from; its lines are those that the statements name. A plan built by hand may come with an empty text: rules that read sentences then stay silent.</param>
    /// <returns>The findings by line, then code; codes and severities are explained in <see cref="DiagnosticCatalogue"/>.</returns>
    public static IReadOnlyList<Diagnostic> Run(PlanDocument plan, SourceText text)
    {
        var check = new PlanUnderCheck(plan, text);
        return [.. All.SelectMany(find => find(check))
            .OrderBy(found => found.Line)
            .ThenBy(found => found.Code, StringComparer.Ordinal)
            .ThenBy(found => found.Message, StringComparer.Ordinal)];
    }
}
