using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Province.App.Files;
using Province.App.Jobs;
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

    /// <summary>A list of more rows is imported in the background.</summary>
    internal const int MostRowsAtOnce = 2_000;

    internal sealed record Response(PoolState State, int Candidates, int Proposed)
    {
        internal string Words => $"已导入 {Candidates} 家{(Proposed > 0 ? $"，其中建议检查 {Proposed} 家" : null)}";
    }

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/campaigns/assignments/{campaignId:guid}/pool/import", async Task<Results<TaggedOk<Response>, Accepted<JobView>>> (
            Guid campaignId, HttpRequest http, ExpectedVersion expected, Door door, CancellationToken ct) =>
        {
            door.Require(Right.FilePool);
            var upload = await Upload.ReadAsync(http, ct);
            var form = await http.ReadFormAsync(ct);
            var source = Source.Of(upload, sheet => PoolFile.HeadOf(sheet, form));
            var (done, queued) = await TakeAsync(campaignId, expected, source, door, ct);
            return done is not null ? Tagged.Ok(done, done.State.Revision)
                : TypedResults.Accepted($"/api/v1/campaigns/assignments/{campaignId}/pool/import", queued!);
        })
        .WithName(nameof(ImportPool));

    /// <summary>Imports a list at once, or queues a large one when nothing is wrong with it.</summary>
    internal static async Task<(Response? Done, JobView? Queued)> TakeAsync(Guid campaignId, ExpectedVersion expected, Source source, Door door, CancellationToken ct)
    {
        if (source.Rows <= MostRowsAtOnce)
            return (await door.CallAsync((Handler h) => h.HandleAsync(campaignId, expected, source, null, ct), ct), null);
        var check = await door.CallAsync((CheckPoolFile.Handler h) => h.HandleAsync(campaignId, source.Sheet, source.Head, ct), ct);
        RefusedException.Enforce(check.Refusal ?? (check.Errors.Count > 0 ? PoolRefusals.Faulty(check.Errors) : null));
        return (null, await door.CallAsync((QueueImport.Handler h) => h.HandleAsync(campaignId, expected, source, ct), ct));
    }

    /// <summary>A list that was read, with its columns.</summary>
    internal sealed record Source(Upload Upload, PoolSheet Sheet, PoolHead Head)
    {
        public int Rows => Sheet.Rows.Count - Head.Row - 1;

        public static Source Of(Upload upload, Func<PoolSheet, PoolHead> headOf)
        {
            var sheet = SheetReader.Read(upload.Content, upload.FileName);
            return new Source(upload, sheet, headOf(sheet));
        }
    }

    [Needs(Right.FilePool)]
    internal sealed class Handler(ProvinceDb db, PoolDesk desk, FileStore files, Session session)
    {
        internal async Task<Response> HandleAsync(Guid campaignId, ExpectedVersion expected, Source source, PoolProgress? progress, CancellationToken ct)
        {
            var hand = await desk.LoadAsync(campaignId, expected, ct);
            hand.Pool.Change(desk.Now);
            RefusedException.Enforce(source.Head.Refuse(source.Sheet));
            var terms = await desk.TermsAsync(hand.Issued.Terms, ct);
            var read = PoolImport.Read(source.Sheet, source.Head, terms, progress);
            if (read.Errors.Count > 0)
                throw new RefusedException(PoolRefusals.Faulty(read.Errors));
            var file = await files.StoreAsync(source.Upload.FileName, source.Upload.Content, ct);
            await ReplaceAsync(campaignId, read.Candidates, progress, ct);
            var what = $"导入“{file.Name}”，{read.Candidates.Count} 家";
            hand.Assignment.NotePool(AssignmentStepKind.PoolImported, desk.Actor, desk.Now, what);
            return new Response(desk.Done(hand, what), read.Candidates.Count, read.Candidates.Count(candidate => candidate.IsProposed));
        }

        /// <summary>What was written is let go at once: looking through all rows for changes at each save would cost more than writing them.</summary>
        private async Task ReplaceAsync(Guid campaignId, IReadOnlyList<PoolCandidate> candidates, PoolProgress? progress, CancellationToken ct)
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
                saved += some.Length;
                progress?.Saved(saved);
            }
        }
    }
}
