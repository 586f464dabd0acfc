using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Province.App.Features.Accounts.Members;
using Province.App.Security;
using Province.Data;
using Province.Data.Tenancy;
using Province.Domain.Tenancy;

namespace Province.App.Verbs;

internal static class UserVerbs
{
    public static Command Make(IServiceProvider services)
    {
        var tenant = new Option<int>("--tenant") { Required = true, Description = "The code of the tenant, such as 430000." };
        var role = new Option<Role>("--role") { Required = true, Description = "The role, such as ProvinceAdministrator." };
        var user = new Option<string>("--user") { Required = true, Description = "The name to sign in with." };
        var name = new Option<string>("--name") { Required = true, Description = "The person's name." };
        var unit = new Option<string?>("--unit") { Description = "The code of a unit; needed for County." };
        var stdin = new Option<bool>("--password-stdin") { Description = "Reads the initial password from standard input instead of making one." };
        var add = new Command("add", "Makes an account; the initial password must be changed at first sign-in.") { tenant, role, user, name, unit, stdin };
        add.SetAction((given, ct) => AddAsync(
            services, new TenantId(given.GetValue(tenant)),
            new AddMember.Request(given.GetValue(user), given.GetValue(name), given.GetValue(role), given.GetValue(unit), null, null), given.GetValue(stdin), ct));
        return new Command("user", "Accounts.") { add };
    }

    private static async Task<int> AddAsync(IServiceProvider services, TenantId tenant, AddMember.Request request, bool fromInput, CancellationToken ct)
    {
        var scopes = services.GetRequiredService<IServiceScopeFactory>();
        await RequireTenantAsync(scopes, tenant, ct);
        var password = fromInput ? (await Console.In.ReadLineAsync(ct))?.TrimEnd('\r') ?? "" : InitialPassword.New();
        var door = new Door(scopes, Caller.Machine("operator", tenant, Right.ManageMembers));
        var made = await door.CallAsync((AddMember.Handler h) => h.HandleAsync(request, password, ct), ct);
        if (!fromInput)
            Console.WriteLine(password);
        await Console.Error.WriteLineAsync($"Account {made.UserName} is ready. Its initial password must be changed at first sign-in.");
        return 0;
    }

    private static async Task RequireTenantAsync(IServiceScopeFactory scopes, TenantId tenant, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantScope>().Enter(TenantId.Platform);
        if (!await scope.ServiceProvider.GetRequiredService<ProvinceDb>().Tenants.AnyAsync(t => t.Id == tenant, ct))
            throw new BadUseException($"There is no tenant {tenant}; open it first with 'tenant add'.");
    }
}
