using Province.Data;

namespace Province.App.Seed;

internal static class DatabasePreparation
{
    /// <summary>In Development migrates, seeds and says hello; elsewhere migrates only when <c>Database:MigrateOnStart</c> says so.</summary>
    public static async Task PrepareDatabaseAsync(this WebApplication app)
    {
        var development = app.Environment.IsDevelopment();
        if (app.Configuration.GetValue("Database:MigrateOnStart", development))
            await app.Services.GetRequiredService<Migrator>().MigrateAsync(CancellationToken.None);
        if (!app.Configuration.GetValue("Database:SeedOnStart", development))
            return;
        await app.Services.GetRequiredService<Seeder>().SeedAsync(CancellationToken.None);
        app.WelcomeWhenStarted();
    }
}
