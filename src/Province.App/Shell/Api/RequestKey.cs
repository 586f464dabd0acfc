namespace Province.App.Shell.Api;

/// <summary>The <c>Idempotency-Key</c> of this request; the door remembers the answer under it.</summary>
internal sealed class RequestKey
{
    /// <summary>The key, or null when the request has none.</summary>
    public string? Key { get; private set; }

    /// <summary>The SHA-256 of the request that carries it.</summary>
    public string Fingerprint { get; private set; } = "";

    internal void Set(string key, string fingerprint) => (Key, Fingerprint) = (key, fingerprint);

    /// <summary>Hands the key out once: a request makes one change under it.</summary>
    internal bool TryTake(out string key, out string fingerprint)
    {
        (key, fingerprint) = (Key ?? "", Fingerprint);
        Key = null;
        return key.Length > 0;
    }
}
