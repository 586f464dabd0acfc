using Province.Domain.Tenancy;

namespace Province.App.Security;

/// <summary>How an account stands in a tenant today.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="UserName">What it signs in with.</param>
/// <param name="Name">What colleagues call the person.</param>
/// <param name="Tenant">The tenant.</param>
/// <param name="TenantName">The tenant's authority.</param>
/// <param name="Memberships">The memberships that hold today.</param>
/// <param name="UnitName">The name of the person's unit, or null.</param>
/// <param name="Stamp">The account's security stamp.</param>
/// <param name="MustChangePassword">Whether nothing else may be done before the password is changed.</param>
/// <param name="Key">The name of the key by which a program acts for the person; null when the person acts.</param>
internal sealed record Standing(
    Guid AccountId, string UserName, string Name, TenantId Tenant, string TenantName,
    IReadOnlyList<Membership> Memberships, string? UnitName, string Stamp, bool MustChangePassword, string? Key = null)
{
    public IReadOnlyList<Role> Roles => [.. Memberships.Select(membership => membership.Role).Distinct().Order()];

    public string? UnitCode => UnitOf(Memberships);

    /// <summary>The unit that unit-wide rights reach: that of the role which needs one, else the first named.</summary>
    internal static string? UnitOf(IReadOnlyList<Membership> memberships) =>
        memberships.OrderByDescending(m => m.Role == Role.County).Select(m => m.UnitCode).FirstOrDefault(code => code is not null);

    /// <summary>The caller with the widest scope of each right that its roles give.</summary>
    public Caller ToCaller() => new(AccountId, Name, Tenant, Rights(), UnitCode, Key);

    private Dictionary<Right, Scope> Rights()
    {
        var rights = new Dictionary<Right, Scope>();
        foreach (var (right, scope) in Roles.SelectMany(RoleRights.Of))
            if (!MustChangePassword || right is Right.ViewSelf or Right.ManageSelf)
                rights[right] = rights.TryGetValue(right, out var known) && known > scope ? known : scope;
        return rights;
    }
}
