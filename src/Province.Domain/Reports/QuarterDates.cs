using System.Globalization;
using Province.Domain.Deadlines;
using Province.Domain.Tenancy;

namespace Province.Domain.Reports;

/// <summary>The days by which a city's quarterly summaries of a year are filed with the province.</summary>
public static class QuarterDates
{
    /// <summary>The dates of a city; quarters that were over before it filed a plan at all are not asked for.</summary>
    /// <param name="year">The calendar year.</param>
    /// <param name="since">The local day on which the city filed a plan of the year first.</param>
    /// <param name="withinDays">How many calendar days after its last day a summary is in time.</param>
    /// <param name="city">On the province's desk the city and its name; null on the city's own.</param>
    /// <returns>The dates, none of them done.</returns>
    public static IEnumerable<DeadlineWish> Of(int year, DateOnly since, int withinDays, (TenantId Id, string Name)? city = null) =>
        from number in Enumerable.Range(1, 4)
        let quarter = new YearQuarter(year, number)
        where quarter.LastDay >= since
        select new DeadlineWish(PartOf(number, city?.Id), DeadlineKind.QuarterSummary, year, $"{city?.Name}报送 {quarter}执法情况汇总", quarter.LastDay.AddDays(withinDays),
            string.Create(CultureInfo.InvariantCulture, $"季度终了后 {withinDays} 日内报送季度执法情况汇总（期限规则）")) { City = city?.Id };

    /// <summary>The part of a quarter's date.</summary>
    /// <param name="quarter">1 to 4.</param>
    /// <param name="city">The city on the province's desk, or null.</param>
    /// <returns>The same name for the same two.</returns>
    public static string PartOf(int quarter, TenantId? city = null) =>
        city is { } one ? string.Create(CultureInfo.InvariantCulture, $"{quarter}/{one}") : quarter.ToString(CultureInfo.InvariantCulture);

    /// <summary>The quarter of such a part.</summary>
    /// <param name="part">What <see cref="PartOf"/> gave.</param>
    /// <returns>1 to 4.</returns>
    public static int QuarterOf(string part) => part[0] - '0';
}
