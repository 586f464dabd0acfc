using System.Globalization;
using System.Text.RegularExpressions;
using Province.Domain.Plans.Diagnostics.Reading;

namespace Province.Domain.Plans.Diagnostics.Form;

/// <summary>PLAN511 and PLAN512: the day of issue against the plan's year and the year of the document number.</summary>
internal static partial class IssueDates
{
    internal static IEnumerable<Diagnostic> Find(PlanUnderCheck check)
    {
        if (check.Plan.IssuedOn is not { } issued)
            yield break;

        if (check.Plan.Year is { } year && (issued.Year > year || issued.Year < year - 1))
            yield return check.Report("PLAN511", Severity.Error,
                $"{year} 年度计划的印发日期是 {Say(issued)}，{(issued.Year > year ? "该年度已经结束" : "比该年度开始早一年以上")}。",
                [HeaderSpots.Of(check, "issuedOn"), HeaderSpots.Of(check, "year")]) with { Stated = $"{year} 年度", Found = Say(issued) };

        if (NumberYear().Match(Prose.Strip(check.Plan.DocumentNumber ?? "")) is { Success: true } match
            && int.Parse(match.Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture) is var numbered
            && numbered != issued.Year && !IsTurnOfYear(numbered, issued))
            yield return check.Report("PLAN512", Severity.Warning,
                $"文号“{check.Plan.DocumentNumber}”是 {numbered} 年的，印发日期是 {Say(issued)}。",
                [HeaderSpots.Of(check, "documentNumber"), HeaderSpots.Of(check, "issuedOn")]) with { Stated = check.Plan.DocumentNumber, Found = Say(issued) };
    }

    internal static string Say(DateOnly day) => $"{day.Year} 年 {day.Month} 月 {day.Day} 日";

    /// <summary>A number given in December may be printed in January.</summary>
    private static bool IsTurnOfYear(int numbered, DateOnly issued) => numbered == issued.Year - 1 && issued.Month == 1;

    [GeneratedRegex(@"[〔\[［(（【](20\d\d)[〕\]］)）】]")]
    private static partial Regex NumberYear();
}
