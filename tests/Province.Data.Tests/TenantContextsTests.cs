using System.Runtime.CompilerServices;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Province.Data.Tenancy;
using Province.Domain.Tenancy;
using Province.Tests;
using static Province.Data.Tests.Cities;

namespace Province.Data.Tests;

public sealed class TenantContextsTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    /// <summary>A tenant and a unit, and whether what was opened longest ago is closed first.</summary>
    public sealed record Step(TenantId Tenant, string? Unit, bool Closes);

    [Fact]
    public void For_AnyScopesAtOnceAndAfterEachOther_GivesNoContextToAnotherTenantOrUnit() => Check.One(Config.QuickThrowOnFailure, Prop.ForAll(AnySteps, steps =>
    {
        using var services = new ServiceCollection().AddProvinceData(new DatabaseOptions()).BuildServiceProvider();
        var (open, served) = (new Queue<IServiceScope>(), new ConditionalWeakTable<ProvinceDb, Step>());
        foreach (var step in steps)
        {
            if (step.Closes && open.TryDequeue(out var first))
                first.Dispose();
            var scope = services.CreateScope();
            open.Enqueue(scope);
            scope.ServiceProvider.GetRequiredService<TenantScope>().Enter(step.Tenant, step.Unit);
            var db = scope.ServiceProvider.GetRequiredService<ProvinceDb>();
            (db.Tenant, db.Unit).ShouldBe((step.Tenant, step.Unit));
            var before = served.GetValue(db, _ => step);
            (before.Tenant, before.Unit).ShouldBe((step.Tenant, step.Unit), "it served another before");
        }

        while (open.TryDequeue(out var left))
            left.Dispose();
    }));

    [Theory, OnSqlite, OnPostgres]
    public async Task For_TheSameTenantAgain_IsTheSameContextWithNothingTracked(string provider)
    {
        var database = await databases.OnAsync(provider);
        ProvinceDb first;
        await using (var scope = database.Enter(Hengyang, "430407"))
        {
            first = scope.ServiceProvider.GetRequiredService<ProvinceDb>();
            first.Units.Add(new Unit(Hengyang, "430407", "石鼓区", UnitKind.County));
            await first.Database.BeginTransactionAsync();
        }

        await Should.ThrowAsync<ObjectDisposedException>(() => first.Units.CountAsync());
        (await database.InAsync(Hengyang, db => Task.FromResult(ReferenceEquals(db, first)), "430408")).ShouldBeFalse();
        await database.InAsync(Hengyang, async db =>
        {
            db.ShouldBeSameAs(first);
            db.ChangeTracker.Entries().ShouldBeEmpty();
            db.Database.CurrentTransaction.ShouldBeNull();
            await db.SaveChangesAsync();
            (await db.Units.CountAsync(unit => unit.Code == "430407")).ShouldBe(0);
        }, "430407");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task For_TenantsInTurn_ShowsEachItsOwn(string provider)
    {
        var database = await databases.OnAsync(provider);
        foreach (var city in new[] { Hengyang, Zhuzhou })
            await database.InAsync(city, async db =>
            {
                db.Units.Add(new Unit(city, $"{city}-turn", "科室", UnitKind.Department));
                await db.SaveChangesAsync();
            });
        for (var turn = 0; turn < 3; turn++)
            foreach (var city in new[] { Hengyang, Zhuzhou })
                (await database.InAsync(city, db => db.Units.Where(unit => unit.Code.EndsWith("-turn")).Select(unit => unit.Tenant).ToListAsync())).ShouldBe([city]);
    }

    [Fact]
    public void Serving_AnotherTenantOrUnit_Throws()
    {
        using var services = new ServiceCollection().AddProvinceData(new DatabaseOptions()).BuildServiceProvider();
        using var db = new ProvinceDb(services.GetRequiredService<DbContextOptions<ProvinceDb>>()).Serving(In(Hengyang, "430407"));
        Should.Throw<InvalidOperationException>(() => db.Serving(In(Zhuzhou, "430407"))).Message.ShouldContain("for life");
        Should.Throw<InvalidOperationException>(() => db.Serving(In(Hengyang, null)));
        Should.Throw<InvalidOperationException>(() => db.Serving(new TenantScope()));
        db.Serving(In(Hengyang, "430407")).Tenant.ShouldBe(Hengyang);
    }

    private static TenantScope In(TenantId tenant, string? unit)
    {
        var scope = new TenantScope();
        scope.Enter(tenant, unit);
        return scope;
    }

    private static Arbitrary<Step[]> AnySteps => (from tenant in Gen.Elements(Hengyang, Zhuzhou)
                                               from unit in Gen.Elements(null, "430407", "430408")
                                               from closes in Gen.Elements(true, true, false)
                                               select new Step(tenant, unit, closes)).ArrayOf().ToArbitrary();
}
