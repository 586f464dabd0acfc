using System.Globalization;
using System.Security.Claims;
using Province.Domain.Tenancy;

namespace Province.App.Security;

/// <summary>What a cookie or a token says: which account, in which tenant, since when, under which security stamp. Rights are never in it.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Tenant">The one tenant of the session.</param>
/// <param name="Stamp">The security stamp at sign-in; another one by now ends the session.</param>
/// <param name="Since">When the password was given; for a key, now.</param>
/// <param name="Key">The name of the key that was given instead of a password, or null.</param>
internal sealed record SessionClaims(Guid AccountId, TenantId Tenant, string Stamp, DateTimeOffset Since, string? Key = null)
{
    /// <summary>The claim of an account for each tenant it may enter besides its home.</summary>
    internal const string TenantClaim = "province.tenant";
    private const string StampClaim = "province.stamp";
    private const string SinceClaim = "province.since";
    private const string KeyClaim = "province.key";

    public static ClaimsPrincipal Principal(Standing standing, DateTimeOffset since, string? key = null) => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, standing.AccountId.ToString("D")),
            new Claim(ClaimTypes.Name, standing.UserName),
            new Claim(TenantClaim, standing.Tenant.ToString()),
            new Claim(StampClaim, standing.Stamp),
            new Claim(SinceClaim, since.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
            .. key is null ? Array.Empty<Claim>() : [new Claim(KeyClaim, key)],
        ],
        "Province"));

    /// <summary>Reads a principal; null when it is not one of ours.</summary>
    public static SessionClaims? Read(ClaimsPrincipal principal) =>
        Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
        && int.TryParse(principal.FindFirstValue(TenantClaim), NumberStyles.None, CultureInfo.InvariantCulture, out var tenant)
        && principal.FindFirstValue(StampClaim) is { } stamp
        && long.TryParse(principal.FindFirstValue(SinceClaim), NumberStyles.None, CultureInfo.InvariantCulture, out var since)
            ? new SessionClaims(id, new TenantId(tenant), stamp, DateTimeOffset.FromUnixTimeSeconds(since), principal.FindFirstValue(KeyClaim))
            : null;
}
