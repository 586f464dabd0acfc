using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Province.App.Tests;

internal static class Problems
{
    /// <summary>The answer is a refusal with this status and this stable code.</summary>
    public static async Task<JsonElement> ShouldRefuseAsync(this HttpResponseMessage response, HttpStatusCode status, string code)
    {
        var body = await response.Content.ReadAsStringAsync();
        response.StatusCode.ShouldBe(status, body);
        (response.Content.Headers.ContentType?.MediaType).ShouldBe("application/problem+json");
        var problem = JsonSerializer.Deserialize<JsonElement>(body);
        problem.GetProperty("title").GetString().ShouldBe(code);
        problem.GetProperty("type").GetString().ShouldEndWith(code);
        return problem;
    }

    public static async Task<JsonElement> ShouldBeJsonAsync(this HttpResponseMessage response, HttpStatusCode status = HttpStatusCode.OK)
    {
        response.StatusCode.ShouldBe(status, await response.Content.ReadAsStringAsync());
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }
}
