using System.Text.RegularExpressions;

namespace Province.Documents.Grammar;

/// <summary>Dates in digits and in Chinese words.</summary>
internal static partial class Dates
{
    private const string Digits = "〇一二三四五六七八九";

    /// <summary>The last date in a text, or null.</summary>
    internal static DateOnly? At(string text)
    {
        var match = Date().Matches(text).LastOrDefault();
        if (match is null || Year(match.Groups["year"].Value) is not { } year)
            return null;
        var (month, day) = (Small(match.Groups["month"].Value), Small(match.Groups["day"].Value));
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    /// <summary>2025 or 二〇二五 as a number.</summary>
    internal static int? Year(string text)
    {
        if (int.TryParse(text, out var year))
            return year;
        var digits = text.Replace('零', '〇').Replace('○', '〇').Select(c => Digits.IndexOf(c, StringComparison.Ordinal)).ToList();
        return digits.Count == 4 && digits.TrueForAll(d => d >= 0) ? digits.Aggregate(0, (sum, d) => sum * 10 + d) : null;
    }

    private static int Small(string text) => ChineseNumbers.Whole(text) ?? 0;

    [GeneratedRegex("(?<year>20\\d\\d|二[〇零○][〇零○一二三四五六七八九]{2})年(?<month>\\d{1,2}|[一二三四五六七八九十]{1,2})月(?<day>\\d{1,2}|[一二三四五六七八九十]{1,3})日", RegexOptions.None, 30000)]
    private static partial Regex Date();
}
