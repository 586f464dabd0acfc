using Province.Domain.Tenancy;

namespace Province.Data.Tests;

/// <summary>The tenants that the tests are about.</summary>
internal static class Cities
{
    internal static readonly TenantId Hunan = new(430000);
    internal static readonly TenantId Hengyang = new(430400);
    internal static readonly TenantId Zhuzhou = new(430200);
}
