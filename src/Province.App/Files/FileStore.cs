using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.Data;
using Province.Domain.Files;
using Province.Domain.Refusals;

namespace Province.App.Files;

/// <summary>Keeps files by their SHA-256 in the tenant of the use case that calls it, and in its transaction.</summary>
internal sealed class FileStore(ProvinceDb db, Session session, TimeProvider clock)
{
    /// <summary>The most bytes one file may have.</summary>
    internal const int MaxLength = 20 * 1024 * 1024;

    /// <summary>Keeps a file, or finds that the tenant has it already under whatever name it came with first.</summary>
    /// <param name="name">The name as it came; it is cleaned.</param>
    /// <param name="content">The bytes; they alone decide on the media type.</param>
    /// <exception cref="RefusedException">It is empty or larger than <see cref="MaxLength"/>.</exception>
    public async Task<StoredFile> StoreAsync(string? name, byte[] content, CancellationToken ct)
    {
        if (content.Length == 0)
            throw new RefusedException(FileRefusals.Empty);
        if (content.Length > MaxLength)
            throw new RefusedException(FileRefusals.TooLarge(MaxLength));
        var file = new StoredFile(session.Tenant, FileName.Clean(name), MediaType.Of(content), content, clock.GetUtcNow());
        var held = db.Files.Local.FirstOrDefault(other => other.Sha256 == file.Sha256) ?? await db.Files.FirstOrDefaultAsync(other => other.Sha256 == file.Sha256, ct);
        return held ?? db.Files.Add(file).Entity;
    }
}
