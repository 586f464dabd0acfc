using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Province.App.Tests.Campaigns;
using Province.App.Tests.Plans;
using Province.Domain.Deadlines;
using Province.Domain.Deadlines.Extensions;
using Province.Domain.Exchange;
using Province.Domain.Tenancy;

namespace Province.App.Tests.Deadlines.Extensions;

/// <summary>More time for deadlines as programs ask for it and give it, one call a line.</summary>
internal static class TimeApi
{
    internal static Task<HttpResponseMessage> AskTimeAsync(this HttpClient client, Guid deadline, DateOnly? until, string? reason = "停产检修", string? etag = null) =>
        client.StepAsync($"deadlines/{deadline}", "extensions", new { until = until is { } day ? CampaignApi.Text(day) : null, reason }, etag);

    internal static Task<HttpResponseMessage> GiveTimeAsync(this HttpClient client, Guid request, DateOnly? until, string? reason = "同意", string? etag = null) =>
        client.StepAsync($"deadlines/extensions/{request}", "answer", new { grantedUntil = until is { } day ? CampaignApi.Text(day) : null, reason }, etag);

    internal static Task<List<TimeRequest>> TimeRequestsAsync(this ProvinceApp app, TenantId tenant) =>
        app.InAsync(tenant, db => db.TimeRequests.AsNoTracking().OrderBy(request => request.AskedAt).ToListAsync());

    internal static async Task<Deadline> DeadlineAsync(this ProvinceApp app, TenantId tenant, Guid id) => (await app.DeadlinesAsync(tenant)).Single(d => d.Id == id);

    /// <summary>Goes to January of next year, which then has the days by which its plans are filed.</summary>
    internal static async Task<(Deadline OfCity, Deadline OfProvince)> OpenNextYearAsync(this ProvinceApp app)
    {
        app.Later(TimeSpan.FromDays(370 - app.Today().DayOfYear));
        await app.RemindAsync();
        return await app.FilingsAsync();
    }

    internal static async Task<(Deadline OfCity, Deadline OfProvince)> FilingsAsync(this ProvinceApp app) => (
        (await app.DeadlinesAsync(ProvinceApp.Hengyang, DeadlineKind.PlanFiling)).Single(d => d.Year == app.Today().Year),
        (await app.DeadlinesAsync(ProvinceApp.Hunan, DeadlineKind.PlanFiling)).Single(d => d.Year == app.Today().Year && d.City == ProvinceApp.Hengyang));

    /// <summary>Puts a letter into the post that no use case would send.</summary>
    internal static Task<Guid> ForgeAsync(this ProvinceApp app, TenantId sender, TenantId receiver, Letter letter) => app.InAsync(sender, async db =>
    {
        var envelope = new OutboxEnvelope(sender, Guid.CreateVersion7(app.Clock.GetUtcNow()), receiver, letter, app.Clock.GetUtcNow());
        db.Outbox.Add(envelope);
        await db.SaveChangesAsync();
        return envelope.Id;
    });

    /// <summary>Changes the rules of a year in Hengyang.</summary>
    internal static async Task<HttpResponseMessage> ChangeRulesAsync(this ProvinceApp app, int year, Action<JsonNode> change)
    {
        var administrator = await app.AsAsync("hengyang.admin");
        var rules = JsonNode.Parse((await administrator.ReadAsync($"deadlines/rules/{year}")).GetProperty("rules").GetRawText())!;
        change(rules);
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/api/v1/deadlines/rules/{year}") { Content = JsonContent.Create(rules) };
        request.Headers.IfMatch.Add(EntityTagHeaderValue.Any);
        return await administrator.SendAsync(request);
    }
}
