using System.CommandLine;
using Province.App.Seed;
using Province.Data;

namespace Province.App.Verbs;

internal static class SeedVerb
{
    public static Command Make(IServiceProvider services)
    {
        var verb = new Command("seed", "Fills the database with demo data; Development only.");
        verb.SetAction(async (_, ct) =>
        {
            var seeder = services.GetRequiredService<Seeder>();
            seeder.RefuseOutsideDevelopment();
            await services.GetRequiredService<Migrator>().MigrateAsync(ct);
            await Console.Error.WriteLineAsync(await seeder.SeedAsync(ct) ? "Demo data is in place." : "Demo data was there already.");
            return 0;
        });
        return verb;
    }
}
