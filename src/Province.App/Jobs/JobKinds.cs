using System.Text.Json;

namespace Province.App.Jobs;

/// <summary>A kind of job: its name in the rows, what people call it, and what runs it.</summary>
internal sealed record JobKind(string Name, string Title, int MostAttempts, Type Arguments, Func<IServiceProvider, string, JobWork, CancellationToken, Task<string>> RunAsync);

/// <summary>The kinds that this version knows.</summary>
internal sealed class JobKinds(IEnumerable<JobKind> kinds)
{
    private readonly Dictionary<string, JobKind> _byName = kinds.ToDictionary(kind => kind.Name, StringComparer.Ordinal);
    private readonly Dictionary<Type, JobKind> _byArguments = kinds.ToDictionary(kind => kind.Arguments);

    public IReadOnlyCollection<JobKind> All => _byName.Values;

    public JobKind? Find(string name) => _byName.GetValueOrDefault(name);

    public JobKind Of<TArguments>() => _byArguments.GetValueOrDefault(typeof(TArguments))
        ?? throw new InvalidOperationException($"No job takes {typeof(TArguments)}: register it with AddJob.");

    public string TitleOf(string name) => Find(name)?.Title ?? name;
}

internal static class JobKindRegistration
{
    /// <summary>Registers a kind of job.</summary>
    /// <param name="name">Its name in the rows; never given to another one.</param>
    /// <param name="title">What people call it.</param>
    /// <param name="mostAttempts">How often it is tried when the application fails; a refusal is never tried again.</param>
    public static IServiceCollection AddJob<TArguments, TRun>(this IServiceCollection services, string name, string title, int mostAttempts = 5)
        where TRun : class, IRun<TArguments>
    {
        services.AddScoped<TRun>();
        services.AddSingleton(new JobKind(name, title, mostAttempts, typeof(TArguments), (provider, json, work, ct) =>
            provider.GetRequiredService<TRun>().RunAsync(JobArguments.Read<TArguments>(json), work, ct)));
        return services;
    }
}

internal static class JobArguments
{
    public static string Write<TArguments>(TArguments arguments) => JsonSerializer.Serialize(arguments, JsonSerializerOptions.Web);

    public static TArguments Read<TArguments>(string json) =>
        JsonSerializer.Deserialize<TArguments>(json, JsonSerializerOptions.Web) ?? throw new InvalidOperationException($"The arguments of a job are no {typeof(TArguments)}.");
}
