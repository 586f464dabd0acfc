using Microsoft.EntityFrameworkCore;
using Province.Domain.Tenancy;
using Province.Tests;

namespace Province.App.Tests.Campaigns.Whole;

/// <summary>The province and all its cities, each with people of its own, who do everything through the API.</summary>
internal sealed class FourteenCities : IAsyncDisposable
{
    private readonly ProvinceApp _app;

    private FourteenCities(ProvinceApp app) => _app = app;

    internal ProvinceApp App => _app;

    /// <summary>The codes of the cities by the names that schemes use.</summary>
    internal IReadOnlyDictionary<string, int> Codes { get; private set; } = new Dictionary<string, int>();

    internal static async Task<FourteenCities> StartAsync(string provider)
    {
        var cities = new FourteenCities(await ProvinceApp.StartAsync(provider));
        await cities.SettleAsync();
        return cities;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    internal Task<HttpClient> OrganiserAsync() => _app.AsAsync(CampaignApi.Organiser);

    internal Task<HttpClient> AsAsync(string city, string post) => _app.AsAsync(CityPeople.UserName(Codes[city], post));

    internal async Task<Guid> AccountAsync(string city, string post)
    {
        var name = CityPeople.UserName(Codes[city], post);
        return await _app.InAsync(new TenantId(Codes[city]), db => db.Users.Where(user => user.UserName == name).Select(user => user.Id).SingleAsync());
    }

    private async Task SettleAsync()
    {
        foreach (var city in await _app.CitiesAsync())
            await _app.SettleAsync(city);
        var names = Arrangement2021.Groups.SelectMany(group => group.Builders).ToList();
        var areas = await _app.InAsync(ProvinceApp.Hunan, async db => (await db.Tenants.ToListAsync()).Where(tenant => tenant.Id.IsCity).ToDictionary(tenant => tenant.Area, tenant => tenant.Id.Code));
        Codes = names.ToDictionary(name => name, name => areas.Single(area => area.Key.StartsWith(name[..2], StringComparison.Ordinal)).Value);
    }
}
