using Microsoft.EntityFrameworkCore;
using Province.Data;
using Province.Data.Tenancy;
using Province.Domain.Calendar;

namespace Province.App.Security.SignIn;

/// <summary>Finds out for whom a program acts.</summary>
internal sealed class ApiKeys(IServiceScopeFactory scopes, Standings standings, WriteGate gate, TimeProvider clock)
{
    /// <param name="Key">The name of the key.</param>
    /// <param name="Standing">How its person stands now.</param>
    internal sealed record Use(string Key, Standing Standing);

    /// <summary>Looks a key up, and notes the day on which it was used.</summary>
    /// <returns>Null when it is wrong, expired or revoked, or when its person is closed or holds no role today.</returns>
    public async Task<Use?> UseAsync(string text, CancellationToken ct)
    {
        if (ApiKeyText.Parse(text) is not var (tenant, hash))
            return null;
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantScope>().Enter(tenant);
        var db = scope.ServiceProvider.GetRequiredService<ProvinceDb>();
        var today = ChinaTime.Today(clock);
        var key = await db.ApiKeys.AsNoTracking().SingleOrDefaultAsync(k => k.Hash == hash, ct);
        if (key?.IsGoodOn(today) != true || await standings.FindAsync(key.AccountId, tenant, ct) is not { } standing)
            return null;
        if (key.LastUsedOn != today)
            await NoteAsync(db, key.Id, today, ct);
        return new Use(key.Name, standing);
    }

    private async Task NoteAsync(ProvinceDb db, Guid id, DateOnly today, CancellationToken ct)
    {
        using (await gate.EnterAsync(ct))
            await db.ApiKeys.Where(k => k.Id == id && (k.LastUsedOn == null || k.LastUsedOn < today))
                .ExecuteUpdateAsync(set => set.SetProperty(k => k.LastUsedOn, today), ct);
    }
}
