using Microsoft.EntityFrameworkCore;
using Province.Data;
using Province.Domain.Tenancy;

namespace Province.App.Security;

/// <summary>What anybody may read without being signed in: published and other reference rows, in a scope that is in no tenant, where asking for a tenant's row throws.</summary>
internal sealed class PublicDoor(IServiceScopeFactory scopes)
{
    public async Task<T> ReadAsync<TRow, T>(Func<IQueryable<TRow>, Task<T>> read) where TRow : class, IReference
    {
        await using var scope = scopes.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<ProvinceDb>().Set<TRow>().AsNoTracking());
    }
}
