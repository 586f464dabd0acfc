using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Province.App.Tests.Campaigns;
using Province.App.Tests.Deadlines;
using Province.App.Tests.Plans;
using Province.Domain.Deadlines;
using Province.Domain.Exchange;
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

    /// <summary>Signs what is shown now, or what was shown when a fingerprint is given.</summary>
    internal static async Task<HttpResponseMessage> FileSummaryAsync(this HttpClient client, int year, int quarter = 1, string? etag = null, string? fingerprint = null)
    {
        var shown = await client.GetAsync($"/api/v1/{Of(year, quarter)}");
        fingerprint ??= shown.IsSuccessStatusCode ? (await shown.ShouldBeJsonAsync()).GetProperty("fingerprint").GetString() : null;
        return await client.StepAsync(Of(year, quarter), "filing", new { fingerprint }, etag);
    }

    internal static async Task<JsonElement> FiledCityAsync(this ProvinceApp app, int year, string area, int quarter = 1) =>
        (await (await app.AsAsync(Organiser)).ReadAsync($"reports/filed-quarters?year={year}&quarter={quarter}")).GetProperty("cities").EnumerateArray().Single(city => city.GetProperty("area").GetString() == area);

    /// <summary>The first quarter's summary, on the city's side and on the province's.</summary>
    internal static async Task<List<Deadline>> SummariesDueAsync(this ProvinceApp app) =>
    [
        (await app.DeadlinesAsync(ProvinceApp.Hengyang, DeadlineKind.QuarterSummary)).Single(d => d.Part == "1"),
        (await app.DeadlinesAsync(ProvinceApp.Hunan, DeadlineKind.QuarterSummary)).Single(d => d.Part == "1/430400"),
    ];

    /// <summary>Puts another content into the envelope that is on its way, as a changed program might.</summary>
    internal static Task<int> ForgeSummaryAsync(this ProvinceApp app, Func<QuarterSnapshot, string> change) => app.InAsync(ProvinceApp.Hengyang, async db =>
    {
        var sent = await db.Outbox.AsNoTracking().SingleAsync(e => e.Kind == QuarterSnapshot.EnvelopeKind && e.DeliveredAt == null);
        var letter = new Letter(sent.Kind, sent.Thread, sent.Subject, change(QuarterSnapshot.Read(sent.Payload)));
        await db.Outbox.Where(e => e.Id == sent.Id).ExecuteDeleteAsync();
        db.Outbox.Add(new OutboxEnvelope(sent.Tenant, sent.Id, sent.Receiver, letter, sent.SentAt));
        return await db.SaveChangesAsync();
    });

    /// <summary>The same with more visits done than its lines say.</summary>
    internal static QuarterSnapshot WithMoreDone(QuarterSnapshot snapshot)
    {
        var counts = snapshot.Figures[0].Counts;
        var more = snapshot.Figures[0] with { Counts = counts with { Visits = counts.Visits with { Done = counts.Visits.Done + 1 } } };
        return snapshot with { Figures = [more, .. snapshot.Figures.Skip(1)] };
    }

    /// <summary>The same with other lines, and with the figures that these add up to.</summary>
    internal static QuarterSnapshot WithLines(QuarterSnapshot snapshot, Func<QuarterLine, int, QuarterLine?> change)
    {
        var lines = snapshot.Lines.Select(change).OfType<QuarterLine>().ToList();
        return snapshot with { Lines = lines, Figures = FiledFigures.Of(FigureCube.Of(lines.Select(line => line.Counted(snapshot.Year))), snapshot.Quarter) };
    }

    internal static Task<Dictionary<FigureKey, FigureCounts>> KeptAsync(this ProvinceApp app, Domain.Tenancy.TenantId tenant) =>
        app.InAsync(tenant, async db => (await db.KeptFigures.AsNoTracking().ToListAsync()).ToDictionary(figure => figure.Key, figure => figure.Counts));
}
