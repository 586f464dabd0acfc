using System.Reflection;

namespace Province.App.Security;

internal static class SecurityRegistration
{
    /// <summary>Registers the door and every use case of the application.</summary>
    public static IServiceCollection AddDoor(this IServiceCollection services)
    {
        services.AddScoped<Session>();
        services.AddScoped<Door>();
        foreach (var handler in UseCases(Assembly.GetExecutingAssembly()))
            services.AddScoped(handler);
        return services;
    }

    /// <summary>Every class that says what it needs is a use case.</summary>
    internal static IEnumerable<Type> UseCases(Assembly assembly) =>
        assembly.GetTypes().Where(type => type.GetCustomAttribute<NeedsAttribute>() is not null);
}
