using Microsoft.EntityFrameworkCore;
using Province.App.Features.Campaigns.Assignments;
using Province.App.Files;
using Province.App.Security;
using Province.Data;
using Province.Documents.Sheets;
using Province.Domain.Campaigns.Assignments;
using Province.Domain.Campaigns.Pools;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Campaigns.Pools;

/// <summary>What a list would give as the city's pool: the columns, and everything that is wrong with it. Nothing is kept (试读).</summary>
public static class CheckPoolFile
{
    /// <param name="Rows">The rows below the head.</param>
    /// <param name="HeadLine">The line of the head.</param>
    /// <param name="Heads">The texts of the head, by column.</param>
    /// <param name="Columns">Which column says what, from 1.</param>
    /// <param name="Sample">The first rows.</param>
    /// <param name="Refusal">Why it cannot be read with these columns at all, or null.</param>
    /// <param name="Candidates">How many candidates it would give.</param>
    /// <param name="Proposed">How many of them are proposed.</param>
    /// <param name="Errors">What is wrong, by line and column; all of it.</param>
    public sealed record Response(
        int Rows, int HeadLine, IReadOnlyList<string> Heads, IReadOnlyDictionary<PoolColumn, int> Columns, IReadOnlyList<SheetRow> Sample,
        Refusal? Refusal, int Candidates, int Proposed, IReadOnlyList<PoolError> Errors);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/campaigns/assignments/{campaignId:guid}/pool/check", async (Guid campaignId, HttpRequest http, Door door, CancellationToken ct) =>
        {
            door.Require(Right.ViewAssignments);
            var upload = await Upload.ReadAsync(http, ct);
            var sheet = SheetReader.Read(upload.Content, upload.FileName);
            var head = PoolFile.HeadOf(sheet, await http.ReadFormAsync(ct));
            return TypedResults.Ok(await door.CallAsync((Handler h) => h.HandleAsync(campaignId, sheet, head, ct), ct));
        })
        .WithName(nameof(CheckPoolFile));

    [Needs(Right.ViewAssignments)]
    internal sealed class Handler(ProvinceDb db, PoolDesk desk, AssignmentDesk assignments)
    {
        internal async Task<Response> HandleAsync(Guid campaignId, PoolSheet sheet, PoolHead head, CancellationToken ct)
        {
            var assignment = await db.CampaignAssignments.AsNoTracking().SingleOrDefaultAsync(a => a.Id == campaignId, ct)
                ?? throw new RefusedException(AssignmentRefusals.NotFound);
            var terms = await desk.TermsAsync((await assignments.SnapshotAsync(assignment, ct)).Terms, ct);
            var refusal = head.Refuse(sheet);
            var read = refusal is null ? PoolImport.Read(sheet, head, terms) : new PoolImport(sheet.Rows.Count - head.Row - 1, [], []);
            return new Response(read.Rows, sheet.Rows[head.Row].Line, sheet.Rows[head.Row].Cells, head.Columns.ToDictionary(pair => pair.Key, pair => pair.Value + 1),
                [.. sheet.Rows.Skip(head.Row + 1).Take(5)], refusal, read.Candidates.Count, read.Candidates.Count(candidate => candidate.IsProposed), read.Errors);
        }
    }
}
