using System.Net;
using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;
using Province.App.Security.SignIn;
using Province.App.Shell.Api;

namespace Province.App.Security;

internal static class SecurityRegistration
{
    /// <summary>Registers the door and every use case of the application.</summary>
    public static IServiceCollection AddDoor(this IServiceCollection services)
    {
        services.AddScoped<Session>();
        services.AddScoped<RequestKey>();
        services.AddScoped<RememberedAnswers>();
        services.AddScoped<Door>();
        services.AddSingleton<PublicDoor>();
        foreach (var handler in UseCases(Assembly.GetExecutingAssembly()))
            services.AddScoped(handler);
        return services;
    }

    /// <summary>Every class that says what it needs is a use case.</summary>
    internal static IEnumerable<Type> UseCases(Assembly assembly) =>
        assembly.GetTypes().Where(type => type.GetCustomAttribute<NeedsAttribute>() is not null);

    /// <summary>Registers sign-in, the caller of a request, and what is asked of every request.</summary>
    public static void AddProvinceSecurity(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddHttpContextAccessor();
        services.AddSingleton<Standings>();
        services.AddScoped<Signature>();
        services.AddScoped(provider => CallerOf(provider.GetRequiredService<IHttpContextAccessor>().HttpContext));
        services.AddProvinceSignIn(builder.Configuration, builder.Environment);
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddSingleton<KeyRing>();
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => provider.GetRequiredService<KeyRing>());
        services.AddDataProtection().SetApplicationName("Province");
        services.AddProblemDetails(options => options.CustomizeProblemDetails = ProblemTexts.Fill);
        services.AddExceptionHandler<RefusalProblems>();
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = false);
        AddForwardedHeaders(services, builder.Configuration);
    }

    /// <summary>Asks every request who it is; stands after routing and before the endpoints.</summary>
    public static void UseProvinceSecurity(this WebApplication app)
    {
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseMiddleware<SessionMiddleware>();
        app.UseAuthorization();
        app.UseMiddleware<ForgeryMiddleware>();
        app.UseMiddleware<PasswordFirstMiddleware>();
        app.UseMiddleware<IdempotencyMiddleware>();
    }

    private static Caller CallerOf(HttpContext? http) =>
        http?.Features.Get<Standing>()?.ToCaller() ?? http?.Features.Get<CapabilityHolder>()?.ToCaller() ?? throw new InvalidOperationException("Nobody is signed in here: make a door for a machine, or ask for sign-in.");

    private static void AddForwardedHeaders(IServiceCollection services, ConfigurationManager configuration)
    {
        var proxy = configuration.GetSection("Proxy").Get<ProxySettings>() ?? new ProxySettings();
        services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
            foreach (var address in proxy.KnownProxies)
                options.KnownProxies.Add(IPAddress.Parse(address));
            foreach (var network in proxy.KnownNetworks)
                options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(network));
        });
    }
}
