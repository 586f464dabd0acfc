using System.Security.Cryptography;
using Province.Domain.Tenancy;

namespace Province.Domain.Files;

/// <summary>A file of one tenant, kept under the SHA-256 of its bytes; the same bytes are kept once.</summary>
public sealed class StoredFile : ITenantOwned
{
    /// <summary>Keeps a file.</summary>
    /// <param name="tenant">The owner.</param>
    /// <param name="name">The file's name as it came, for people; not a path.</param>
    /// <param name="contentType">The media type.</param>
    /// <param name="content">The bytes.</param>
    /// <param name="storedAt">When it was stored, UTC.</param>
    public StoredFile(TenantId tenant, string name, string contentType, byte[] content, DateTimeOffset storedAt)
    {
        Tenant = tenant;
        Sha256 = HashOf(content);
        Name = name;
        ContentType = contentType;
        Length = content.Length;
        Content = new FileContent(tenant, Sha256, content);
        StoredAt = storedAt;
    }

    private StoredFile()
    {
        Sha256 = Name = ContentType = null!;
        Content = null!;
    }

    /// <inheritdoc/>
    public TenantId Tenant { get; private set; }

    /// <summary>The SHA-256 of the bytes: 64 lower-case hexadecimal digits.</summary>
    public string Sha256 { get; private set; }

    /// <summary>The name it came with first.</summary>
    public string Name { get; private set; }

    /// <summary>The media type.</summary>
    public string ContentType { get; private set; }

    /// <summary>How many bytes.</summary>
    public long Length { get; private set; }

    /// <summary>When it was stored first.</summary>
    public DateTimeOffset StoredAt { get; private set; }

    /// <summary>The bytes, kept in a row of their own so that lists do not load them.</summary>
    public FileContent Content { get; private set; }

    /// <summary>The name that bytes are kept under.</summary>
    /// <param name="content">The bytes.</param>
    /// <returns>64 lower-case hexadecimal digits.</returns>
    public static string HashOf(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
