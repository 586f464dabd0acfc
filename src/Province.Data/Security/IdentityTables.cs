using Microsoft.AspNetCore.Identity;

namespace Province.Data.Security;

/// <summary>The tables that stand outside tenancy, by name: sign-in needs them before there is a tenant.</summary>
internal static class IdentityTables
{
    private static readonly HashSet<Type> Types =
    [
        typeof(Account), typeof(IdentityUserClaim<Guid>), typeof(IdentityUserLogin<Guid>), typeof(IdentityUserToken<Guid>), typeof(ProtectionKey),
    ];

    internal static bool Holds(Type type) => Types.Contains(type);
}
