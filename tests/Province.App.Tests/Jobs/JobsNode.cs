using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Province.App.Exchange;
using Province.App.Jobs;
using Province.App.Security;
using Province.App.Security.SignIn;
using Province.App.Tests.Exchange;
using Province.Data;
using Province.Domain.Jobs;
using Province.Domain.Tenancy;
using Province.Tests;

namespace Province.App.Tests.Jobs;

/// <summary>One process of the application over a database, with an engine at work; what a person does goes in through its door.</summary>
internal sealed class JobsNode : IAsyncDisposable
{
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(45);
    private readonly ServiceProvider _services;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _nudging;

    private JobsNode(ServiceProvider services)
    {
        _services = services;
        _nudging = Task.Run(NudgeAsync);
    }

    /// <summary>Whether nudges are lost on the way.</summary>
    public bool IsDeaf { get; set; }

    public string Name => Get<JobNode>().Name;

    public IJobEngine Engine => Get<IJobEngine>();

    public JobSweep Sweep => Get<JobSweep>();

    public ScheduleFiring Firing => Get<ScheduleFiring>();

    public JobRunner Runner => Get<JobRunner>();

    public static async Task<JobsNode> StartAsync(TestDatabase database, TimeProvider clock, Workbench bench, AddEngine addEngine, IReadOnlyList<JobSchedule> schedules, bool isSilent = false)
    {
        var options = new JobOptions { LookEvery = TimeSpan.FromHours(1), Lease = Lease, Beat = isSilent ? TimeSpan.FromHours(1) : TimeSpan.FromSeconds(1) };
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.None));
        services.AddSingleton(clock);
        services.AddProvinceData(database.Options).AddDoor().AddExchange();
        services.AddSingleton(options).AddSingleton<Unattended>().AddSingleton(new SignInSettings()).AddSingleton<Standings>();
        addEngine(services, database.Options, services.AddJobRunning(database.Options), options);
        services.AddScoped<QueueChores.Handler>().AddScoped<FindChore.Handler>().AddScoped<NoteChore.Handler>().AddScoped<EndlessChore.Handler>();
        services.AddSingleton(bench);
        services.AddJob<Chore, RunChore>("test.chore", "测试任务", mostAttempts: 3).AddJob<DailyChore, RunDailyChore>("test.daily", "每日任务");
        foreach (var schedule in schedules)
            services.AddSingleton(schedule);
        var node = new JobsNode(services.BuildServiceProvider(validateScopes: true));
        await node.Engine.StartAsync(CancellationToken.None);
        return node;
    }

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public Door DoorInto(TenantId tenant) => new(Get<IServiceScopeFactory>(), Caller.Machine("测试", tenant, Enum.GetValues<Right>()));

    public Task<IReadOnlyList<Guid>> QueueAsync(TenantId tenant, IReadOnlyList<int> numbers, bool fails = false) =>
        DoorInto(tenant).CallAsync((QueueChores.Handler h) => h.HandleAsync(numbers, fails, CancellationToken.None));

    public async Task<JobView> FindAsync(TenantId tenant, int number) => (await TryFindAsync(tenant, number)).ShouldNotBeNull();

    public Task<JobView?> TryFindAsync(TenantId tenant, int number) =>
        DoorInto(tenant).CallAsync((FindChore.Handler h) => h.HandleAsync(number, CancellationToken.None));

    /// <summary>Waits until a job stands as it should.</summary>
    public async Task<JobView> UntilAsync(TenantId tenant, int number, JobState state)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        for (var view = await FindAsync(tenant, number); ; view = await FindAsync(tenant, number))
        {
            if (view.State == state)
                return view;
            if (limit.IsCancellationRequested)
                throw new TimeoutException($"Job {number} is {view.State} ({view.ErrorCode}) and not {state}.");
            await Task.Delay(20);
        }
    }

    /// <summary>A stop that hangs is a failure, and not a run that never ends.</summary>
    public async ValueTask DisposeAsync() => await EndAsync().WaitAsync(TimeSpan.FromSeconds(60));

    private async Task EndAsync()
    {
        await _stop.CancelAsync();
        await _nudging;
        try
        {
            await Engine.StopAsync(CancellationToken.None);
        }
        finally
        {
            await _services.DisposeAsync();
            _stop.Dispose();
        }
    }

    private async Task NudgeAsync()
    {
        try
        {
            await foreach (var job in Get<JobNudges>().ReadAllAsync(_stop.Token))
                if (!IsDeaf)
                    await Engine.NudgeAsync(job, _stop.Token);
        }
        catch (Exception) when (_stop.IsCancellationRequested)
        {
            // The test is over.
        }
    }
}

internal delegate void AddEngine(IServiceCollection services, DatabaseOptions database, JobNode node, JobOptions options);
