using Province.Domain.Tenancy;

namespace Province.App.Features.Accounts.Members;

/// <summary>Whether a person can sign in.</summary>
public enum MemberState
{
    Open,
    Locked,
    Closed,
}

/// <summary>A person as the administrator of a tenant sees it.</summary>
/// <param name="HomeTenant">The tenant that manages the account; another one than this for a guest.</param>
/// <param name="Version">For <c>If-Match</c>.</param>
public sealed record MemberAnswer(
    Guid Id, string UserName, string Name, TenantId HomeTenant, MemberState State, bool MustChangePassword, DateTimeOffset? LockedUntil,
    IReadOnlyList<RoleAnswer> Roles, string Version);

/// <summary>A role that a person holds, held or will hold in the tenant.</summary>
public sealed record RoleAnswer(Guid Id, Role Role, string? Unit, string? UnitName, DateOnly From, DateOnly? Until, bool HoldsToday);
