using System.Collections.Concurrent;

namespace Province.App.Tests;

/// <summary>The applications of one test class, each started when a test first asks for its provider: <c>IClassFixture&lt;ProvinceApps&gt;</c>.</summary>
public sealed class ProvinceApps : IAsyncLifetime
{
    private readonly ConcurrentDictionary<string, Lazy<Task<ProvinceApp>>> _started = new();

    public Task<ProvinceApp> OnAsync(string provider = "sqlite") =>
        _started.GetOrAdd(provider, name => new Lazy<Task<ProvinceApp>>(() => ProvinceApp.StartAsync(name))).Value;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var app in _started.Values)
            await (await app.Value).DisposeAsync();
    }
}
