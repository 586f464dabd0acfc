using System.CommandLine;
using Province.Data;

namespace Province.App.Verbs;

internal static class MigrateVerb
{
    public static Command Make(IServiceProvider services)
    {
        var verb = new Command("migrate", "Brings the database to this version, as its owner.");
        verb.SetAction(async (_, ct) =>
        {
            await services.GetRequiredService<Migrator>().MigrateAsync(ct);
            await Console.Error.WriteLineAsync("The database is up to date.");
            return 0;
        });
        return verb;
    }
}
