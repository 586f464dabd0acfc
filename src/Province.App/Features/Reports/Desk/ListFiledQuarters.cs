using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Deadlines;
using Province.Domain.Plans.Lines;
using Province.Domain.Reports;
using Province.Domain.Tenancy;

namespace Province.App.Features.Reports.Desk;

/// <summary>One quarter over all cities: who filed, who did not and is late, what was planned, done and late, and the quarter before beside it (季度汇总).</summary>
public static class ListFiledQuarters
{
    /// <param name="Industry">Only this industry's figures, or null for all.</param>
    /// <param name="Total">Of the cities that filed; 家 are counted by city.</param>
    /// <param name="TotalLast">What the cities filed of the quarter before, or null where none did.</param>
    /// <param name="ByIndustry">The same by industry, always of all of them.</param>
    public sealed record Response(int Year, int Quarter, string? Industry, IReadOnlyList<Row> Cities, Sums Total, ProgressFigures? TotalLast, IReadOnlyList<IndustryRow> ByIndustry)
    {
        internal YearQuarter When => new(Year, Quarter);
    }

    /// <summary>One city; the members of a filing are null where it has not filed.</summary>
    /// <param name="State">Whether it filed, and in time.</param>
    /// <param name="Due">The last local day that is in time, or null where none is asked for.</param>
    /// <param name="HasPlan">Whether it filed a plan of the year at all.</param>
    /// <param name="Last">What it filed of the quarter before, or null.</param>
    public sealed record Row(int City, string Area, QuarterFilingState State, DateOnly? Due, bool HasPlan, Filing? Filed, Sums? Figures, ProgressFigures? Last, Guid? LastId);

    public sealed record Filing(Guid Id, int Version, string FiledBy, DateTimeOffset FiledAt);

    /// <param name="Quarter">What is due in the quarter.</param>
    /// <param name="UntilNow">What is due in the year up to its end.</param>
    public sealed record Sums(ProgressFigures Quarter, ProgressFigures UntilNow);

    /// <param name="Last">What the cities filed of the quarter before, or null where none did.</param>
    public sealed record IndustryRow(string Industry, Sums Figures, ProgressFigures? Last);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/reports/filed-quarters", async (int? year, int? quarter, string? industry, Door door, CancellationToken ct) =>
            TypedResults.Ok(await door.CallAsync((Handler h) => h.HandleAsync(year, quarter, industry, ct), ct)))
        .WithName(nameof(ListFiledQuarters));

    [Needs(Right.ViewQuarterSummaries)]
    internal sealed class Handler(ProvinceDb db, Session session, FiledQuarters filed)
    {
        internal async Task<Response> HandleAsync(int? year, int? number, string? industry, CancellationToken ct)
        {
            var before = YearQuarter.Of(filed.Today).Previous;
            var quarter = YearQuarter.Named(year ?? before.Year, number ?? (year is null || year == before.Year ? before.Quarter : year > before.Year ? 1 : 4));
            var (latest, previous) = (await filed.LatestAsync(quarter, ct), await filed.LatestAsync(quarter.Previous, ct));
            var (now, last) = (Read(latest), Read(previous));
            var industries = FigureBook.Ordered(now.Values.SelectMany(figures => figures.Book.Industries(FigurePeriods.Until(quarter.Quarter)))).ToList();
            var only = string.IsNullOrWhiteSpace(industry) ? null
                : industries.Find(name => name == industry) ?? throw ListQuery.Refused("industry", $"各市州报送的汇总中没有“{industry}”这个行业。");
            var planned = (await db.FiledPlans.Where(plan => plan.Year == quarter.Year).Select(plan => plan.City).Distinct().ToListAsync(ct)).ToHashSet();
            var deadlines = await filed.DeadlinesAsync(quarter, ct);
            var cities = (await db.CitiesOfAsync(session.Tenant, ct)).Select(city => RowOf(city, quarter, only ?? FigureKey.All)).ToList();
            return new Response(quarter.Year, quarter.Quarter, only, cities, Add(cities.Select(city => city.Figures).OfType<Sums>()),
                last.Count == 0 ? null : Add(cities.Select(city => city.Last).OfType<ProgressFigures>()),
                [.. industries.Select(name => new IndustryRow(name, Add(now.Values.Select(figures => SumsOf(figures, quarter, name))), last.Count == 0 ? null : Add(last.Values.Select(figures => LastOf(figures, quarter, name)))))]);

            Row RowOf(Tenant city, YearQuarter asked, string name)
            {
                var (filing, deadline) = (latest.GetValueOrDefault(city.Id), deadlines.GetValueOrDefault(city.Id));
                return new Row(city.Id.Code, city.Area, StateOf(filing, deadline), deadline?.Due, planned.Contains(city.Id), filing is null ? null : new Filing(filing.Id, filing.Version, filing.FiledBy, filing.FiledAt),
                    now.TryGetValue(city.Id, out var figures) ? SumsOf(figures, asked, name) : null,
                    last.TryGetValue(city.Id, out var known) ? LastOf(known, asked, name) : null, previous.GetValueOrDefault(city.Id)?.Id);
            }
        }

        private QuarterFilingState StateOf(FiledQuarterSummary? filing, Deadline? deadline) => filing is not null
            ? deadline?.IsLate(filed.Today) == true ? QuarterFilingState.FiledLate : QuarterFilingState.Filed
            : deadline is null ? QuarterFilingState.NotAsked : deadline.IsLate(filed.Today) ? QuarterFilingState.Late : QuarterFilingState.Open;
    }

    private static Dictionary<TenantId, FiguresOn> Read(IReadOnlyDictionary<TenantId, FiledQuarterSummary> filings) => filings.ToDictionary(pair => pair.Key, pair => pair.Value.ReadFigures());

    private static Sums SumsOf(FiguresOn figures, YearQuarter quarter, string industry) => new(
        figures.Of(new FigureKey(FigurePeriods.Of(quarter.Quarter), FigureKey.All, industry)), figures.Of(new FigureKey(FigurePeriods.Until(quarter.Quarter), FigureKey.All, industry)));

    private static ProgressFigures LastOf(FiguresOn figures, YearQuarter quarter, string industry) =>
        figures.Of(new FigureKey(FigurePeriods.Of(quarter.Previous.Quarter), FigureKey.All, industry));

    private static Sums Add(IEnumerable<Sums> sums)
    {
        var all = sums.ToList();
        return new Sums(Add(all.Select(one => one.Quarter)), Add(all.Select(one => one.UntilNow)));
    }

    private static ProgressFigures Add(IEnumerable<ProgressFigures> figures) => figures.Aggregate(ProgressFigures.None, (sum, one) => sum.Plus(one));
}

/// <summary>Whether a city filed its summary of a quarter.</summary>
public enum QuarterFilingState
{
    /// <summary>Not, and there is time.</summary>
    Open,

    /// <summary>Not, and its day is over.</summary>
    Late,

    /// <summary>In time.</summary>
    Filed,

    /// <summary>After its day.</summary>
    FiledLate,

    /// <summary>Not, and it is not asked: it has filed no plan of the year, or only after the quarter.</summary>
    NotAsked,
}
