using Microsoft.EntityFrameworkCore;
using Province.Domain.Audit;
using Province.Domain.Tenancy;
using Province.Tests;
using static Province.Data.Tests.Cities;

namespace Province.Data.Tests;

/// <summary>The second lock: what is saved, by whatever way it came into the context.</summary>
public sealed class SaveGuardTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Save_NewRowOfAnotherTenant_Throws(string provider) =>
        await RefusedAsync(provider, db => db.Units.Add(County(Zhuzhou, "new")), "written while in");

    [Theory, OnSqlite, OnPostgres]
    public async Task Save_DetachedChangeToAnotherTenantsRow_Throws(string provider) =>
        await RefusedAsync(provider, db => db.Units.Update(County(Zhuzhou, "430202")), "written while in");

    [Theory, OnSqlite, OnPostgres]
    public async Task Save_DeletionOfAnotherTenantsRow_Throws(string provider) =>
        await RefusedAsync(provider, db => db.Units.Remove(County(Zhuzhou, "430202")), "written while in");

    [Theory, OnSqlite, OnPostgres]
    public async Task Save_OwnRowMovedToAnotherTenant_Throws(string provider) => await RefusedAsync(provider,
        db => db.Entry(db.Units.Single(unit => unit.Code == "430408")).Property(unit => unit.Tenant).CurrentValue = Zhuzhou, "part of a key");

    [Theory, OnSqlite, OnPostgres]
    public async Task Save_ForgedOriginalTenant_Throws(string provider) => await RefusedAsync(provider, db =>
    {
        var entry = db.Units.Attach(County(Hengyang, "430202"));
        entry.Property(unit => unit.Name).CurrentValue = "forged";
        entry.Property(unit => unit.Tenant).OriginalValue = Zhuzhou;
    }, "Tenant");

    [Theory, OnSqlite, OnPostgres]
    public async Task Save_OwnTenantWithTheIdOfAnothersRow_ChangesNothing(string provider)
    {
        var database = await SeededAsync(provider);
        await database.InAsync(Hengyang, async db =>
        {
            db.Units.Update(County(Hengyang, "430202"));
            await Should.ThrowAsync<DbUpdateConcurrencyException>(() => db.SaveChangesAsync());
        });
        await UnchangedAsync(database);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Save_NoTenantEntered_Throws(string provider)
    {
        var database = await SeededAsync(provider);
        await database.InAsync(null, async db =>
        {
            db.Units.Add(County(Hengyang, "new"));
            (await Should.ThrowAsync<InvalidOperationException>(() => db.SaveChangesAsync())).Message.ShouldContain("No tenant was entered");
            Should.Throw<InvalidOperationException>(() => db.SaveChanges()).Message.ShouldContain("No tenant was entered");
        });
        await UnchangedAsync(database);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Save_ReferenceRow_OnlyFromThePlatform(string provider)
    {
        var database = await SeededAsync(provider);
        await RefusedAsync(provider, db => db.Tenants.Add(new Tenant(new TenantId(430100), "长沙市", "长沙市应急管理局")), "only the platform");
        await database.InAsync(TenantId.Platform, async db =>
        {
            db.Tenants.RemoveRange(db.Tenants);
            db.Tenants.Add(new Tenant(Hengyang, "衡阳市", "衡阳市应急管理局"));
            await db.SaveChangesAsync();
        });
        (await database.InAsync(Zhuzhou, db => db.Tenants.CountAsync())).ShouldBe(1);
        await RefusedAsync(provider, db => db.Tenants.Remove(db.Tenants.Single()), "only the platform");
        await RefusedAsync(provider, db => db.Entry(db.Tenants.Single()).Property(tenant => tenant.Area).CurrentValue = "衡阳", "only the platform");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Save_AuditEntry_IsOnlyEverAdded(string provider)
    {
        var database = await SeededAsync(provider);
        var entry = new AuditEntry(Hengyang, Guid.NewGuid(), DateTimeOffset.UnixEpoch, new AuditActor(null, "a"), new AuditAct("b", new AuditSubject("c", "d", "e"), "f"));
        await database.InAsync(Hengyang, async db =>
        {
            db.AuditEntries.Add(entry);
            await db.SaveChangesAsync();
        });
        await RefusedAsync(provider, db => db.AuditEntries.Remove(db.AuditEntries.Single(row => row.Id == entry.Id)), "only ever added");
        await RefusedAsync(provider, db => db.Entry(db.AuditEntries.Single(row => row.Id == entry.Id)).Property(row => row.Action).CurrentValue = "z", "only ever added");
        await RefusedAsync(provider, db => db.Entry(db.AuditEntries.Single(row => row.Id == entry.Id)).Property(row => row.Detail).CurrentValue = "z", "only ever added");
        await database.InAsync(Hengyang, async db =>
        {
            db.AuditEntries.Single(row => row.Id == entry.Id).EraseDetail(Guid.NewGuid());
            await db.SaveChangesAsync();
        });
        (await database.InAsync(Hengyang, db => db.AuditEntries.SingleAsync(row => row.Id == entry.Id))).Detail.ShouldBeNull();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Save_RowOfAnotherUnit_ThrowsForACallerWhoReachesOneUnit(string provider)
    {
        var database = await SeededAsync(provider);
        await database.InAsync(Hengyang, async db =>
        {
            db.Memberships.Add(new Membership(Hengyang, Guid.NewGuid(), Guid.NewGuid(), Role.County, "430407", DateOnly.MinValue));
            (await Should.ThrowAsync<InvalidOperationException>(() => db.SaveChangesAsync())).Message.ShouldContain("reaches only 430408");
        }, unit: "430408");
    }

    private async Task RefusedAsync(string provider, Action<ProvinceDb> forge, string reason)
    {
        var database = await SeededAsync(provider);
        await database.InAsync(Hengyang, async db => (await Should.ThrowAsync<InvalidOperationException>(async () =>
        {
            forge(db);
            await db.SaveChangesAsync();
        })).Message.ShouldContain(reason));
        await UnchangedAsync(database);
    }

    private async Task<TestDatabase> SeededAsync(string provider)
    {
        var database = await databases.OnAsync(provider);
        foreach (var (city, code) in new[] { (Hengyang, "430408"), (Zhuzhou, "430202") })
            await database.InAsync(city, async db =>
            {
                if (await db.Units.AnyAsync())
                    return;
                db.Units.Add(County(city, code));
                await db.SaveChangesAsync();
            });
        return database;
    }

    private static async Task UnchangedAsync(TestDatabase database)
    {
        (await database.InAsync(Hengyang, db => db.Units.SingleAsync())).Name.ShouldBe("430408");
        (await database.InAsync(Zhuzhou, db => db.Units.SingleAsync())).Name.ShouldBe("430202");
    }

    private static Unit County(TenantId tenant, string code) => new(tenant, code, code, UnitKind.County);
}
