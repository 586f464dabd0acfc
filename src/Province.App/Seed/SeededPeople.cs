using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Tenancy;

namespace Province.App.Seed;

/// <summary>Lets a seeder do what a seeded person may do, through the same door.</summary>
internal sealed class SeededPeople(IServiceScopeFactory scopes)
{
    public async Task<Door> DoorAsync(TenantId tenant, string userName, Role role, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var account = await scope.ServiceProvider.GetRequiredService<ProvinceDb>().Users.SingleAsync(user => user.UserName == userName, ct);
        return new Door(scopes, new Caller(account.Id, account.DisplayName, tenant, RoleRights.Of(role)));
    }

    public static ExpectedVersion At(int revision) => ExpectedVersion.FromForm($"{revision}");
}
