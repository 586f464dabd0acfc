using Microsoft.EntityFrameworkCore;
using Province.App.Features.Campaigns;
using Province.App.Files;
using Province.App.Security;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Tenancy;

namespace Province.App.Seed;

/// <summary>The published scheme of 2021, kept as the record of an earlier year: a new campaign can follow it, and is compared with it.</summary>
internal sealed class CampaignSeeder(IServiceScopeFactory scopes)
{
    private static readonly TenantId Hunan = new(430000);

    public async Task SeedAsync(CancellationToken ct)
    {
        var organiser = await OrganiserAsync(ct);
        var read = await organiser.CallAsync((ImportScheme.Handler h) => h.HandleAsync(new Upload("hunan-2021-cross-enforcement.txt", SeedData.Document("hunan-2021-cross-enforcement.txt")), ct), ct);
        await organiser.CallAsync((RecordCampaign.Handler h) => h.HandleAsync(read.State.CampaignId, ExpectedVersion.FromForm($"{read.State.Revision}"), ct), ct);
    }

    private async Task<Door> OrganiserAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var account = await scope.ServiceProvider.GetRequiredService<ProvinceDb>().Users.SingleAsync(user => user.UserName == "hunan.organiser", ct);
        return new Door(scopes, new Caller(account.Id, account.DisplayName, Hunan, RoleRights.Of(Role.Organiser)));
    }
}
