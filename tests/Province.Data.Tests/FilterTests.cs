using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Province.Domain.Files;
using Province.Domain.Plans;
using Province.Domain.Tenancy;
using Province.Tests;
using static Province.Data.Tests.Cities;

namespace Province.Data.Tests;

/// <summary>The first lock, for every entity there is: rows of both cities are alike but for the tenant.</summary>
public sealed class FilterTests(FilterTests.TwoCities databases) : IClassFixture<FilterTests.TwoCities>
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Query_NoTenantEntered_ThrowsForEveryEntity(string provider)
    {
        var database = await databases.OnAsync(provider);
        foreach (var type in await TypesAsync(database))
            await database.InAsync(null, async db =>
                (await Should.ThrowAsync<InvalidOperationException>(() => SampleRows.ReadAsync(db, type), type.Name)).ToString().ShouldContain("No tenant was entered"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Query_BothCitiesHaveRows_EachSeesItsOwnOfEveryEntity(string provider)
    {
        var database = await databases.OnAsync(provider);
        foreach (var city in new[] { Hengyang, Zhuzhou })
            foreach (var type in await TypesAsync(database))
                await database.InAsync(city, async db =>
                    (await SampleRows.ReadAsync(db, type)).Cast<ITenantOwned>().ShouldHaveSingleItem(type.Name).Tenant.ShouldBe(city, type.Name));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Query_OfACityWithoutRows_IsEmptyForEveryEntity(string provider)
    {
        var database = await databases.OnAsync(provider);
        foreach (var type in await TypesAsync(database))
            await database.InAsync(Hunan, async db => (await SampleRows.ReadAsync(db, type)).ShouldBeEmpty(type.Name));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Navigation_SameIdsInBothCities_StaysInTheTenant(string provider) => await (await databases.OnAsync(provider)).InAsync(Hengyang, async db =>
    {
        var plan = await db.Set<Plan>().Include(p => p.Versions).ThenInclude(v => v.Content).Include(p => p.Steps).SingleAsync();
        plan.Versions.ShouldHaveSingleItem().Content.Tenant.ShouldBe(Hengyang);
        plan.Steps.ShouldHaveSingleItem().Tenant.ShouldBe(Hengyang);
        (await db.Files.Select(file => file.Content.Tenant).ToListAsync()).ShouldBe([Hengyang]);
        (await db.Memberships.Join(db.Units, m => m.UnitCode, u => u.Code, (m, u) => u.Tenant).ToListAsync()).ShouldBe([Hengyang]);
    });

    [Theory, OnSqlite, OnPostgres]
    public async Task Load_FromAForgedRowOfAnotherTenant_FindsNothing(string provider) => await (await databases.OnAsync(provider)).InAsync(Hengyang, async db =>
    {
        var forged = (StoredFile)RuntimeHelpers.GetUninitializedObject(typeof(StoredFile));
        typeof(StoredFile).GetProperty(nameof(StoredFile.Tenant))!.SetValue(forged, Zhuzhou);
        typeof(StoredFile).GetProperty(nameof(StoredFile.Sha256))!.SetValue(forged, "x");
        await db.Attach(forged).Reference(file => file.Content).LoadAsync();
        forged.Content.ShouldBeNull();
    });

    [Theory, OnSqlite, OnPostgres]
    public async Task Find_KeyOfAnotherTenant_IsNull(string provider)
    {
        var database = await databases.OnAsync(provider);
        await database.InAsync(Hengyang, async db =>
        {
            (await db.Units.FindAsync(Zhuzhou, "x")).ShouldBeNull();
            (await db.Units.FindAsync(Hengyang, "x")).ShouldNotBeNull();
            db.Units.Local.ShouldHaveSingleItem().Tenant.ShouldBe(Hengyang);
        });
        await database.InAsync(null, async db => (await Should.ThrowAsync<InvalidOperationException>(async () => await db.Units.FindAsync(Zhuzhou, "x")))
            .ToString().ShouldContain("No tenant was entered"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task FromSql_WithoutAWhere_IsFilteredStill(string provider) => await (await databases.OnAsync(provider)).InAsync(Hengyang, async db =>
        (await db.Units.FromSqlRaw("select * from \"Units\"").ToListAsync()).ShouldHaveSingleItem().Tenant.ShouldBe(Hengyang));

    [Theory, OnSqlite, OnPostgres]
    public async Task CompiledQuery_RunInOneTenantThenAnother_FollowsTheTenant(string provider)
    {
        var database = await databases.OnAsync(provider);
        var query = EF.CompileAsyncQuery((ProvinceDb db) => db.Units.AsNoTracking());
        foreach (var city in new[] { Hengyang, Zhuzhou })
            await database.InAsync(city, async db =>
            {
                await foreach (var unit in query(db))
                    unit.Tenant.ShouldBe(city);
            });
    }

    private static Task<IReadOnlyList<Type>> TypesAsync(TestDatabase database) => database.InAsync(null, db => Task.FromResult(SampleRows.TenantOwnedTypes(db)));

    public sealed class TwoCities : IAsyncLifetime
    {
        private readonly TestDatabases _databases = new();
        private readonly HashSet<string> _filled = [];

        public async Task<TestDatabase> OnAsync(string provider)
        {
            var database = await _databases.OnAsync(provider);
            if (_filled.Add(provider))
                await SampleRows.InsertAsync(database, Hengyang, Zhuzhou);
            return database;
        }

        public Task InitializeAsync() => Task.CompletedTask;

        public Task DisposeAsync() => _databases.DisposeAsync();
    }
}
