using Province.Data;
using Quartz;

namespace Province.App.Jobs.Scheduler;

internal static class QuartzRegistration
{
    /// <summary>The scheduler's name, in its tables too. Named, it keeps its clock and the rest of its parts to itself.</summary>
    internal const string Name = "Province";

    /// <summary>Registers the engine; nothing of it starts or touches the database before <see cref="IJobEngine.StartAsync"/>.</summary>
    public static IServiceCollection AddQuartzEngine(this IServiceCollection services, DatabaseOptions database, JobNode node, JobOptions options)
    {
        services.AddSingleton<IJobEngine, QuartzEngine>();
        return services.AddQuartz(Name, quartz => quartz
            .UseTimeProvider(TimeProvider.System)
            .UseDefaultThreadPool(options.Workers)
            .ConfigureScheduler(scheduler => (scheduler.InstanceId, scheduler.ShutdownJobInterruption) = (node.Name, ShutdownJobInterruption.Always))
            .UsePersistentStore(store =>
            {
                store.ConfigureStore(tables => tables.TablePrefix = SchedulerTables.Prefix(database.IsPostgres));
                if (database.IsPostgres)
                    store.UsePostgres(database.Scheduler).UseClustering(cluster => cluster.CheckinInterval = TimeSpan.FromSeconds(5));
                else
                    store.UseSqlite(database.Scheduler).UseLockHandler(provider => new GatedLock(provider.GetRequiredService<WriteGate>()));
            }));
    }
}
