using System.CommandLine;
using Province.App.Features.Deadlines.WorkYears;
using Province.App.Jobs;
using Province.App.Security;
using Province.Documents.Sheets;
using Province.Documents.Source;
using Province.Domain.Calendar;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Verbs;

/// <summary><c>calendar import FILE [--replace]</c>: 0 imported and every tenant's reminders set by it, 1 refused or a tenant is left over, 2 the file is faulty.</summary>
internal static class CalendarVerbs
{
    public static Command Make(IServiceProvider services)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "The table of one or several years: csv or xlsx, as docs/operations.md shows." };
        var replace = new Option<bool>("--replace") { Description = "Replaces years that were imported before and say otherwise." };
        var import = new Command("import", "Imports the State Council's holidays of later years, for all tenants; may be run again.") { file, replace };
        import.SetAction((given, ct) => ImportAsync(services, given.GetValue(file)!, given.GetValue(replace), ct));
        return new Command("calendar", "Holidays and make-up days.") { import };
    }

    private static async Task<int> ImportAsync(IServiceProvider services, FileInfo file, bool replaces, CancellationToken ct)
    {
        var read = YearFile.Read(SheetReader.Read(await BytesAsync(file, ct), file.Name).Rows);
        if (read.Faults.Count > 0)
        {
            // In the language of the file: whoever typed it has to correct it.
            foreach (var fault in read.Faults)
                await Console.Error.WriteLineAsync($"{file}:{fault.Line}: {fault.Field}: {fault.Text}");
            throw new BadUseException($"Nothing was imported: {read.Faults.Count} faults in {file}.");
        }

        try
        {
            var door = new Door(services.GetRequiredService<IServiceScopeFactory>(), Caller.Machine("operator", TenantId.Platform, Right.ManageDeadlines));
            var done = await door.CallAsync((ImportWorkYears.Handler h) => h.HandleAsync(read.Years, replaces, ct), ct);
            foreach (var (year, outcome) in done.Outcomes)
                Console.WriteLine($"{year}: {(outcome == ImportWorkYears.Outcome.Unchanged ? "held already, the same days" : outcome.ToString().ToLowerInvariant())}");
            if (done.Gaps.Count > 0)
                Console.WriteLine($"No notice is held for {string.Join(", ", done.Gaps)}: reminders count Monday to Friday there.");
        }
        catch (RefusedException refused)
        {
            await Console.Error.WriteLineAsync($"{file}: {refused.Refusal.Detail}");
            throw;
        }

        return await FollowAsync(services, ct);
    }

    private static async Task<int> FollowAsync(IServiceProvider services, CancellationToken ct)
    {
        var (left, unattended) = (0, services.GetRequiredService<Unattended>());
        foreach (var tenant in (await unattended.TenantsAsync(ct)).Where(tenant => tenant != TenantId.Platform))
            try
            {
                Console.WriteLine($"{tenant}: {await unattended.DoorInto(tenant, "operator").CallAsync((FollowWorkYears.Handler h) => h.HandleAsync(ct), ct)} open deadlines follow the notices.");
            }
            catch (Exception failure) when (!ct.IsCancellationRequested)
            {
                await Console.Error.WriteLineAsync($"{tenant}: its deadlines do not follow yet ({failure.Message}). Run the import again.");
                left++;
            }

        return left == 0 ? 0 : 1;
    }

    private static async Task<byte[]> BytesAsync(FileInfo file, CancellationToken ct)
    {
        if (!file.Exists)
            throw new BadUseException($"{file} does not exist.");
        if (file.Length > SourceReader.LargestFile)
            throw new BadUseException($"{file} is too large.");
        try
        {
            return await File.ReadAllBytesAsync(file.FullName, ct);
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException)
        {
            throw new BadUseException($"{file} cannot be read: {unread.Message}");
        }
    }
}
