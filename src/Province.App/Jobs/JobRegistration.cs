using Province.App.Features.Audit;

namespace Province.App.Jobs;

internal static class JobRegistration
{
    /// <summary>Registers the loops, and runs them unless <c>Jobs:Run</c> is false.</summary>
    public static IServiceCollection AddJobs(this IServiceCollection services, IConfiguration configuration)
    {
        var options = (configuration.GetSection("Jobs").Get<JobOptions>() ?? new JobOptions()).Checked();
        services.AddSingleton(options);
        services.AddSingleton<Unattended>();
        services.AddSingleton<SealingLoop>();
        if (!options.Run)
            return services;
        services.AddHostedService<DeliveryWorker>();
        services.AddHostedService<SealingWorker>();
        return services;
    }
}
