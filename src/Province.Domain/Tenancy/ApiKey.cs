using System.Security.Cryptography;
using Province.Domain.Refusals;

namespace Province.Domain.Tenancy;

/// <summary>A key by which a program acts for one person in one tenant, with whatever rights the person has at the time.</summary>
/// <remarks>Only the hash of its secret is kept; nobody can show the key again. A key is revoked, never deleted: the audit trail names it.</remarks>
public sealed class ApiKey : ITenantOwned
{
    /// <summary>The most characters that a name has.</summary>
    public const int LongestName = 30;

    /// <summary>The most days, from today on, that a key may be good for.</summary>
    public const int LongestDays = 366;

    /// <summary>Makes a key.</summary>
    /// <param name="tenant">The tenant in which it acts.</param>
    /// <param name="id">A new id.</param>
    /// <param name="accountId">The account of the person for whom it acts.</param>
    /// <param name="name">What the program is called; unique among the person's keys, revoked ones included.</param>
    /// <param name="hash">The hash of its secret, see <see cref="HashOf"/>.</param>
    /// <param name="terms">Who made it and how long it is good.</param>
    public ApiKey(TenantId tenant, Guid id, Guid accountId, string name, string hash, ApiKeyTerms terms)
    {
        Tenant = tenant;
        Id = id;
        AccountId = accountId;
        Name = name;
        Hash = hash;
        MadeBy = terms.MadeBy;
        MadeAt = terms.MadeAt;
        LastDay = terms.LastDay;
    }

    private ApiKey() => (Name, Hash, MadeBy) = (null!, null!, null!);

    /// <inheritdoc/>
    public TenantId Tenant { get; private set; }

    /// <summary>Its id within the tenant.</summary>
    public Guid Id { get; private set; }

    /// <summary>The account of the person for whom it acts.</summary>
    public Guid AccountId { get; private set; }

    /// <summary>What the program is called.</summary>
    public string Name { get; private set; }

    /// <summary>The SHA-256 of its secret, 64 lower-case hexadecimal digits.</summary>
    public string Hash { get; private set; }

    /// <summary>The name of the administrator who made it.</summary>
    public string MadeBy { get; private set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset MadeAt { get; private set; }

    /// <summary>The last local day on which it is good, inclusive.</summary>
    public DateOnly LastDay { get; private set; }

    /// <summary>When it was revoked; null while it was not.</summary>
    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>The last local day on which a program used it; null when none did.</summary>
    public DateOnly? LastUsedOn { get; private set; }

    /// <summary>The latest last day that a key made on a day may have.</summary>
    /// <param name="today">The local day on which it is made, the first of <see cref="LongestDays"/>.</param>
    /// <returns>The day, inclusive.</returns>
    public static DateOnly LatestDay(DateOnly today) => today.AddDays(LongestDays - 1);

    /// <summary>Whether it is good on a day.</summary>
    /// <param name="day">The local day.</param>
    /// <returns>True up to <see cref="LastDay"/>, inclusive, unless it was revoked.</returns>
    public bool IsGoodOn(DateOnly day) => RevokedAt is null && day <= LastDay;

    /// <summary>Revokes it, at once and for good.</summary>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="RefusedException">It was revoked before.</exception>
    public void Revoke(DateTimeOffset at)
    {
        RefusedException.Enforce(RevokedAt is null ? null : ApiKeyRefusals.RevokedAlready);
        RevokedAt = at;
    }

    /// <summary>The hash under which a key is kept.</summary>
    /// <param name="secret">The 32 random bytes of the key.</param>
    /// <returns>64 lower-case hexadecimal digits: SHA-256, without salt, for a secret of 256 random bits cannot be guessed.</returns>
    public static string HashOf(ReadOnlySpan<byte> secret) => Convert.ToHexStringLower(SHA256.HashData(secret));
}

/// <summary>Who made a key, and how long it is good.</summary>
/// <param name="MadeBy">The name of the administrator.</param>
/// <param name="MadeAt">When, UTC.</param>
/// <param name="LastDay">The last local day, inclusive.</param>
public sealed record ApiKeyTerms(string MadeBy, DateTimeOffset MadeAt, DateOnly LastDay);
