using System.CommandLine;
using System.Data.Common;
using System.Globalization;
using Province.Domain.Refusals;

namespace Province.App.Verbs;

/// <summary>What an operator does from the command line with the same program: <c>migrate</c>, <c>seed</c>, <c>tenant add</c>, <c>user add</c>, …</summary>
/// <remarks>Exit codes: 0 done, 1 refused or failed, 2 bad use.</remarks>
internal static class OperatorVerbs
{
    private const int Failed = 1;
    private const int BadUse = 2;

    /// <summary>The verbs; a module adds its own here.</summary>
    private static readonly Func<IServiceProvider, Command>[] Table = [MigrateVerb.Make, SeedVerb.Make, TenantVerbs.Make, UserVerbs.Make, AuditVerbs.Make, CalendarVerbs.Make];

    /// <summary>Whether the arguments name a verb and not only settings of the web application.</summary>
    public static bool Asked(string[] args) => args.Length > 0 && !args[0].StartsWith('-');

    public static async Task<int> RunAsync(IServiceProvider services, string[] args)
    {
        CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;   // the pages' language is not the terminal's
        var root = new RootCommand("Province: the operator's verbs. Without a verb the web application starts.");
        foreach (var make in Table)
            root.Subcommands.Add(make(services));
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
                await Console.Error.WriteLineAsync(error.Message);
            return BadUse;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (RefusedException refused)
        {
            await Console.Error.WriteLineAsync(OperatorWords.Of(refused.Refusal));
            return refused.Refusal.Kind == RefusalKind.Invalid || refused.Refusal.Code == "role.other_level" ? BadUse : Failed;
        }
        catch (BadUseException bad)
        {
            await Console.Error.WriteLineAsync(bad.Message);
            return BadUse;
        }
        catch (Exception failure) when (failure is InvalidOperationException or DbException)
        {
            await Console.Error.WriteLineAsync(failure.Message);
            return Failed;
        }
    }
}
