using System.Text.RegularExpressions;
using Province.Documents.Grammar;
using Province.Documents.Structure;

namespace Province.Documents.Schemes;

/// <summary>A date as a sentence gives it; a range is its last day, and a month its last.</summary>
/// <param name="Clip">Where it stands.</param>
/// <param name="Year">The year that is printed with it, or null.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to 31; 0 for the month's end (月底).</param>
/// <param name="IsRange">Whether it ends a range: 5月20日至6月20日.</param>
internal sealed record WrittenDate(Clip Clip, int? Year, int Month, int Day, bool IsRange)
{
    /// <summary>The day, in the year given where none is printed; null when there is no such day.</summary>
    internal DateOnly? On(int? year) => (Year ?? year) is { } known && Month is >= 1 and <= 12 && Day <= DateTime.DaysInMonth(known, Month)
        ? new DateOnly(known, Month, Day == 0 ? DateTime.DaysInMonth(known, Month) : Day)
        : null;
}

/// <summary>The grammar of dates without a year, of ranges and of month ends.</summary>
internal static partial class SchemeDates
{
    internal static List<WrittenDate> In(Clip clip)
    {
        List<WrittenDate> dates = [];
        int? year = null;
        foreach (Match match in Date().Matches(clip.Text))
        {
            year = match.Groups["year"] is { Success: true } printed ? Dates.Year(printed.Value) : year;
            var last = match.Groups["month2"].Success || match.Groups["day2"].Success;
            var month = Small(match.Groups[match.Groups["month2"].Success ? "month2" : "month"].Value);
            var day = match.Groups["end"].Success || match.Groups["months"].Success ? 0 : Small(match.Groups[match.Groups["day2"].Success ? "day2" : "day"].Value);
            dates.Add(new(clip.Slice(match.Index, match.Length), match.Groups["year2"] is { Success: true } other ? Dates.Year(other.Value) : year, month, day, last));
        }
        return dates;
    }

    private static int Small(string text) => ChineseNumbers.Whole(text) ?? 0;

    [GeneratedRegex("(?:(?<year>20\\d\\d|二[〇零○][〇零○一二三四五六七八九]{2})年)?(?<month>\\d{1,2}|[一二三四五六七八九十]{1,2})月(?:(?<end>底|末)|(?<day>\\d{1,2}|[一二三四五六七八九十]{1,3})[日号]"
        + "(?:(?:起)?[至到—－\\-~～](?:(?<year2>20\\d\\d)年)?(?:(?<month2>\\d{1,2}|[一二三四五六七八九十]{1,2})月)?(?<day2>\\d{1,2}|[一二三四五六七八九十]{1,3})[日号])?)"
        + "|(?:(?<year>20\\d\\d)年)?(?<months>(?<![\\d.])(?<month>\\d{1,2})月?[至到—－\\-~～](?<month2>\\d{1,2})月(?:份|底)?(?![\\d日号上中下]))", RegexOptions.None, 30000)]
    private static partial Regex Date();
}
