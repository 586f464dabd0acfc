using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Province.App.Security;
using Province.Data;
using Province.Domain.Tenancy;

namespace Province.App.Tests.Security;

/// <summary>Nobody can forget the door: these read what the application is made of, not what its authors remembered.</summary>
public sealed class DoorTests(ProvinceApps apps) : IClassFixture<ProvinceApps>
{
    private static readonly string[] OpenToAnybody = [
        "/api/v1/public/draws/{tenant:int}", "/api/v1/public/draws/{tenant:int}/{number:int}", "/api/v1/public/draws/{tenant:int}/{number:int}/certificate",
        "/api/v1/tokens", "/draws/seat", "/error", "/health", "/openapi/{documentName}.json",
        "/public/draws/{tenant:int}", "/public/draws/{tenant:int}/{number:int}", "/public/draws/{tenant:int}/{number:int}/certificate", "/sign-in", "/verify",
    ];

    private static IEnumerable<Type> Handlers => typeof(Program).Assembly.GetTypes().Where(type => type is { Name: "Handler", IsNested: true });

    [Fact]
    public void Handlers_Each_SaysWhatItNeeds() =>
        Handlers.Where(type => type.GetCustomAttribute<NeedsAttribute>() is null).Select(type => type.FullName).ShouldBeEmpty();

    [Fact]
    public void NeedsAttribute_Everywhere_IsOnASealedHandlerOfAUseCase() =>
        SecurityRegistration.UseCases(typeof(Program).Assembly).Where(type => !Handlers.Contains(type) || !type.IsSealed).Select(type => type.FullName).ShouldBeEmpty();

    [Fact]
    public void Rights_Each_IsNeededByAUseCase()
    {
        var needed = SecurityRegistration.UseCases(typeof(Program).Assembly).SelectMany(handler => Door.NeededBy(handler).Any).ToHashSet();
        Enum.GetValues<Right>().Except(needed).ShouldBeEmpty();
    }

    [Fact]
    public void Rights_Each_IsGivenToARoleAndHasAName()
    {
        var given = Enum.GetValues<Role>().SelectMany(role => RoleRights.Of(role).Keys).ToHashSet();
        Enum.GetValues<Right>().Except(given).ShouldBe([Right.ViewDrawSeat, Right.TakeDrawSeat, Right.Operate]);   // of capability links, and of the application itself
        Enum.GetValues<Right>().Select(RightNames.Of).Distinct().Count().ShouldBe(Enum.GetValues<Right>().Length);
        Enum.GetValues<Role>().Select(RoleNames.Of).Distinct().Count().ShouldBe(Enum.GetValues<Role>().Length);
    }

    [Fact]
    public async Task Endpoints_Each_TakesNeitherTheDatabaseNorAHandler()
    {
        var parameters = from endpoint in await EndpointsAsync()
                         from method in endpoint.Metadata.OfType<MethodInfo>()
                         from parameter in method.GetParameters()
                         where parameter.ParameterType == typeof(ProvinceDb) || Handlers.Contains(parameter.ParameterType)
                         select $"{endpoint.RoutePattern.RawText}: {parameter}";
        parameters.ShouldBeEmpty();
    }

    [Fact]
    public async Task Endpoints_OpenToAnybody_AreTheWrittenList()
    {
        var open = (await EndpointsAsync()).Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            .Where(endpoint => endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is null)
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/')).Distinct().Order(StringComparer.Ordinal);
        open.ShouldBe(OpenToAnybody);
    }

    [Fact]
    public async Task Endpoints_OfTheApi_AreNamedAfterTheirUseCase()
    {
        var useCases = Handlers.Select(handler => handler.DeclaringType!.Name).ToHashSet();
        var unnamed = (await EndpointsAsync()).Where(RoleMatrixTests.IsGuardedApi)
            .Where(endpoint => !useCases.Contains(RoleMatrixTests.UseCaseOf(endpoint)));
        unnamed.Select(endpoint => endpoint.RoutePattern.RawText).ShouldBeEmpty();
    }

    [Fact]
    public async Task Endpoints_Guarded_SendNobodyAway()
    {
        var app = await apps.OnAsync();
        var client = app.Anonymous();
        foreach (var endpoint in (await EndpointsAsync()).Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null))
        {
            using var request = new HttpRequestMessage(
                HttpMethod.Parse(endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods[0] ?? "GET"), RoleMatrixTests.AddressOf(endpoint));
            var response = await client.SendAsync(request);
            var redirected = response.Headers.Location?.ToString().Contains("/sign-in?return=", StringComparison.Ordinal) == true;
            (redirected || response.StatusCode == System.Net.HttpStatusCode.Unauthorized).ShouldBeTrue($"{endpoint.RoutePattern.RawText} answered {response.StatusCode}");
        }
    }

    private async Task<List<RouteEndpoint>> EndpointsAsync() =>
        [.. (await apps.OnAsync()).Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];
}
