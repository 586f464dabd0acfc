namespace Province.Domain.Tenancy;

/// <summary>A link that lets whoever holds it do one thing to one subject, without an account: a party's device at a draw.</summary>
/// <remarks>Only the hash of its secret is kept. A newer link for the same subject and part replaces the one before.</remarks>
public sealed class Capability : ITenantOwned
{
    /// <summary>Makes a link.</summary>
    /// <param name="tenant">The tenant that it opens.</param>
    /// <param name="id">A new id.</param>
    /// <param name="grant">What it lets its holder do.</param>
    /// <param name="hash">The SHA-256 of its secret, 64 lower-case hexadecimal digits.</param>
    /// <param name="expiresAt">Until when, exclusive, UTC.</param>
    public Capability(TenantId tenant, Guid id, CapabilityGrant grant, string hash, DateTimeOffset expiresAt)
    {
        (Tenant, Id, Hash, ExpiresAt) = (tenant, id, hash, expiresAt);
        (Right, SubjectId, Part, Holder) = (grant.Right, grant.SubjectId, grant.Part, grant.Holder);
    }

    private Capability() => (Part, Holder, Hash) = (null!, null!, null!);

    /// <inheritdoc/>
    public TenantId Tenant { get; private set; }

    /// <summary>Its id within the tenant.</summary>
    public Guid Id { get; private set; }

    /// <summary>The one right, and with it the right to see the subject.</summary>
    public Right Right { get; private set; }

    /// <summary>The one subject.</summary>
    public Guid SubjectId { get; private set; }

    /// <summary>Which part in the subject, such as the role at a draw.</summary>
    public string Part { get; private set; }

    /// <summary>Whom the audit trail names.</summary>
    public string Holder { get; private set; }

    /// <summary>The SHA-256 of its secret, 64 lower-case hexadecimal digits.</summary>
    public string Hash { get; private set; }

    /// <summary>Until when it is good, exclusive, UTC.</summary>
    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>When it was replaced or revoked, UTC; null while it was not.</summary>
    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>Whether it is good at a moment.</summary>
    /// <param name="at">The moment.</param>
    /// <returns>True before <see cref="ExpiresAt"/> unless it was revoked.</returns>
    public bool IsGoodAt(DateTimeOffset at) => RevokedAt is null && at < ExpiresAt;

    /// <summary>Ends it; nothing happens when it has ended.</summary>
    /// <param name="at">When, UTC.</param>
    public void Revoke(DateTimeOffset at) => RevokedAt ??= at;
}

/// <summary>What a link lets its holder do.</summary>
/// <param name="Right">The one right.</param>
/// <param name="SubjectId">The one subject.</param>
/// <param name="Part">Which part in it.</param>
/// <param name="Holder">Whom the audit trail names.</param>
public sealed record CapabilityGrant(Right Right, Guid SubjectId, string Part, string Holder);
