using System.Collections.Concurrent;

namespace Province.Tests;

/// <summary>The databases of one test class, each made when a test first asks for it: <c>IClassFixture&lt;TestDatabases&gt;</c>.</summary>
public sealed class TestDatabases : IAsyncLifetime
{
    private readonly ConcurrentDictionary<string, Lazy<Task<TestDatabase>>> _made = new();

    public Task<TestDatabase> OnAsync(string provider) =>
        _made.GetOrAdd(provider, name => new Lazy<Task<TestDatabase>>(() => TestDatabase.CreateAsync(name))).Value;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var made in _made.Values)
            await (await made.Value).DisposeAsync();
    }
}
