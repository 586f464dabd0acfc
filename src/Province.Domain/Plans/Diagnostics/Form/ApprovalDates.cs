using System.Globalization;
using System.Text.RegularExpressions;
using Province.Domain.Plans.Diagnostics.Reading;

namespace Province.Domain.Plans.Diagnostics.Form;

/// <summary>PLAN513: the covering letter dates the approval after the issue.</summary>
internal static partial class ApprovalDates
{
    internal static IEnumerable<Diagnostic> Find(PlanUnderCheck check)
    {
        if (check.Plan.IssuedOn is not { } issued)
            yield break;

        foreach (var (text, line) in check.Prose.Sentences(1, check.MainEnd))
            if (Approved().Match(text) is { Success: true } match && DayOf(match) is { } approved && approved > issued)
            {
                yield return check.Report("PLAN513", Severity.Error,
                    $"印发日期是 {IssueDates.Say(issued)}，批准日期是 {IssueDates.Say(approved)}，批准晚于印发。",
                    [new(line, match.Value), HeaderSpots.Of(check, "issuedOn")]) with { Stated = IssueDates.Say(issued), Found = IssueDates.Say(approved) };
                yield break;
            }
    }

    private static DateOnly? DayOf(Match match)
    {
        var (year, month, day) = (Number(match, 1), Number(match, 2), Number(match, 3));
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new(year, month, day) : null;
    }

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"计划》?[^。；]*经[^。；]*?(20\d\d)年(\d{1,2})月(\d{1,2})日[^。；]*?(批准|审议通过|同意)")]
    private static partial Regex Approved();
}
