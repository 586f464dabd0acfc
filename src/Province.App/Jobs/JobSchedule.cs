using Province.Domain.Tenancy;

namespace Province.App.Jobs;

/// <summary>When a schedule fires: every so often, or once a day at a time of China's.</summary>
internal sealed record Timetable
{
    private Timetable(TimeSpan? every, TimeOnly? dailyAt) => (Every, DailyAt) = (every, dailyAt);

    public TimeSpan? Every { get; }

    public TimeOnly? DailyAt { get; }

    /// <param name="period">A second or more.</param>
    public static Timetable Each(TimeSpan period) => period >= TimeSpan.FromSeconds(1) ? new(period, null) : throw new ArgumentOutOfRangeException(nameof(period), period, "A schedule rests at least a second.");

    public static Timetable Daily(TimeOnly at) => new(null, at);

    public override string ToString() => DailyAt is { } at ? $"每天 {at:HH\\:mm}" : Every is { TotalSeconds: < 60 } short_ ? $"每 {short_.TotalSeconds:0} 秒" : $"每 {Every!.Value.TotalMinutes:0.#} 分钟";
}

/// <summary>A job that comes by itself, once in each tenant that it is for. When it was missed, however often, it comes once.</summary>
/// <param name="Name">Its name; never given to another one.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Timetable">When.</param>
/// <param name="Kind">The kind of its job.</param>
/// <param name="Arguments">The job's arguments as JSON.</param>
/// <param name="IsFor">Which tenants.</param>
internal sealed record JobSchedule(string Name, string Title, Timetable Timetable, string Kind, string Arguments, Func<TenantId, bool> IsFor);

internal static class JobScheduleRegistration
{
    /// <summary>Registers a schedule; the kind of its job is registered with <see cref="JobKindRegistration.AddJob"/>, and works with <see cref="Right.Operate"/> alone.</summary>
    public static IServiceCollection AddJobSchedule<TArguments>(
        this IServiceCollection services, string name, string title, Timetable timetable, TArguments arguments, Func<TenantId, bool> isFor) =>
        services.AddSingleton(provider => new JobSchedule(name, title, timetable, provider.GetRequiredService<JobKinds>().Of<TArguments>().Name, JobArguments.Write(arguments), isFor));
}
