using Province.App.Security;
using Province.App.Seed;
using Province.Domain.Tenancy;

namespace Province.App.Tests.Campaigns.Whole;

/// <summary>Accounts for cities to which the seed gives none.</summary>
internal static class CityPeople
{
    internal static string UserName(int city, string post) => $"c{city}.{post}";

    /// <summary>A planner, a leader and an inspector.</summary>
    internal static Task SettleAsync(this ProvinceApp app, TenantId city)
    {
        SeedData.Person[] people =
        [
            new(city.Code, UserName(city.Code, "planner"), $"{city.Code}编制人员", Role.Planner, null),
            new(city.Code, UserName(city.Code, "leader"), $"{city.Code}局领导", Role.Leader, null),
            new(city.Code, UserName(city.Code, "inspector"), $"{city.Code}执法人员", Role.Inspector, null),
        ];
        var door = app.DoorFor(Caller.Machine("operator", city, Right.ManageMembers));
        return door.CallAsync((FillTenant.Handler h) => h.HandleAsync([], people, Seeder.DemoPassword, CancellationToken.None));
    }
}
