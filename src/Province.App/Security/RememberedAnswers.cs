using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Province.Data;
using Province.Data.Idempotency;
using Province.Domain.Refusals;

namespace Province.App.Security;

/// <summary>Answers a request that was sent again under its key with the first answer; works inside the transaction of the change.</summary>
internal sealed class RememberedAnswers(ProvinceDb db, Session session, TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    /// <summary>Finds the answer that was given under the key.</summary>
    /// <exception cref="RefusedException">Another request was sent under the same key (409).</exception>
    public async Task<IdempotencyRecord?> FindAsync(string key, string fingerprint, CancellationToken ct)
    {
        var account = session.Caller.Person;
        var record = await db.IdempotencyRecords.AsNoTracking().SingleOrDefaultAsync(r => r.AccountId == account && r.Key == key, ct);
        if (record is not null && record.Fingerprint != fingerprint)
            throw new RefusedException(Refusal.Conflict("idempotency.reused", "这个 Idempotency-Key 已用于另一个请求。请为新的请求换一个键。"));
        return record;
    }

    /// <summary>Claims the key before the change is made: a twin at the same time waits here, collides, and then finds the answer.</summary>
    public async Task<IdempotencyRecord> ClaimAsync(string key, string fingerprint, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var account = session.Caller.Person;
        await db.IdempotencyRecords.Where(r => r.AccountId == account && r.At < now - Kept).ExecuteDeleteAsync(ct);
        var record = new IdempotencyRecord(session.Tenant, account, key, fingerprint, now);
        db.IdempotencyRecords.Add(record);
        await db.SaveChangesAsync(ct);
        return record;
    }

    /// <summary>Keeps the answer with the change.</summary>
    public static void Keep<T>(IdempotencyRecord record, T answer) => record.Answer = JsonSerializer.Serialize(answer, JsonSerializerOptions.Web);

    public static T Answer<T>(IdempotencyRecord record) =>
        JsonSerializer.Deserialize<T>(record.Answer, JsonSerializerOptions.Web) ?? throw new InvalidOperationException($"The answer kept under {record.Key} is empty.");
}
