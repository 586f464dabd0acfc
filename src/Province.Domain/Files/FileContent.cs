using Province.Domain.Tenancy;

namespace Province.Domain.Files;

/// <summary>The bytes of a <see cref="StoredFile"/>.</summary>
public sealed class FileContent : ITenantOwned
{
    internal FileContent(TenantId tenant, string sha256, byte[] bytes)
    {
        Tenant = tenant;
        Sha256 = sha256;
        Bytes = bytes;
    }

    private FileContent() => (Sha256, Bytes) = (null!, null!);

    /// <inheritdoc/>
    public TenantId Tenant { get; private set; }

    /// <summary>The SHA-256 of the bytes.</summary>
    public string Sha256 { get; private set; }

    /// <summary>The bytes.</summary>
#pragma warning disable CA1819 // The bytes are a column.
    public byte[] Bytes { get; private set; }
#pragma warning restore CA1819
}
