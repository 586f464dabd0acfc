using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Province.Data.Tenancy;
using Province.Domain.Tenancy;
using Province.Tests;
using static Province.Data.Tests.Cities;

namespace Province.Data.Tests;

public sealed class TenantScopeTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    [Fact]
    public void Enter_Twice_Throws()
    {
        var scope = new TenantScope();
        scope.Enter(Hengyang);
        Should.Throw<InvalidOperationException>(() => scope.Enter(Zhuzhou)).Message.ShouldContain("one scope, one tenant");
        Should.Throw<InvalidOperationException>(() => scope.Enter(Hengyang));
        scope.Tenant.ShouldBe(Hengyang);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Enter_AfterAConnectionWasOpened_Throws(string provider)
    {
        await using var scope = (await databases.OnAsync(provider)).Enter(null);
        (await scope.ServiceProvider.GetRequiredService<ProvinceDb>().Users.CountAsync()).ShouldBe(0);
        Should.Throw<InvalidOperationException>(() => scope.ServiceProvider.GetRequiredService<TenantScope>().Enter(Hengyang))
            .Message.ShouldContain("A connection was opened before");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Loop_ThatForgetsToEnter_Throws(string provider)
    {
        await using var services = new ServiceCollection().AddProvinceData((await databases.OnAsync(provider)).Options).AddHostedService<ForgetfulLoop>().BuildServiceProvider();
        var loop = (ForgetfulLoop)services.GetRequiredService<IHostedService>();
        await loop.StartAsync(CancellationToken.None);
        (await Should.ThrowAsync<InvalidOperationException>(() => loop.ExecuteTask!)).ToString().ShouldContain("No tenant was entered");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task BuildModelAsync_BeforeTheFirstContext_IsItsModelLocksIncluded(string provider)
    {
        var database = await databases.OnAsync(provider);
        var model = await database.Options.BuildModelAsync();
        (await database.InAsync(Hengyang, db => Task.FromResult(db.Model))).ShouldBeSameAs(model);
        model.FindEntityType(typeof(Unit))!.GetDeclaredQueryFilters().ShouldNotBeEmpty();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Unit_Entered_NarrowsToItsRows(string provider)
    {
        var database = await databases.OnAsync(provider);
        await database.InAsync(Hengyang, async db =>
        {
            var account = new Security.Account { Id = Guid.NewGuid(), HomeTenant = Hengyang, UserName = "county" };
            db.Users.Add(account);
            db.Units.AddRange(new Unit(Hengyang, "430407", "石鼓区", UnitKind.County), new Unit(Hengyang, "430408", "蒸湘区", UnitKind.County));
            foreach (var code in new[] { "430407", "430408", null })
                db.Memberships.Add(new Membership(Hengyang, Guid.NewGuid(), account.Id, Role.County, code, new DateOnly(2026, 1, 1)));
            await db.SaveChangesAsync();
        });
        (await CodesAsync("430408")).ShouldBe(["430408"]);
        (await CodesAsync("-")).ShouldBeEmpty();
        (await CodesAsync(null)).Count.ShouldBe(3);

        Task<List<string?>> CodesAsync(string? unit) => database.InAsync(Hengyang, db => db.Memberships.Select(row => row.UnitCode).ToListAsync(), unit);
    }

    private sealed class ForgetfulLoop(IServiceScopeFactory scopes) : BackgroundService
    {
        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<ProvinceDb>().Outbox.Where(row => row.DeliveredAt == null).ToListAsync(stoppingToken);
        }
    }
}
