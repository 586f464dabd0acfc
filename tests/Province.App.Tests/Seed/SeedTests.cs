using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Province.App.Seed;
using Province.App.Security.SignIn;
using Province.App.Verbs;
using Province.Domain.Tenancy;

namespace Province.App.Tests.Seed;

public sealed class SeedTests(ProvinceApps apps) : IClassFixture<ProvinceApps>
{
    [Fact]
    public async Task Seed_OfHunan_HasFourteenCitiesAndEveryRole()
    {
        var app = await apps.OnAsync();

        var tenants = await app.InAsync(ProvinceApp.Hunan, db => db.Tenants.Select(tenant => tenant.Id).ToListAsync());
        var units = await app.InAsync(ProvinceApp.Hengyang, db => db.Units.ToDictionaryAsync(unit => unit.Code, unit => unit.Kind));
        var roles = await app.InAsync(ProvinceApp.Hengyang, db => db.Memberships.Select(membership => membership.Role).Distinct().ToListAsync());

        tenants.Count(tenant => tenant.IsCity).ShouldBe(14);
        tenants.Count(tenant => tenant.IsProvince).ShouldBe(1);
        units["430408"].ShouldBe(UnitKind.County);
        units["430476"].ShouldBe(UnitKind.Park);
        roles.Order().ShouldBe(Enum.GetValues<Role>().Where(RoleRights.IsOfCity));
    }

    [Fact]
    public async Task Seed_ASecondTime_ChangesNothing() =>
        (await (await apps.OnAsync()).Services.GetRequiredService<Seeder>().SeedAsync(CancellationToken.None)).ShouldBeFalse();

    [Fact]
    public async Task Seed_InProduction_IsRefused()
    {
        await using var app = await ProvinceApp.StartAsync(environment: "Production", settings: ("Database:SeedOnStart", "false"));

        await Should.ThrowAsync<InvalidOperationException>(() => app.Services.GetRequiredService<Seeder>().SeedAsync(CancellationToken.None));
        (await OperatorVerbs.RunAsync(app.Services, ["seed"])).ShouldBe(1);
    }

    [Fact]
    public async Task Verbs_InProduction_MakeTheFirstAdministrator()
    {
        await using var app = await ProvinceApp.StartAsync(environment: "Production", settings: ("Database:SeedOnStart", "false"));
        string[] user = ["user", "add", "--tenant", "430000", "--role", "ProvinceAdministrator", "--user", "first.admin", "--name", "首任"];

        (await OperatorVerbs.RunAsync(app.Services, user)).ShouldBe(2);
        (await OperatorVerbs.RunAsync(app.Services, ["tenant", "add", "--code", "430000", "--area", "湖南省", "--bureau", "湖南省应急管理厅"])).ShouldBe(0);
        (await OperatorVerbs.RunAsync(app.Services, user)).ShouldBe(0);
        (await OperatorVerbs.RunAsync(app.Services, user)).ShouldBe(1);
        (await OperatorVerbs.RunAsync(app.Services, ["user", "add", "--tenant", "430000"])).ShouldBe(2);
        (await OperatorVerbs.RunAsync(app.Services, ["nothing"])).ShouldBe(2);
        var mustChange = await app.InAsync(ProvinceApp.Hunan, db => db.Users.Select(account => account.MustChangePassword).SingleAsync());
        mustChange.ShouldBeTrue();
    }

    [Fact]
    public void DemoPassword_ForEverybody_ObeysTheRules() =>
        SeedData.ReadDemo().Accounts.ShouldAllBe(person => PasswordRules.Fault(person.UserName, Seeder.DemoPassword) == null);
}
