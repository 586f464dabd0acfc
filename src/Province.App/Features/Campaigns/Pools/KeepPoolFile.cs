using Microsoft.EntityFrameworkCore;
using Province.App.Files;
using Province.App.Security;
using Province.Data;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns.Pools;

/// <summary>Keeps an uploaded list while its columns are chosen and its errors are looked at on the page; only a file that can be read gets here.</summary>
internal static class KeepPoolFile
{
    [Needs(Right.FilePool)]
    internal sealed class Handler(PoolDesk desk, FileStore files)
    {
        internal async Task<string> HandleAsync(Guid campaignId, Upload upload, CancellationToken ct)
        {
            var campaign = await desk.EnforceInspectedAsync(campaignId, ct);
            var file = await files.StoreAsync(upload.FileName, upload.Content, ct);
            desk.Record(campaignId, campaign, $"上传“{file.Name}”，还没有导入");
            return file.Sha256;
        }
    }
}

/// <summary>An uploaded list as it was kept.</summary>
internal static class ReadPoolFile
{
    [Needs(Right.ViewAssignments)]
    internal sealed class Handler(ProvinceDb db)
    {
        internal async Task<Upload> HandleAsync(string sha256, CancellationToken ct)
        {
            var file = await db.Files.AsNoTracking().Include(f => f.Content).SingleOrDefaultAsync(f => f.Sha256 == sha256, ct) ?? throw new RefusedException(Domain.Files.FileRefusals.NotFound);
            return new Upload(file.Name, file.Content.Bytes);
        }
    }
}
