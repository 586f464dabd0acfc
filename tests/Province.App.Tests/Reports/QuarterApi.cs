using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Province.App.Tests.Campaigns;
using Province.App.Tests.Deadlines;
using Province.App.Tests.Plans;
using Province.Domain.Plans.Lines;
using Province.Domain.Reports;

namespace Province.App.Tests.Reports;

/// <summary>Quarterly summaries as programs see them.</summary>
internal static class QuarterApi
{
    internal const string Leader = "hengyang.leader", Planner = "hengyang.planner", Organiser = "hunan.organiser";

    /// <summary>A plan of which some lines of the first quarter are reported, in time and late, on the day after the quarter.</summary>
    internal static async Task<(string Plan, int Year)> EndFirstQuarterAsync(this ProvinceApp app)
    {
        var (plan, year) = await app.FileNextYearAsync();
        app.Later(TimeSpan.FromDays(PlanLines.DueOf(year, 1).AddDays(1).DayNumber - app.Today().DayNumber));
        var section = await app.AsAsync("hengyang.section");
        var lines = (await section.LinesAsync(plan, "&quarter=1")).Select(line => line.LineId()).ToArray();
        await (await section.ReportAsync(plan, new DateOnly(year, 2, 3), "查了", lines[..3])).ShouldBeJsonAsync();
        await (await section.ReportAsync(plan, new DateOnly(year, 4, 1), "晚了一天", lines[3])).ShouldBeJsonAsync();
        return (plan, year);
    }

    internal static string Of(int year, int quarter = 1) => $"reports/quarters/{year}/{quarter}";

    internal static async Task<HttpResponseMessage> WriteAsync(this HttpClient client, int year, string remarks, int quarter = 1) =>
        await client.ChangeAsync(HttpMethod.Put, Of(year, quarter), "remarks", new { remarks });

    internal static Task<HttpResponseMessage> FileSummaryAsync(this HttpClient client, int year, int quarter = 1, string? etag = null) => client.StepAsync(Of(year, quarter), "filing", etag: etag);

    internal static async Task<JsonElement> FiledCityAsync(this ProvinceApp app, int year, string area, int quarter = 1) =>
        (await (await app.AsAsync(Organiser)).ReadAsync($"reports/filed-quarters?year={year}&quarter={quarter}")).GetProperty("cities").EnumerateArray().Single(city => city.GetProperty("area").GetString() == area);

    internal static Task<Dictionary<FigureKey, FigureCounts>> KeptAsync(this ProvinceApp app, Domain.Tenancy.TenantId tenant) =>
        app.InAsync(tenant, async db => (await db.KeptFigures.AsNoTracking().ToListAsync()).ToDictionary(figure => figure.Key, figure => figure.Counts));
}
