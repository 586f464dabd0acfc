using System.CommandLine;
using Province.App.Features.Accounts;
using Province.App.Security;
using Province.Domain.Tenancy;

namespace Province.App.Verbs;

internal static class TenantVerbs
{
    public static Command Make(IServiceProvider services)
    {
        var code = new Option<int>("--code") { Required = true, Description = "Six-digit GB/T 2260 code of the province or city, such as 430400." };
        var area = new Option<string>("--area") { Required = true, Description = "The area, such as 衡阳市." };
        var bureau = new Option<string>("--bureau") { Required = true, Description = "The authority, such as 衡阳市应急管理局." };
        var add = new Command("add", "Opens a tenant.") { code, area, bureau };
        add.SetAction(async (given, ct) =>
        {
            var door = new Door(services.GetRequiredService<IServiceScopeFactory>(), Caller.Machine("operator", TenantId.Platform, Right.ManageMembers));
            var request = new AddTenant.Request(new TenantId(given.GetValue(code)), given.GetValue(area)!, given.GetValue(bureau)!);
            var tenant = await door.CallAsync((AddTenant.Handler h) => h.HandleAsync(request, ct), ct);
            await Console.Error.WriteLineAsync($"Tenant {tenant} is open. Next: user add --tenant {tenant} --role … --user … --name …");
            return 0;
        });
        return new Command("tenant", "Tenants.") { add };
    }
}
