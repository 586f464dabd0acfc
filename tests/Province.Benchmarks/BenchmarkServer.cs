using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Province.App.Seed;
using Province.Tests;

namespace Province.Benchmarks;

/// <summary>The application in memory as in production, on a seeded database, with one endpoint written by hand behind the same sign-in.</summary>
internal sealed class BenchmarkServer(TestDatabase database, string environment, bool keepsDocuments, RequestDelegate? byHand, params (string Key, string Value)[] settings) : WebApplicationFactory<Program>
{
    /// <summary>Seeds as Development does, then starts as Production does.</summary>
    internal static async Task<BenchmarkServer> StartAsync(TestDatabase database, bool keepsDocuments, RequestDelegate byHand, params (string Key, string Value)[] settings)
    {
        await using (var seeding = new BenchmarkServer(database, "Development", keepsDocuments, byHand: null))
            seeding.CreateClient().Dispose();
        return new BenchmarkServer(database, "Production", keepsDocuments, byHand, settings);
    }

    internal async Task<HttpClient> SignInAsync(string userName)
    {
        var client = CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = false });
        var answer = await client.PostAsJsonAsync(new Uri("/api/v1/tokens", UriKind.Relative), new { userName, password = Seeder.DemoPassword });
        answer.EnsureSuccessStatusCode();
        var token = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("accessToken").GetString();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    protected override IHost CreateHost(IHostBuilder builder)
    {
        builder.UseEnvironment(environment).UseContentRoot(AppContext.BaseDirectory);
        builder.ConfigureHostConfiguration(configuration => configuration.AddInMemoryCollection(database.Settings).AddInMemoryCollection(
            new Dictionary<string, string?> { ["Logging:LogLevel:Default"] = "Error", ["SignIn:RequireHttps"] = "false" }));
        builder.ConfigureHostConfiguration(configuration => configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))));
        if (!keepsDocuments)
            builder.ConfigureHostConfiguration(configuration => configuration.AddInMemoryCollection([KeyValuePair.Create("Plans:KeptCharacters", (string?)"0")]));
        if (byHand is not null)
            builder.ConfigureServices(services => services.AddSingleton<IStartupFilter>(new LastInLine(byHand)));
        return base.CreateHost(builder);
    }

    /// <summary>Answers what no route knows, after everything that every page passes: sign-in, session, authorization, headers.</summary>
    private sealed class LastInLine(RequestDelegate byHand) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            next(app);
            app.Run(byHand);
        };
    }
}
