using Province.App.Features.Audit;
using Province.App.Jobs.Scheduler;
using Province.Data;

namespace Province.App.Jobs;

internal static class JobRegistration
{
    /// <summary>Registers the loops, and runs them unless <c>Jobs:Run</c> is false.</summary>
    public static IServiceCollection AddJobs(this IServiceCollection services, IConfiguration configuration, DatabaseOptions database)
    {
        var options = (configuration.GetSection("Jobs").Get<JobOptions>() ?? new JobOptions()).Checked();
        services.AddSingleton(options);
        services.AddSingleton<Unattended>();
        services.AddSingleton<SealingLoop>();
        services.AddSingleton<LoopBook>();
        services.AddQuartzEngine(database, services.AddJobRunning(database), options);
        if (!options.Run)
            return services;
        services.AddHostedService<DeliveryWorker>();
        services.AddHostedService<SealingWorker>();
        services.AddHostedService<JobWorker>();
        services.AddHostedService<DeadlineWorker>();
        services.AddHostedService<SendingWorker>();
        return services;
    }

    /// <summary>Registers what runs jobs, whatever engine says when.</summary>
    /// <returns>This process, as it names itself in the rows.</returns>
    internal static JobNode AddJobRunning(this IServiceCollection services, DatabaseOptions database)
    {
        var node = new JobNode($"{Environment.MachineName}-{Guid.NewGuid():N}"[..^24], IsAlone: !database.IsPostgres);
        services.AddSingleton(node);
        services.AddSingleton<JobKinds>();
        services.AddSingleton<RunningJobs>();
        services.AddSingleton<JobNudges>();
        services.AddSingleton<JobLedger>();
        services.AddSingleton<JobRunner>();
        services.AddSingleton<JobSweep>();
        services.AddSingleton<ScheduleFiring>();
        services.AddScoped<JobQueue>();
        services.AddScoped<JobViews>();
        return node;
    }
}
