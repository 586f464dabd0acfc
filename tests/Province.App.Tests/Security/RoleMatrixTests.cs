using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Province.App.Security;
using Province.App.Seed;
using Province.App.Tests.Inspections;
using Province.Domain.Tenancy;

namespace Province.App.Tests.Security;

/// <summary>Every role at every address of the API: let in exactly where its rights say so.</summary>
public sealed partial class RoleMatrixTests(ProvinceApps apps) : IClassFixture<ProvinceApps>
{
    public static TheoryData<Role> Roles => new(Enum.GetValues<Role>());

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Api_EachAddress_LetsARoleInExactlyByItsRights(Role role)
    {
        var app = await apps.OnAsync();
        var client = role == Role.CrossMember ? await MemberAsync(app) : await app.AsAsync(SeedData.ReadDemo().Accounts.First(account => account.Role == role).UserName);
        var wrong = new List<string>();
        foreach (var (endpoint, needs) in Matrix(app))
        {
            var isLetIn = await IsLetInAsync(client, endpoint);
            if (isLetIn != needs.Any.Any(RoleRights.Of(role).ContainsKey))
                wrong.Add($"{endpoint.RoutePattern.RawText} needs {string.Join(" or ", needs.Any)}, and {role} was {(isLetIn ? "let in" : "refused")}");
        }

        wrong.ShouldBeEmpty();
    }

    /// <summary>A member of a cross group has an account in a city: it takes an accepted roster to become one.</summary>
    private static async Task<HttpClient> MemberAsync(ProvinceApp app)
    {
        app.Later(TimeSpan.Zero);   // other roles have ended their sessions at the last address
        await app.BeginFieldworkAsync();
        return await app.AsMemberAsync("hengyang.inspector");
    }

    internal static bool IsGuardedApi(RouteEndpoint endpoint) =>
        endpoint.RoutePattern.RawText!.TrimStart('/').StartsWith("api/", StringComparison.Ordinal) && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null;

    /// <summary>An address that binds: a made-up id wherever the route has a parameter.</summary>
    internal static string AddressOf(RouteEndpoint endpoint) => "/" + Parameter().Replace(
        endpoint.RoutePattern.RawText!.TrimStart('/'), match => match.Value.Contains(":int", StringComparison.Ordinal) ? "1" : "0199b3a4-0000-7000-8000-000000000001");

    /// <summary>The use case that an endpoint is named after, or nothing; a second endpoint of it adds a word (ReadPlanDiagnostics).</summary>
    internal static string UseCaseOf(RouteEndpoint endpoint) => SecurityRegistration.UseCases(typeof(Program).Assembly)
        .Select(handler => handler.DeclaringType!.Name)
        .Where(name => endpoint.Metadata.GetMetadata<EndpointNameMetadata>()?.EndpointName.StartsWith(name, StringComparison.Ordinal) == true)
        .MaxBy(name => name.Length) ?? "";

    /// <summary>What ends the caller's own session comes last.</summary>
    private static IEnumerable<(RouteEndpoint Endpoint, NeedsAttribute Needs)> Matrix(ProvinceApp app) =>
        from endpoint in app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        where IsGuardedApi(endpoint)
        let name = UseCaseOf(endpoint)
        orderby name is "EndSessions"
        select (endpoint, Door.NeededBy(SecurityRegistration.UseCases(typeof(Program).Assembly).Single(handler => handler.DeclaringType!.Name == name)));

    private static async Task<bool> IsLetInAsync(HttpClient client, RouteEndpoint endpoint)
    {
        using var request = new HttpRequestMessage(HttpMethod.Parse(endpoint.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods[0]), AddressOf(endpoint));
        request.Headers.IfMatch.Add(new EntityTagHeaderValue("\"1\""));
        if (request.Method != HttpMethod.Get && request.Method != HttpMethod.Delete)
            request.Content = endpoint.Metadata.GetMetadata<IAcceptsMetadata>()?.ContentTypes.Any(type => type.StartsWith("multipart", StringComparison.Ordinal)) == true
                ? new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes("x")), "file", "x.txt" } }
                : new StringContent("{}", new MediaTypeHeaderValue("application/json"));
        var response = await client.SendAsync(request);
        ((int)response.StatusCode).ShouldBeLessThan(500, $"{endpoint.RoutePattern.RawText} failed");
        response.StatusCode.ShouldNotBe(HttpStatusCode.Unauthorized, endpoint.RoutePattern.RawText);
        if (response.StatusCode != HttpStatusCode.Forbidden)
            return true;
        var problem = JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync());
        return problem.GetProperty("title").GetString() != "caller.lacks_right";
    }

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
