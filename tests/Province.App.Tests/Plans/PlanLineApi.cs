using System.Net.Http.Json;
using System.Text.Json;
using Province.App.Tests.Campaigns;
using Province.App.Tests.Deadlines;

namespace Province.App.Tests.Plans;

/// <summary>Reporting a plan's lines as programs do it.</summary>
internal static class PlanLineApi
{
    /// <summary>Files the plan of next year, and lets that year begin.</summary>
    internal static async Task<(string Plan, int Year)> BeginYearAsync(this ProvinceApp app, int day = 20)
    {
        var (plan, year) = await app.FileNextYearAsync();
        app.Later(TimeSpan.FromDays(new DateOnly(year, 1, day).DayNumber - app.Today().DayNumber));
        return (plan, year);
    }

    internal static async Task<JsonElement[]> LinesAsync(this HttpClient client, string plan, string query = "") =>
        (await client.ReadAsync($"plans/{plan}/lines?size=200{query}")).Items();

    internal static Task<HttpResponseMessage> ReportAsync(this HttpClient client, string plan, DateOnly on, string? remark, params string[] lines) =>
        client.PostAsJsonAsync($"/api/v1/plans/{plan}/lines/reports", new { lines, on = CampaignApi.Text(on), remark });

    internal static Task<HttpResponseMessage> WithdrawAsync(this HttpClient client, string plan, JsonElement line, string? reason) =>
        client.PostAsJsonAsync($"/api/v1/plans/{plan}/lines/{line.LineId()}/withdrawal", new { number = line.GetProperty("report").GetProperty("number").GetInt32(), reason });

    internal static string LineId(this JsonElement line) => line.GetProperty("lineId").GetString()!;

    internal static string Department(this JsonElement line) => line.GetProperty("department").GetString()!;

    internal static string State(this JsonElement line) => line.GetProperty("state").GetString()!;
}
