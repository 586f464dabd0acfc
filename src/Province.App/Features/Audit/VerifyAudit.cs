using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.App.Shell;
using Province.Data;
using Province.Domain.Audit;
using Province.Domain.Tenancy;

namespace Province.App.Features.Audit;

/// <summary>Goes through a tenant's whole audit chain and says whether it is whole, or where and how it is broken first.</summary>
public static class VerifyAudit
{
    /// <param name="Links">How many links are in order.</param>
    /// <param name="Head">The hash of the last of them.</param>
    /// <param name="First">The first broken place, or null.</param>
    /// <param name="Unsealed">How many entries wait to be sealed; they are not verified.</param>
    /// <param name="FiledUpTo">The number of the last filed head that the chain was held against; 0 when there is none.</param>
    public sealed record Response(long Links, string Head, AuditFinding? First, int Unsealed, long FiledUpTo);

    internal static void Map(IEndpointRouteBuilder api, IEndpointRouteBuilder pages)
    {
        const string address = "/audit/verification";
        api.MapGet(address, async (Door door, CancellationToken ct) =>
            TypedResults.Ok(await door.CallAsync((Handler h) => h.HandleAsync([], ct), ct))).WithName(nameof(VerifyAudit));
        pages.MapGet(address, async (Door door, CancellationToken ct) =>
            PageResults.Page<VerificationPage>(await door.CallAsync((Handler h) => h.HandleAsync([], ct), ct)));
    }

    [Needs(Right.ViewAudit)]
    internal sealed class Handler(ProvinceDb db)
    {
        private const int PieceSize = 1000;

        /// <param name="filed">Heads that another tenant keeps; the tenant's own copies of what it filed are taken into account anyway.</param>
        internal async Task<Response> HandleAsync(IReadOnlyList<AuditHead> filed, CancellationToken ct)
        {
            IReadOnlyList<AuditHead> heads = [.. filed, .. await OwnCopiesAsync(ct)];
            var erased = await db.AuditEntries.Where(entry => entry.Action == AuditChain.Erasure).Select(entry => entry.SubjectId).ToListAsync(ct);
            var check = new AuditCheck(heads, erased.ToHashSet(StringComparer.Ordinal));
            for (var (after, more) = (long.MinValue, true); more && !check.IsBroken;)
            {
                var seals = await db.AuditSeals.AsNoTracking().Where(seal => seal.Number > after).OrderBy(seal => seal.Number).Take(PieceSize).ToListAsync(ct);
                check.Add(seals, await EntriesOfAsync(seals, ct));
                (after, more) = (seals.LastOrDefault()?.Number ?? after, seals.Count == PieceSize);
            }

            var verdict = check.Finish();
            var unsealed = await db.AuditEntries.CountAsync(entry => !db.AuditSeals.Any(seal => seal.EntryId == entry.Id), ct);
            return new Response(verdict.Links, verdict.Head, verdict.First, unsealed, heads.Select(head => head.Number).DefaultIfEmpty().Max());
        }

        private async Task<IReadOnlyList<AuditHead>> OwnCopiesAsync(CancellationToken ct)
        {
            var payloads = await db.Outbox.Where(envelope => envelope.Kind == FiledAuditHead.Kind).Select(envelope => envelope.Payload).ToListAsync(ct);
            return [.. payloads.Select(payload => JsonSerializer.Deserialize<AuditHead>(payload, JsonSerializerOptions.Web)).OfType<AuditHead>()];
        }

        private async Task<Dictionary<Guid, AuditEntry>> EntriesOfAsync(List<AuditSeal> seals, CancellationToken ct)
        {
            if (seals.Count == 0)
                return [];
            var (first, last) = (seals[0].Number, seals[^1].Number);
            return await db.AuditEntries.AsNoTracking()
                .Where(entry => db.AuditSeals.Any(seal => seal.EntryId == entry.Id && seal.Number >= first && seal.Number <= last))
                .ToDictionaryAsync(entry => entry.Id, ct);
        }
    }
}
