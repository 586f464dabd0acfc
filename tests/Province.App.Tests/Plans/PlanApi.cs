using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Province.App.Exchange;

namespace Province.App.Tests.Plans;

/// <summary>The plan's way as programs take it, one call a line.</summary>
internal static class PlanApi
{
    internal static string Sample(string name) =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Samples", name));

    internal static Task<HttpResponseMessage> ImportAsync(this HttpClient client, string name, byte[] content, params (string Name, string Value)[] fields)
    {
        var form = new MultipartFormDataContent { { new ByteArrayContent(content), "file", name } };
        foreach (var (field, value) in fields)
            form.Add(new StringContent(value), field);
        return client.PostAsync("/api/v1/plans/import", form);
    }

    internal static Task<HttpResponseMessage> ImportAsync(this HttpClient client, string text, params (string Name, string Value)[] fields) =>
        client.ImportAsync("plan.txt", System.Text.Encoding.UTF8.GetBytes(text), fields);

    /// <summary>Posts a change on the revision that is current now.</summary>
    internal static async Task<HttpResponseMessage> StepAsync(this HttpClient client, string thing, string step, object? body = null, string? etag = null)
    {
        etag ??= (await client.GetAsync($"/api/v1/{thing}")).Headers.ETag!.Tag;
        var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/{thing}/{step}") { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.IfMatch.Add(new EntityTagHeaderValue(etag));
        return await client.SendAsync(request);
    }

    internal static async Task<JsonElement> ReadAsync(this HttpClient client, string path) => await (await client.GetAsync($"/api/v1/{path}")).ShouldBeJsonAsync();

    /// <summary>Lets the post run until nothing is on its way.</summary>
    internal static async Task DeliverAsync(this ProvinceApp app)
    {
        var loop = app.Services.GetRequiredService<DeliveryLoop>();
        while ((await loop.RunOnceAsync(CancellationToken.None)).Done > 0)
        {
            // Answers follow letters.
        }
    }

    /// <summary>Takes the seeded plan of Hengyang to the province's desk; answers its id and the filing's.</summary>
    internal static async Task<(string Plan, string Filed)> FileHengyangAsync(this ProvinceApp app)
    {
        var planner = await app.AsAsync("hengyang.planner");
        var plan = (await planner.ReadAsync("plans")).GetProperty("items")[0].GetProperty("planId").GetString()!;
        await (await planner.StepAsync($"plans/{plan}", "submission")).ShouldBeJsonAsync();
        await (await (await app.AsAsync("hengyang.legal")).StepAsync($"plans/{plan}", "review", new { approve = true })).ShouldBeJsonAsync();
        await (await (await app.AsAsync("hengyang.leader")).StepAsync($"plans/{plan}", "approval", new { approve = true })).ShouldBeJsonAsync();
        await (await planner.StepAsync($"plans/{plan}", "filing")).ShouldBeJsonAsync();
        await app.DeliverAsync();
        return (plan, await app.FiledAsync(2024, "衡阳市"));
    }

    internal static async Task<string> FiledAsync(this ProvinceApp app, int year, string area)
    {
        var desk = await (await app.AsAsync("hunan.organiser")).ReadAsync($"filed-plans?year={year}&q={Uri.EscapeDataString(area)}");
        return desk.GetProperty("items")[0].GetProperty("filedPlanId").GetString()!;
    }

    internal static string Stage(this JsonElement plan) => plan.GetProperty("state").GetProperty("stage").GetString()!;

    internal static async Task<string> StageAsync(this HttpClient client, string plan) => (await client.ReadAsync($"plans/{plan}")).Stage();

    internal static Task<JsonElement> ShouldRefuseAsync(this Task<HttpResponseMessage> response, int status, string code) =>
        response.ContinueWith(answer => answer.Result.ShouldRefuseAsync((HttpStatusCode)status, code), TaskScheduler.Default).Unwrap();
}
