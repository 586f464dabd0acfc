using Province.Domain.Tenancy;

namespace Province.Data.Idempotency;

/// <summary>A creating request that an account marked with a key, and its answer, so that sending it again creates nothing twice.</summary>
public sealed class IdempotencyRecord : ITenantOwned
{
    /// <summary>Claims a key; the answer follows in the same transaction.</summary>
    public IdempotencyRecord(TenantId tenant, Guid accountId, string key, string fingerprint, DateTimeOffset at)
    {
        Tenant = tenant;
        AccountId = accountId;
        Key = key;
        Fingerprint = fingerprint;
        At = at;
    }

    public TenantId Tenant { get; private set; }

    public Guid AccountId { get; private set; }

    /// <summary>What the caller sent as <c>Idempotency-Key</c>.</summary>
    public string Key { get; private set; }

    /// <summary>The SHA-256 of the request: method, address and content.</summary>
    public string Fingerprint { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>The use case's answer as JSON.</summary>
    public string Answer { get; set; } = "";
}
