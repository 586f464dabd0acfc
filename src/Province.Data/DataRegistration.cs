using Microsoft.Extensions.DependencyInjection;
using Province.Data.Tenancy;

namespace Province.Data;

public static class DataRegistration
{
    /// <summary>Registers the database: one context and one tenant for each scope.</summary>
    public static IServiceCollection AddProvinceData(this IServiceCollection services, DatabaseOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton<WriteGate>();
        services.AddSingleton<Migrator>();
        services.AddScoped<TenantScope>();
        services.AddSingleton(provider => options.OptionsFor(provider));
        services.AddSingleton<TenantContexts>();
        services.AddScoped(provider => provider.GetRequiredService<TenantContexts>().For(provider.GetRequiredService<TenantScope>()));
        return services;
    }
}
