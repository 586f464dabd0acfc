using System.Net.Http.Json;
using Province.App.Tests.Plans;

namespace Province.App.Tests.Accounts;

public sealed class GuestKeyTests
{
    [Fact]
    public async Task Key_ForAGuest_IsTheBusinessOfTheGuestsOwnTenant()
    {
        await using var app = await ProvinceApp.StartAsync();
        var province = await app.AsAsync("hunan.admin");
        var until = Domain.Calendar.ChinaTime.Today(app.Clock).AddDays(9);
        await (await province.PostAsJsonAsync("/api/v1/users/guests", new { userName = "hengyang.inspector", role = "guidingOfficer", until })).ShouldBeJsonAsync();
        var id = (await MemberTests.FindAsync(province, "hengyang.inspector")).GetProperty("id").GetGuid();
        await province.PostAsJsonAsync($"/api/v1/users/{id}/keys", new { name = "甲", lastDay = until }).ShouldRefuseAsync(403, "user.of_another_tenant");
    }
}
