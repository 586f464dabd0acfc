using Microsoft.EntityFrameworkCore;
using Province.Data.Security;
using Province.Domain.Tenancy;
using Province.Tests;
using static Province.Data.Tests.Cities;

namespace Province.Data.Tests;

internal enum Deed
{
    Read,
    Add,
    Rename,
    Delete,
    RenameAll,
    DeleteAll,
    AddMember,
    DropMembers,
    AddForOther,
    RenameOthers,
    DeleteOthers,
    GuessOwn,
    MoveAll,
}

/// <summary>One request of one of two tenants. Ids are few and the same for both, so that they meet.</summary>
internal sealed record Act(bool First, Deed Deed, int Number)
{
    internal TenantId Tenant => First ? Hengyang : Zhuzhou;

    internal TenantId Other => First ? Zhuzhou : Hengyang;

    internal string Code => $"u{Number}";
}

/// <summary>A database on which acts are done, request by request, each in a scope of its own.</summary>
internal sealed class TwoTenants(TestDatabase database)
{
    internal Task ClearAsync() => database.AsOwnerAsync(async db =>
    {
        await db.Database.ExecuteSqlRawAsync("""DELETE FROM "Memberships"; DELETE FROM "Units"; DELETE FROM "Accounts";""");
        db.Users.Add(new Account { Id = SampleRows.Id, UserName = "x" });
        await db.SaveChangesAsync();
    });

    /// <summary>Does the acts in order.</summary>
    /// <returns>For each tenant what it was told, answer by answer, and then what it has.</returns>
    internal async Task<Dictionary<TenantId, List<string>>> DoAsync(IEnumerable<Act> acts)
    {
        await ClearAsync();
        var told = new Dictionary<TenantId, List<string>> { [Hengyang] = [], [Zhuzhou] = [] };
        foreach (var act in acts)
            told[act.Tenant].Add($"{act.Deed} {act.Code}: {await AnswerAsync(act)}");
        await database.AsOwnerAsync(async db =>
        {
            foreach (var row in await db.Database.SqlQueryRaw<string>("""
                select "Tenant" || ' unit ' || "Code" || ' ' || "Name" as "Value" from "Units"
                union all select "Tenant" || ' member ' || coalesce("UnitCode", '') || ' ' || "Id" from "Memberships" order by 1
                """).ToListAsync())
                told[new TenantId(int.Parse(row[..6], null))].Add(row);
        });
        return told;
    }

    private async Task<string> AnswerAsync(Act act)
    {
        try
        {
            return await database.InAsync(act.Tenant, db => DoAsync(db, act));
        }
        catch (Exception refusal) when (refusal is InvalidOperationException or DbUpdateException)
        {
            return refusal.GetType().Name;
        }
    }

    private static async Task<string> DoAsync(ProvinceDb db, Act act)
    {
        switch (act.Deed)
        {
            case Deed.Read:
                return string.Join(",", await db.Units.OrderBy(u => u.Code).Select(u => u.Tenant.Code + u.Code + u.Name + db.Memberships.Count(m => m.UnitCode == u.Code)).ToListAsync());
            case Deed.Rename:
                var unit = await db.Units.FindAsync(act.Tenant, act.Code);
                unit?.Rename(unit.Name + act.Number);
                return $"{unit?.Name} {await db.SaveChangesAsync()}";
            case Deed.RenameAll:
                return $"{await db.Units.ExecuteUpdateAsync(set => set.SetProperty(u => u.Name, u => u.Name + "*"))}";
            case Deed.DeleteAll:
                return $"{await db.Memberships.ExecuteDeleteAsync()} {await db.Units.ExecuteDeleteAsync()}";
            case Deed.DropMembers:
                return $"{await db.Memberships.Where(m => m.UnitCode == act.Code).ExecuteDeleteAsync()}";
            case Deed.MoveAll:
                return $"{await db.Units.ExecuteUpdateAsync(set => set.SetProperty(u => u.Tenant, act.Other))}";
            default:
                Track(db, act);
                return $"{await db.SaveChangesAsync()}";
        }
    }

    private static void Track(ProvinceDb db, Act act)
    {
        Unit Of(TenantId tenant) => new(tenant, act.Code, "forged", UnitKind.County);
        object _ = act.Deed switch
        {
            Deed.Add => db.Units.Add(new Unit(act.Tenant, act.Code, act.Code, UnitKind.County)),
            Deed.Delete => db.Units.Remove(Of(act.Tenant)),
            Deed.GuessOwn => db.Units.Update(Of(act.Tenant)),
            Deed.AddForOther => db.Units.Add(Of(act.Other)),
            Deed.RenameOthers => db.Units.Update(Of(act.Other)),
            Deed.DeleteOthers => db.Units.Remove(Of(act.Other)),
            Deed.AddMember => db.Memberships.Add(new Membership(act.Tenant, new Guid(act.Number, 0, 0, new byte[8]), SampleRows.Id, Role.County, act.Code, DateOnly.MinValue)),
            _ => throw new InvalidOperationException($"{act.Deed} is not tracked."),
        };
    }
}
