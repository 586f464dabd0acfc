using Microsoft.EntityFrameworkCore;
using Province.Data;
using Province.Data.Tenancy;

namespace Province.App.Security.SignIn;

/// <summary>Finds out what a capability link lets its holder do.</summary>
internal sealed class Capabilities(IServiceScopeFactory scopes, TimeProvider clock)
{
    /// <returns>Null when the link is wrong, expired or revoked.</returns>
    public async Task<CapabilityHolder?> FindAsync(string text, CancellationToken ct)
    {
        if (ApiKeyText.Parse(text) is not var (tenant, hash))
            return null;
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantScope>().Enter(tenant);
        var db = scope.ServiceProvider.GetRequiredService<ProvinceDb>();
        var capability = await db.Capabilities.AsNoTracking().SingleOrDefaultAsync(c => c.Hash == hash, ct);
        return capability?.IsGoodAt(clock.GetUtcNow()) == true
            ? new(tenant, new(capability.Right, capability.SubjectId, capability.Part, capability.Holder))
            : null;
    }
}
