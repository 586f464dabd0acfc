using Microsoft.AspNetCore.Identity;
using Province.Domain.Tenancy;

namespace Province.Data.Security;

/// <summary>A person who signs in. What the person may do is said by memberships, tenant by tenant.</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>The tenant that manages the account.</summary>
    public TenantId HomeTenant { get; set; }

    /// <summary>The person's name as colleagues know it.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>Whether the password must be changed at the next sign-in.</summary>
    public bool MustChangePassword { get; set; }

    /// <summary>When the account was closed by its administrator; null while it is open. Accounts are never deleted.</summary>
    public DateTimeOffset? ClosedAt { get; set; }
}
