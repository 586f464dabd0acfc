using Microsoft.EntityFrameworkCore;
using Province.App.Files;
using Province.App.Security;
using Province.App.Shell.Api;
using Province.Data;
using Province.Documents.Sheets;
using Province.Domain.Campaigns.Assignments;
using Province.Domain.Campaigns.Pools;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns.Pools;

/// <summary>The city takes a list as its pool, in the place of what it listed before; all of it or nothing (导入候选企业).</summary>
internal static class ImportPool
{
    private const int RowsAtOnce = 2_000;

    internal sealed record Response(PoolState State, int Candidates, int Proposed);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/campaigns/assignments/{campaignId:guid}/pool/import", async (Guid campaignId, HttpRequest http, ExpectedVersion expected, Door door, CancellationToken ct) =>
        {
            door.Require(Right.FilePool);
            var upload = await Upload.ReadAsync(http, ct);
            var sheet = SheetReader.Read(upload.Content, upload.FileName);
            var head = PoolFile.HeadOf(sheet, await http.ReadFormAsync(ct));
            var done = await door.CallAsync((Handler h) => h.HandleAsync(campaignId, expected, new(upload, sheet, head), ct), ct);
            return Tagged.Ok(done, done.State.Revision);
        })
        .WithName(nameof(ImportPool));

    /// <summary>A list that was read, with its columns.</summary>
    internal sealed record Source(Upload Upload, PoolSheet Sheet, PoolHead Head);

    [Needs(Right.FilePool)]
    internal sealed class Handler(ProvinceDb db, PoolDesk desk, FileStore files, Session session, PoolProgress progress)
    {
        internal async Task<Response> HandleAsync(Guid campaignId, ExpectedVersion expected, Source source, CancellationToken ct)
        {
            var hand = await desk.LoadAsync(campaignId, expected, ct);
            hand.Pool.Change(desk.Now);
            RefusedException.Enforce(source.Head.Refuse(source.Sheet));
            var terms = await desk.TermsAsync(hand.Issued.Terms, ct);
            using var running = progress.Start(session.Tenant, campaignId, source.Sheet.Rows.Count - source.Head.Row - 1);
            var read = PoolImport.Read(source.Sheet, source.Head, terms, running);
            if (read.Errors.Count > 0)
                throw new RefusedException(PoolRefusals.Faulty(read.Errors));
            var file = await files.StoreAsync(source.Upload.FileName, source.Upload.Content, ct);
            await ReplaceAsync(campaignId, read.Candidates, running, ct);
            var what = $"导入“{file.Name}”，{read.Candidates.Count} 家";
            hand.Assignment.NotePool(AssignmentStepKind.PoolImported, desk.Actor, desk.Now, what);
            return new Response(desk.Done(hand, what), read.Candidates.Count, read.Candidates.Count(candidate => candidate.IsProposed));
        }

        /// <summary>What was written is let go at once: looking through all rows for changes at each save would cost more than writing them.</summary>
        private async Task ReplaceAsync(Guid campaignId, IReadOnlyList<PoolCandidate> candidates, PoolProgress.Running running, CancellationToken ct)
        {
            await db.CampaignPoolCandidates.Where(candidate => candidate.CampaignId == campaignId).ExecuteDeleteAsync(ct);
            await db.SaveChangesAsync(ct);
            var saved = 0;
            foreach (var some in candidates.Chunk(RowsAtOnce))
            {
                var rows = some.Select(candidate => new CampaignPoolCandidate(session.Tenant, campaignId, candidate)).ToList();
                db.CampaignPoolCandidates.AddRange(rows);
                await db.SaveChangesAsync(ct);
                rows.ForEach(row => db.Entry(row).State = EntityState.Detached);
                running.Saved(saved += some.Length);
            }
        }
    }
}
