using System.CommandLine;
using System.Globalization;
using Province.App.Features.Audit;
using Province.App.Jobs;
using Province.App.Security;
using Province.Domain.Audit;
using Province.Domain.Tenancy;

namespace Province.App.Verbs;

/// <summary>
/// <c>audit verify [--tenant 430400] [--heads FILE]</c>: exit 0 when every chain is whole, 1 when one is broken.
/// <c>audit head [--tenant 430400]</c> prints what such a file holds. Both: 2 when there is no such tenant, or the file cannot be read.
/// </summary>
internal static class AuditVerbs
{
    public static Command Make(IServiceProvider services)
    {
        var tenant = new Option<int?>("--tenant") { Description = "The code of one tenant, such as 430400; without it all of them." };
        var kept = new Option<FileInfo?>("--heads") { Description = "A file of lines that 'audit head' printed and that was kept elsewhere; the chains must still hold them." };
        var verify = new Command("verify", "Verifies the audit chains, each held against the heads that its province keeps and those of --heads.") { tenant, kept };
        verify.SetAction((given, ct) => VerifyAsync(services, TenantOf(given.GetValue(tenant)), given.GetValue(kept), ct));
        var head = new Command("head", "Prints the head of each audit chain: tenant, number of links, hash. Append it to a file on another machine.") { tenant };
        head.SetAction((given, ct) => PrintHeadsAsync(services, TenantOf(given.GetValue(tenant)), ct));
        return new Command("audit", "The audit trail.") { verify, head };
    }

    private static async Task<int> VerifyAsync(IServiceProvider services, TenantId? only, FileInfo? file, CancellationToken ct)
    {
        var kept = file is null ? null : await KeptHeads.ReadAsync(file, ct);
        var tenants = await TenantsAsync(services, only, ct);
        var gone = only is null && kept is not null ? kept.Select(heads => heads.Key).Except(tenants).ToList() : [];
        foreach (var next in gone)
            Console.WriteLine($"{next}: BROKEN: there is no such tenant any more, though heads of its chain were kept.");
        var broken = gone.Count > 0;
        foreach (var next in tenants)
        {
            var found = await VerifyAsync(services.GetRequiredService<IServiceScopeFactory>(), next, kept?[next] ?? [], ct);
            Console.WriteLine($"{next}: {Describe(found)}");
            broken |= found.First is not null;
        }

        return broken ? 1 : 0;
    }

    private static async Task<int> PrintHeadsAsync(IServiceProvider services, TenantId? only, CancellationToken ct)
    {
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"# {now:yyyy-MM-ddTHH:mm:ssZ}"));
        foreach (var tenant in await TenantsAsync(services, only, ct))
            if (await DoorInto(services.GetRequiredService<IServiceScopeFactory>(), tenant).CallAsync((ReadAuditHead.Handler h) => h.HandleAsync(ct), ct) is { } head)
                Console.WriteLine(KeptHeads.Line(tenant, head));
        return 0;
    }

    private static TenantId? TenantOf(int? code) => code is { } given ? new TenantId(given) : null;

    private static async Task<IReadOnlyList<TenantId>> TenantsAsync(IServiceProvider services, TenantId? only, CancellationToken ct)
    {
        var tenants = await services.GetRequiredService<Unattended>().TenantsAsync(ct);
        if (only is not { } tenant)
            return tenants;
        return tenants.Contains(tenant) ? [tenant] : throw new BadUseException($"There is no tenant {tenant}.");
    }

    private static async Task<VerifyAudit.Response> VerifyAsync(IServiceScopeFactory scopes, TenantId tenant, IEnumerable<AuditHead> kept, CancellationToken ct)
    {
        IReadOnlyList<AuditHead> filed = tenant.IsCity
            ? await DoorInto(scopes, tenant.Province).CallAsync((ListFiledHeads.Handler h) => h.HandleAsync(tenant, ct), ct)
            : [];
        return await DoorInto(scopes, tenant).CallAsync((VerifyAudit.Handler h) => h.HandleAsync([.. filed, .. kept], ct), ct);
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
