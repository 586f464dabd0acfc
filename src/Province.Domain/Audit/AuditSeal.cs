using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Province.Domain.Tenancy;

namespace Province.Domain.Audit;

/// <summary>One link of a tenant's audit chain: an entry's place and the hash that binds it to all before it.</summary>
public sealed class AuditSeal : ITenantOwned
{
    /// <summary>The hash before the first link.</summary>
    public static readonly string Genesis = new('0', 64);

    /// <summary>Seals an entry.</summary>
    /// <param name="number">Its place in the chain, from 1, without gaps.</param>
    /// <param name="previous">The hash of the link before, or <see cref="Genesis"/>.</param>
    /// <param name="entry">The entry.</param>
    public AuditSeal(long number, string previous, AuditEntry entry)
    {
        Tenant = entry.Tenant;
        Number = number;
        EntryId = entry.Id;
        Previous = previous;
        Hash = HashOf(number, previous, entry);
    }

    private AuditSeal() => (Previous, Hash) = (null!, null!);

    /// <inheritdoc/>
    public TenantId Tenant { get; private set; }

    /// <summary>Its place in the chain, from 1, without gaps.</summary>
    public long Number { get; private set; }

    /// <summary>The entry it seals.</summary>
    public Guid EntryId { get; private set; }

    /// <summary>The hash of the link before.</summary>
    public string Previous { get; private set; }

    /// <summary>The hash of this link.</summary>
    public string Hash { get; private set; }

    /// <summary>The hash of a link: SHA-256 over length-prefixed fields.</summary>
    /// <param name="number">Its place in the chain.</param>
    /// <param name="previous">The hash of the link before.</param>
    /// <param name="entry">The entry.</param>
    /// <returns>64 lower-case hexadecimal digits.</returns>
    /// <remarks>Each field is its UTF-8 bytes behind their length as four bytes, big-endian: the label <c>province-audit/1</c>,
    /// previous, number, tenant, id, time in UTC ticks, actor's id or nothing, actor's name, action, subject's kind, id and title, detail's hash.</remarks>
    public static string HashOf(long number, string previous, AuditEntry entry)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        string[] fields =
        [
            "province-audit/1", previous, number.ToString(CultureInfo.InvariantCulture), entry.Tenant.ToString(), entry.Id.ToString("D"),
            entry.At.UtcTicks.ToString(CultureInfo.InvariantCulture), entry.ActorId?.ToString("D") ?? "", entry.ActorName, entry.Action,
            entry.SubjectKind, entry.SubjectId, entry.SubjectTitle, entry.DetailHash,
        ];
        Span<byte> length = stackalloc byte[4];
        foreach (var field in fields)
        {
            var bytes = Encoding.UTF8.GetBytes(field);
            BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
