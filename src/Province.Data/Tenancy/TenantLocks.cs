using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Province.Data.Tenancy;

/// <summary>The locks that sit in the context's options. They hold no state, so that one set of options serves every context.</summary>
internal static class TenantLocks
{
    private static readonly IInterceptor[] Locks = [new TenantWriteGuard(), new BulkWriteGuard(), new TenantConnectionInterceptor()];

    internal static void Ensure(DbContextOptionsBuilder builder)
    {
        if (builder.Options.FindExtension<CoreOptionsExtension>()?.Interceptors?.Contains(Locks[0]) != true)
            builder.AddInterceptors(Locks);
    }
}
