using System.CommandLine;
using Province.App.Features.Audit;
using Province.App.Jobs;
using Province.App.Security;
using Province.Domain.Audit;
using Province.Domain.Tenancy;

namespace Province.App.Verbs;

/// <summary><c>audit verify [--tenant 430400]</c>: exit 0 when every chain is whole, 1 when one is broken, 2 when there is no such tenant.</summary>
internal static class AuditVerbs
{
    public static Command Make(IServiceProvider services)
    {
        var tenant = new Option<int?>("--tenant") { Description = "The code of one tenant, such as 430400; without it all are verified." };
        var verify = new Command("verify", "Verifies the audit chains, each held against the heads that its province keeps.") { tenant };
        verify.SetAction((given, ct) => VerifyAsync(services, given.GetValue(tenant) is { } code ? new TenantId(code) : null, ct));
        return new Command("audit", "The audit trail.") { verify };
    }

    private static async Task<int> VerifyAsync(IServiceProvider services, TenantId? only, CancellationToken ct)
    {
        var tenants = await services.GetRequiredService<Unattended>().TenantsAsync(ct);
        if (only is { } tenant && !tenants.Contains(tenant))
        {
            await Console.Error.WriteLineAsync($"There is no tenant {tenant}.");
            return 2;
        }

        var broken = false;
        foreach (var next in only is { } one ? [one] : tenants)
        {
            var found = await VerifyAsync(services.GetRequiredService<IServiceScopeFactory>(), next, ct);
            Console.WriteLine($"{next}: {Describe(found)}");
            broken |= found.First is not null;
        }

        return broken ? 1 : 0;
    }

    private static async Task<VerifyAudit.Response> VerifyAsync(IServiceScopeFactory scopes, TenantId tenant, CancellationToken ct)
    {
        var filed = tenant.IsCity
            ? await DoorInto(scopes, tenant.Province).CallAsync((ListFiledHeads.Handler h) => h.HandleAsync(tenant, ct), ct)
            : [];
        return await DoorInto(scopes, tenant).CallAsync((VerifyAudit.Handler h) => h.HandleAsync(filed, ct), ct);
    }

    private static Door DoorInto(IServiceScopeFactory scopes, TenantId tenant) => new(scopes, Caller.Machine("operator", tenant, Right.ViewAudit));

    private static string Describe(VerifyAudit.Response found) => found.First is { } first
        ? $"BROKEN at link {first.Number}: {Describe(first.Fault)}{(first.EntryId is { } id ? $" (entry {id})" : "")}. {found.Links} links before it are in order."
        : $"whole: {found.Links} links, head {found.Head}, {found.Unsealed} entries not sealed yet, "
            + (found.FiledUpTo > 0 ? $"held against heads filed up to link {found.FiledUpTo}." : "no head filed yet.");

    private static string Describe(AuditFault fault) => fault switch
    {
        AuditFault.EntryAltered => "a sealed field of the entry was altered",
        AuditFault.DetailAltered => "the entry's detail was altered",
        AuditFault.ErasedWithoutRecord => "the entry's detail was erased and no entry records it",
        AuditFault.EntryMissing => "the entry is missing",
        AuditFault.SealMissing => "the seal is missing",
        AuditFault.SealAltered => "the seal was altered",
        AuditFault.Reordered => "links were reordered",
        AuditFault.CutOff => "the chain was cut off here, before a head that was filed",
        AuditFault.Rewritten => "the chain was written anew: a head that was filed has another hash",
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "There are no words for this fault."),
    };
}
