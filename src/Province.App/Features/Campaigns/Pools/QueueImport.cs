using Microsoft.EntityFrameworkCore;
using Province.App.Files;
using Province.App.Jobs;
using Province.App.Security;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Campaigns.Pools;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns.Pools;

/// <summary>A large list becomes the pool in the background, from the pool as it is now: who changes it meanwhile has the import refused (安排导入候选企业).</summary>
internal static class QueueImport
{
    [Needs(Right.FilePool)]
    internal sealed class Handler(ProvinceDb db, PoolDesk desk, FileStore files, JobQueue jobs, JobViews views)
    {
        internal async Task<JobView> HandleAsync(Guid campaignId, ExpectedVersion expected, ImportPool.Source source, CancellationToken ct)
        {
            var campaign = await desk.EnforceInspectedAsync(campaignId, ct);
            var pool = await db.CampaignPools.AsNoTracking().SingleOrDefaultAsync(p => p.CampaignId == campaignId, ct);
            expected.Enforce(pool?.Revision ?? 0);
            RefusedException.Enforce(pool?.RefuseChange());
            var file = await files.StoreAsync(source.Upload.FileName, source.Upload.Content, ct);
            var order = new PoolImportOrder(campaignId, file.Sha256, source.Head.Row, source.Head.Columns, pool?.Revision ?? 0);
            var job = await jobs.EnqueueAsync(order, KeyOf(campaignId), $"导入候选企业：{file.Name}（“{campaign.Title}”）", ct);
            if (JobArguments.Read<PoolImportOrder>(job.Arguments) is var held && (held.Sha256, held.Revision) != (order.Sha256, order.Revision))
                throw new RefusedException(PoolRefusals.ImportRuns);
            desk.Record(campaignId, campaign, $"安排导入“{file.Name}”，{source.Rows} 行");
            return views.Of(job);
        }
    }

    internal static string KeyOf(Guid campaignId) => $"pool/{campaignId}";
}

/// <param name="CampaignId">The campaign.</param>
/// <param name="Sha256">The list, as it is kept.</param>
/// <param name="HeadRow">Where its head is.</param>
/// <param name="Columns">Which column says what, from 0.</param>
/// <param name="Revision">The pool that the list takes the place of.</param>
internal sealed record PoolImportOrder(Guid CampaignId, string Sha256, int HeadRow, IReadOnlyDictionary<PoolColumn, int> Columns, int Revision);

/// <summary>The import of a large list, as the person who asked for it.</summary>
internal sealed class RunPoolImport : IRun<PoolImportOrder>
{
    public async Task<string> RunAsync(PoolImportOrder arguments, JobWork work, CancellationToken ct)
    {
        work.Report(0, 0, "正在读取文件");
        var upload = await work.Door.CallAsync((ReadPoolFile.Handler h) => h.HandleAsync(arguments.Sha256, ct), ct);
        var source = ImportPool.Source.Of(upload, _ => new PoolHead(arguments.HeadRow, arguments.Columns));
        var expected = ExpectedVersion.FromForm($"{arguments.Revision}");
        var progress = new PoolProgress(source.Rows, work.Report);
        return await work.FinishAsync((ImportPool.Handler h) => h.HandleAsync(arguments.CampaignId, expected, source, progress, ct), done => done.Words, ct);
    }
}
