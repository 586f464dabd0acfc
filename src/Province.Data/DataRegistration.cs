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
        services.AddSingleton<TenantContexts>();
        services.AddScoped(provider => provider.GetRequiredService<TenantContexts>().For(provider.GetRequiredService<TenantScope>()));
        services.AddDbContext<ProvinceDb>(options.Configure, ServiceLifetime.Scoped, ServiceLifetime.Singleton);   // only its options: how a context comes is said above
        return services;
    }
}
