using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.Data;
using Province.Domain.Files;

namespace Province.App.Features.Plans;

/// <summary>Keeps the original of an imported plan.</summary>
internal sealed class PlanOriginals(ProvinceDb db, Session session, TimeProvider clock)
{
    public async Task KeepAsync(Upload upload, CancellationToken ct)
    {
        var hash = StoredFile.HashOf(upload.Content);
        if (!await db.Files.AnyAsync(file => file.Sha256 == hash, ct))
            db.Files.Add(new StoredFile(session.Tenant, upload.FileName, "application/octet-stream", upload.Content, clock.GetUtcNow()));
    }
}
