using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Province.App.Security;
using Province.App.Security.SignIn;
using Province.App.Seed;
using Province.Data;
using Province.Data.Tenancy;
using Province.Domain.Tenancy;
using Province.Tests;

namespace Province.App.Tests;

/// <summary>The application on a seeded database of its own, with a clock that tests can move.</summary>
public sealed class ProvinceApp : WebApplicationFactory<Program>
{
    public static readonly TenantId Hunan = new(430000);
    public static readonly TenantId Hengyang = new(430400);
    public static readonly TenantId Zhuzhou = new(430200);

    private readonly TestDatabase _database;
    private readonly string _environment;
    private readonly IReadOnlyDictionary<string, string?> _settings;
    private readonly ConcurrentDictionary<string, Task<string>> _tokens = new();

    private ProvinceApp(TestDatabase database, string environment, IReadOnlyDictionary<string, string?> settings) =>
        (_database, _environment, _settings) = (database, environment, settings);

    public TestClock Clock { get; } = new();

    public TestDatabase Database => _database;

    public static async Task<ProvinceApp> StartAsync(string provider = "sqlite", string environment = "Development", params (string Name, string? Value)[] settings)
    {
        var database = await TestDatabase.CreateAsync(provider);
        return new ProvinceApp(database, environment, settings.ToDictionary(setting => setting.Name, setting => setting.Value));
    }

    /// <summary>A program signed in by token; the accounts of the seed share one password.</summary>
    public async Task<HttpClient> AsAsync(string userName)
    {
        var client = Anonymous();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await _tokens.GetOrAdd(userName, name => TokenAsync(client, name)));
        return client;
    }

    /// <summary>Lets time pass; whoever had signed in signs in again, because tokens last an hour.</summary>
    public void Later(TimeSpan by)
    {
        Clock.Advance(by);
        _tokens.Clear();
    }

    /// <summary>A program or a browser that nobody signed in; it keeps cookies and follows no redirect.</summary>
    public HttpClient Anonymous() => CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = ClientOptions.BaseAddress });

    public static async Task<string> TokenAsync(HttpClient client, string userName, string password = Seeder.DemoPassword)
    {
        var response = await client.PostAsJsonAsync("/api/v1/tokens", new { userName, password });
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("accessToken").GetString()!;
    }

    /// <summary>Works in a tenant as the door would, on the application's own services.</summary>
    internal async Task<T> InAsync<T>(TenantId tenant, Func<ProvinceDb, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantScope>().Enter(tenant);
        return await work(scope.ServiceProvider.GetRequiredService<ProvinceDb>());
    }

    /// <summary>A door for a person of the seed, as the person stands now.</summary>
    internal Door DoorFor(Caller caller) => new(Services.GetRequiredService<IServiceScopeFactory>(), caller);

    protected override IHost CreateHost(IHostBuilder builder)
    {
        builder.UseEnvironment(_environment);
        builder.ConfigureHostConfiguration(configuration => configuration
            .AddInMemoryCollection(_database.Settings)
            .AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["SignIn:AttemptsPerMinute"] = "100000",
                ["Database:MigrateOnStart"] = "false",
                ["Database:SeedOnStart"] = "true",
                ["Logging:LogLevel:Default"] = "Error",
            })
            .AddInMemoryCollection(_settings));
        builder.ConfigureServices(services => services.AddSingleton<TimeProvider>(Clock));
        return base.CreateHost(builder);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _database.DisposeAsync();
    }
}

/// <summary>The true time, moved by what a test adds.</summary>
public sealed class TestClock : TimeProvider
{
    private TimeSpan _ahead;

    public void Advance(TimeSpan by) => _ahead += by;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _ahead;
}
