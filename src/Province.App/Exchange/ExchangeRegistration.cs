using System.Reflection;
using Province.App.Facts;
using Province.App.Files;

namespace Province.App.Exchange;

internal static class ExchangeRegistration
{
    /// <summary>Registers the exchange, the file store, and everything that takes in envelopes.</summary>
    public static IServiceCollection AddExchange(this IServiceCollection services)
    {
        services.AddSingleton<DeliveryKick>();
        services.AddSingleton<Delivery>();
        services.AddSingleton<DeliveryLoop>();
        services.AddScoped<Outgoing>();
        services.AddScoped<Decline>();
        services.AddScoped<Reception>();
        services.AddScoped<FactBoard>();
        services.AddScoped<FileStore>();
        foreach (var receiver in Assembly.GetExecutingAssembly().GetTypes().Where(type => type.IsClass && !type.IsAbstract && type.IsAssignableTo(typeof(IReceive))))
            services.AddScoped(typeof(IReceive), receiver);
        return services;
    }
}
